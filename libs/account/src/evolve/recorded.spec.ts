import { NewerEvent, type RecordedEvent, Money } from '@tenure/kernel';
import { debtor } from '../../test-support/debtor';
import { plainState } from '../../test-support/plain-state';
import { accountSchemas, currentEvent, euroSums, evolveRecorded, explainEvent, unknownAccount } from '..';
import { sentenceOfRecorded } from '../views';

const given = debtor();
const fold = (events: readonly RecordedEvent[]) => events.reduce(evolveRecorded, unknownAccount('A-1'));

/** The log as the program wrote it that knew only the first version of these events: the amount stood in the claim. */
const old = given.events.map((event): RecordedEvent => {
  if (accountSchemas.versionOf(event.type) === 1) return event;
  const { amount: _amount, currency: _currency, ...data } = event.data as Record<string, unknown>;
  return { ...event, data, metadata: { ...event.metadata, schema: 1 } };
});
const changed = old.filter(({ type }) => accountSchemas.versionOf(type) > 1);

describe('a log that an older program wrote', () => {
  test('has events of each type that has changed since', () => {
    expect([...new Set(changed.map(({ type }) => type))].sort()).toEqual([
      'RecoveryIndemnityPaid',
      'RecoveryIndemnityReinstated',
      'RecoveryIndemnityWaived',
      'RecoveryIndemnityWithdrawn',
    ]);
  });

  test('is read as if today’s program had written it', () => {
    expect(old.map(currentEvent)).toEqual(given.events);
  });

  test('folds to the same state, to the cent', () => {
    expect(plainState(fold(old))).toEqual(plainState(given.state));
    expect(Money.of(euroSums(fold(old)).claimed).isPositive()).toBe(true);
  });

  test('is explained in the same words', () => {
    for (const { id } of changed) {
      expect(explainEvent(old, id, given.programme)).toEqual(explainEvent(given.events, id, given.programme));
    }
    expect(old.map(sentenceOfRecorded)).toEqual(given.events.map(sentenceOfRecorded));
  });

  test('stays as it was written: reading changes nothing', () => {
    const before = JSON.stringify(old);
    fold(old);
    expect(JSON.stringify(old)).toBe(before);
  });
});

describe('a log that a newer program wrote', () => {
  const [first, ...rest] = given.events as readonly [RecordedEvent, ...RecordedEvent[]];
  const newer = { ...first, metadata: { ...first.metadata, schema: 2 } };

  test('is refused rather than folded wrongly', () => {
    expect(() => fold([newer, ...rest])).toThrow(NewerEvent);
    expect(() => explainEvent([newer, ...rest], first.id, given.programme)).toThrow(NewerEvent);
    expect(() => sentenceOfRecorded(newer)).toThrow(NewerEvent);
  });

  test('but a type that is not known here changes nothing, whatever its version', () => {
    const unheardOf = { ...newer, type: 'ServiceReimagined' };
    expect(currentEvent(unheardOf)).toBe(unheardOf);
    const state = fold(given.events);
    expect(evolveRecorded(state, { ...unheardOf, metadata: { ...first.metadata, schema: 9 } })).toEqual(state);
  });
});
