import { type AccountState, entriesOf, evolve, unknownAccount } from '@tenure/account';
import fc from 'fast-check';
import { everyEvent } from '../../account/test-support/every-event';
import { plainState } from '../../account/test-support/plain-state';
import { live, lives } from '../../account/test-support/random-life';
import { decodeState, encodeState } from './snapshot-codec';

function roundTrip(state: AccountState): AccountState {
  const { hot, cold } = encodeState(state);
  return decodeState(hot, () => cold);
}

describe('a state that is written and read again is the same', () => {
  test('an account that nobody registered', () => {
    expect(plainState(roundTrip(unknownAccount('A-1')))).toEqual(plainState(unknownAccount('A-1')));
  });

  test('lives that have every type of event', () => {
    for (const { state } of everyEvent()) expect(plainState(roundTrip(state))).toEqual(plainState(state));
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
        expect(plainState(roundTrip(before))).toEqual(plainState(before));
        expect(plainState(fold(roundTrip(before), log.slice(at)))).toEqual(plainState(fold(before, log.slice(at))));
      }),
      { numRuns: 100 },
    );
  });
});

test('the settled past is decoded only when something asks for it, and once', () => {
  const [latePayer] = everyEvent();
  const { hot } = encodeState(latePayer!.state);
  const state = decodeState(hot, () => 'payments 2024 not JSON: reading it throws\n');
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
  expect(plainState(roundTrip(state))).toEqual(plainState(state));
});
