import { activeLife, life } from '../../test-support/life';
import { decisions, everything, happened, nothing, refused } from '../../test-support/tables';

const active = activeLife('2024-01-02');
const entry = { list: 'a list', entry: 'no. 7', relation: 'agent-of-listed', foundBy: 'A. Person' } as const;
const found = active.on('2024-01-10', 'record-exclusion-list-finding', { ...entry, finding: 'E' });
const suspended = found.on('2024-01-11', 'suspend-service', {
  suspension: 'S',
  ground: 'exclusion-list',
  finding: 'E',
});
const clear = { finding: 'E', why: 'a namesake', clearedBy: 'B. Person' };
const lifted = (on: string) => happened(on, 'ServiceResumed', { suspension: 'S', resolution: 'finding E is cleared' });

describe('record-exclusion-list-finding (§9.9)', () => {
  decisions([
    [
      active,
      '2024-01-10',
      'record-exclusion-list-finding',
      entry,
      [happened('2024-01-10', 'ExclusionListFindingRecorded', { ...entry, finding: 'finding-1' })],
      'with list, entry and who found it',
    ],
    [
      found,
      '2024-01-11',
      'record-exclusion-list-finding',
      { ...entry, finding: 'E' },
      refused('finding-id-taken', '§9.9'),
      'one id is one finding',
    ],
    [
      life().on('2024-01-02', 'register-account', { name: 'Example Inc.', country: 'US' }),
      '2024-01-10',
      'record-exclusion-list-finding',
      entry,
      refused('terms-not-accepted', 'preamble'),
      'without terms nobody promised anything',
    ],
  ]);

  test('it suspends nothing by itself: that is the provider’s right', () => {
    expect(found.state.status).toBe('active');
  });
});

describe('clear-exclusion-list-finding (§9.9)', () => {
  decisions(
    [
      [
        suspended,
        '2024-01-20',
        'clear-exclusion-list-finding',
        clear,
        [happened('2024-01-20', 'ExclusionListFindingCleared', clear), lifted('2024-01-20')],
        'the suspension that rests on it is lifted on the day',
      ],
      [
        suspended,
        '2024-01-10',
        'clear-exclusion-list-finding',
        clear,
        [happened('2024-01-10', 'ExclusionListFindingCleared', clear), lifted('2024-01-11')],
        'cleared before the suspension, and typed in late: from its first day',
      ],
      [
        found,
        '2024-01-09',
        'clear-exclusion-list-finding',
        clear,
        refused('before-finding', '§9.9', '2024-01-10'),
        'the day before',
      ],
      [
        found.on('2024-01-20', 'clear-exclusion-list-finding', clear),
        '2024-01-21',
        'clear-exclusion-list-finding',
        clear,
        nothing,
        'cleared already',
      ],
      [
        found,
        '2024-01-20',
        'clear-exclusion-list-finding',
        { ...clear, finding: 'X' },
        refused('unknown-finding', '§9.9'),
        'none',
      ],
    ],
    everything,
  );

  test('a suspension on another finding stays', () => {
    const two = suspended
      .on('2024-01-12', 'record-exclusion-list-finding', { ...entry, finding: 'F' })
      .on('2024-01-12', 'suspend-service', { suspension: 'T', ground: 'exclusion-list', finding: 'F' })
      .on('2024-01-20', 'clear-exclusion-list-finding', clear);
    expect([two.state.status, [...two.state.suspensions.keys()]]).toEqual(['suspended', ['T']]);
  });
});
