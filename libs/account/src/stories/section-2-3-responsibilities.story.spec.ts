import { responsibilityRefs } from '@tenure/terms';
import { activeLife } from '../../test-support/life';
import { decisions, happened, refused } from '../../test-support/tables';
import { explainEvent, violationViews } from '..';

const active = activeLife('2024-01-02');
const evidence = { evidence: 'message logs of 9 February', foundBy: 'A. Person' };
const violate = (subClause: string, violation = 'V') => ({ violation, subClause, ...evidence });

describe('§2.3 §2.3.1 §2.3.2 §2.3.4 §2.3.5 Violations by sub-clause', () => {
  test.each(responsibilityRefs)('%s can be named, and opens the same right', (ref) => {
    const violated = active.on('2024-02-10', 'record-responsibility-violation', violate(ref));
    const [event] = violated.eventsOf('ResponsibilityViolationRecorded');
    expect(event?.metadata.clauses).toEqual([ref, '§2.3.7']);
    expect(violationViews(violated.state)[0]?.responsibility).toMatch(/^[A-Z].{10,}/);
    const end = { ground: 'responsibility-violation', by: 'provider', violation: 'V' };
    expect(violated.when('2024-02-10', 'terminate', end).last?.kind).toBe('accepted');
  });

  test('the evidence and who found it stay on the event', () => {
    const [event] = active
      .on('2024-02-10', 'record-responsibility-violation', violate('§2.3.2(vii)'))
      .eventsOf('ResponsibilityViolationRecorded');
    expect(event?.data).toEqual({ ...violate('§2.3.2(vii)') });
  });
});

describe('§2.3.7 Violation of a responsibility', () => {
  const violated = active.on('2024-02-10', 'record-responsibility-violation', violate('§2.3.4(iv)(b)'));
  const end = { ground: 'responsibility-violation', by: 'provider', violation: 'V' } as const;

  decisions([
    [
      violated,
      '2024-02-10',
      'terminate',
      end,
      [
        happened('2024-02-10', 'ServiceTerminated', {
          ...end,
          lastDayToRetrieve: '2024-03-11',
          deletionDueOn: '2024-03-12',
          surviving: ['§4', '§6', '§7', '§8', '§9'],
        }),
      ],
      'without notice and without days to cure; data can be fetched for 30 days: 19 of February and 11',
    ],
    [
      violated,
      '2024-02-09',
      'terminate',
      end,
      refused('before-violation', '§2.3.7', '2024-02-10'),
      'not before it happened',
    ],
    [
      violated.on('2024-02-11', 'waive-violation', { violation: 'V' }),
      '2024-02-12',
      'terminate',
      end,
      refused('violation-waived', '§9.6'),
      'the right was given up',
    ],
  ]);

  test('why: the clause, the reading that no cure period applies, and the violation', () => {
    const ended = violated.on('2024-02-10', 'terminate', end);
    const why = explainEvent(ended.events, ended.eventsOf('ServiceTerminated')[0]?.id ?? '', ended.programme);
    expect(why?.clauses.map(({ ref }) => ref)).toContain('§2.3.7');
    expect(why?.readings.map(({ number }) => number)).toContain(25);
    expect(why?.inputs.map(({ type }) => type)).toContain('ResponsibilityViolationRecorded');
  });
});
