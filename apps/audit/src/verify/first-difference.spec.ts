import { firstDifference } from './first-difference';

test.each([
  [{ a: 1 }, { a: 1 }, undefined, 'equal'],
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, undefined, 'in another order'],
  [
    {
      $map: [
        ['x', 1],
        ['y', 2],
      ],
    },
    {
      $map: [
        ['y', 2],
        ['x', 1],
      ],
    },
    undefined,
    'a map that was filled in another order',
  ],
  [{ $map: [['x', { n: 1 }]] }, { $map: [['x', { n: 2 }]] }, ['x.n', '1', '2'], 'within a map'],
  [[1, 2], [2, 1], ['0', '1', '2'], 'lists have an order'],
  [[1], [1, 2], ['1', 'nothing', '2'], 'one more'],
  [{ a: { b: 1 } }, {}, ['a', '{"b":1}', 'nothing'], 'one less'],
  [{ b: 1, a: 1 }, { b: 2, a: 2 }, ['a', '1', '2'], 'the first by name'],
  [{ a: 'x'.repeat(100) }, { a: 'y' }, ['a', `"${'x'.repeat(79)}…`, '"y"'], 'long texts are cut'],
])('%j and %j: %j (%s)', (kept, folded, found, _why) => {
  const [path, left, right] = found ?? [];
  expect(firstDifference(kept, folded)).toEqual(found && { path, kept: left, folded: right });
});
