import { causeOf, type Env, freeId, freeIdIn, isTakenIn } from './command';

const known = new Map([
  ['hold-1', true],
  ['hold-3', true],
]);

test.each([
  [[], 'hold-1', 'counted from one'],
  [['hold-1'], 'hold-2', 'behind the one there is'],
  [['hold-1', 'hold-3'], 'hold-4', 'two there are, but the third was taken by somebody who named it'],
  [['H', 'hold-2'], 'hold-3', 'others count as well'],
])('with %j there, the next is %s: %s', (ids, next) => {
  expect(freeIdIn('hold', new Map(ids.map((id) => [id, true])))).toBe(next);
});

test('what is free is asked for each', () => {
  expect(freeId('D', 2, (id) => id !== 'D-4')).toBe('D-4');
});

test.each<[string | undefined, boolean, string]>([
  [undefined, false, 'none was given'],
  ['hold-2', false, 'it is new'],
  ['hold-3', true, 'another has it'],
])('%s is taken: %s, %s', (given, taken) => expect(isTakenIn(known, given)).toBe(taken));

test.each<[string | undefined, string | undefined, object, string]>([
  [undefined, undefined, {}, 'nobody said why'],
  [undefined, 'beside it', {}, 'said beside the command, where it is kept with the event'],
  ['in it', undefined, { reason: 'in it' }, 'said in the command'],
  ['in it', 'beside it', { reason: 'in it' }, 'both: the one in the command is the closer one'],
  ['the same', 'the same', {}, 'said twice: it is kept already'],
])('why, %s in the command and %s beside it', (cause, reason, kept) => {
  expect(causeOf(cause, { ...(reason === undefined ? {} : { reason }) } as Env)).toStrictEqual(kept);
});
