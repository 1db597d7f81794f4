import { misfits } from './misfits';
import type { Shape } from './shape';

it.each<[Shape, unknown, readonly string[], string]>([
  [{ a: 'text', 'b?': 'day' }, { a: 'x' }, [], 'what may be absent is'],
  [{ a: 'text' }, {}, ['data.a: is missing'], 'what may not be'],
  [{ a: 'text' }, { a: 'x', b: 'y' }, ['data.b: is not declared'], 'what an upcaster left behind'],
  [{ a: 'text' }, { a: 5 }, ['data.a: 5 is no text'], 'another kind'],
  [{ a: "'x' | 'y'" }, { a: 'z' }, [`data.a: "z" is no 'x' | 'y'`], 'none of the texts that are listed'],
  [{ a: "'x' | null" }, { a: null }, [], 'null where that is declared'],
  [{ a: 'flag', b: 'number' }, { a: true, b: 1 }, [], 'flags and numbers'],
  [{ a: [{ b: 'text' }] }, { a: [{ b: 'x' }, {}] }, ['data.a[1].b: is missing'], 'inside a list'],
  [{ a: ['text'] }, { a: 'x' }, ['data.a: "x" is no list'], 'not a list'],
  [{ a: { '*': 'number' } }, { a: { x: 1, y: 'z' } }, ['data.a.y: "z" is no number'], 'any names'],
  [{ a: { anyOf: [{ b: 'text' }, { c: 'text' }] } }, { a: { c: 'x' } }, [], 'one form of several'],
  [{ a: { anyOf: [{ b: 'text' }] } }, { a: { c: 'x' } }, ['data.a: has none of its forms'], 'none of them'],
])('%j, %j: %j (%s)', (shape, data, problems, _why) => {
  expect(misfits(shape, data)).toEqual(problems);
});
