import { type AccountState, entriesOf, evolve, unknownAccount } from '@tenure/account';
import fc from 'fast-check';
import { everyEvent } from '../../account/test-support/every-event';
import { live, lives } from '../../account/test-support/random-life';
import { decodeState, encodeState } from './snapshot-codec';

/** As values that can be compared: what is at hand, what is on the shelves, and the rest. */
function plain(state: AccountState): unknown {
  const books = (['invoices', 'payments', 'data'] as const).map((book) => ({
    hot: [...state[book].hot],
    cold: [...state[book].cold.read()].map(([shelf, entries]) => [shelf, [...entries]]),
  }));
  return { ...state, invoices: 0, payments: 0, data: 0, books };
}

function roundTrip(state: AccountState): AccountState {
  const { hot, cold } = encodeState(state);
  return decodeState(hot, cold);
}

describe('a state that is written and read again is the same', () => {
  test('an account that nobody registered', () => {
    expect(plain(roundTrip(unknownAccount('A-1')))).toEqual(plain(unknownAccount('A-1')));
  });

  test('lives that have every type of event', () => {
    for (const { state } of everyEvent()) expect(plain(roundTrip(state))).toEqual(plain(state));
  });

  test('random lives, and what they come to afterwards', () => {
    fc.assert(
      fc.property(lives(25, 60), fc.nat({ max: 100 }), (steps, cut) => {
        const { log } = live(steps).lived();
        const at = Math.floor((log.length * cut) / 100);
        const fold = (state: AccountState, facts: typeof log) =>
          facts.reduce((s, { recordedOn, derived, ...fact }) => {
            return evolve(s, { ...fact, ...(derived ? { derived: true } : {}) } as never, recordedOn);
          }, state);
        const before = fold(unknownAccount('A1'), log.slice(0, at));
        expect(plain(roundTrip(before))).toEqual(plain(before));
        expect(plain(fold(roundTrip(before), log.slice(at)))).toEqual(plain(fold(before, log.slice(at))));
      }),
      { numRuns: 100 },
    );
  });
});

test('the settled past is decoded only when something asks for it, and once', () => {
  const [latePayer] = everyEvent();
  const { hot } = encodeState(latePayer!.state);
  const state = decodeState(hot, 'not JSON: reading it throws');
  expect([...state.invoices.hot.keys()]).toEqual([...latePayer!.state.invoices.hot.keys()]);
  expect(() => [...entriesOf(state.payments)]).toThrow(SyntaxError);
});

test('what a customer writes is never taken for one of our own marks', () => {
  const description = '{"$money":"1.00"}';
  const state = {
    ...unknownAccount('A-1'),
    name: description,
    contacts: { legal: { name: '$map', address: description } },
  };
  expect(plain(roundTrip(state))).toEqual(plain(state));
});
