import { brokenBy, type Shape } from './shape';

describe('data that is stored', () => {
  it.each<[Shape, Shape, readonly string[], string]>([
    [{ a: 'text' }, { a: 'text' }, [], 'nothing changed'],
    [{ a: 'text' }, { a: 'text', 'b?': 'day' }, [], 'an optional field may be added'],
    [{ a: "'x'" }, { a: "'x' | 'y'" }, [], 'a text may be added to those listed'],
    [{ a: "'x'" }, { a: 'text' }, [], 'or all texts allowed'],
    [{ a: 'text' }, { 'a?': 'text' }, [], 'what was always there may be left out from now on'],
    [{ a: 'text' }, { a: 'text', b: 'day' }, ['data.b: is new, and absent from what is stored'], 'old data lacks it'],
    [{ 'a?': 'text' }, { a: 'text' }, ['data.a: is required now'], 'old data may lack it'],
    [{ a: 'text' }, {}, ['data.a: is gone'], 'what was stored would be lost'],
    [{ a: 'text' }, { b: 'text' }, ['data.a: is gone', 'data.b: is new, and absent from what is stored'], 'renamed'],
    [{ a: "'x' | 'y'" }, { a: "'x'" }, ["data.a: 'x' | 'y' became 'x'"], 'a text that was stored is unknown'],
    [{ a: 'day' }, { a: 'text' }, ['data.a: day became text'], 'another meaning'],
    [{ a: [{ b: 'text' }] }, { a: [{ b: 'number' }] }, ['data.a[].b: text became number'], 'inside a list'],
    [{ a: 'text' }, { a: { b: 'text' } }, ['data.a: "text" became {"b":"text"}'], 'another form altogether'],
    [{ a: { anyOf: [{ d: 'day' }] } }, { a: { anyOf: [{ d: 'day' }, 'text'] } }, [], 'one form more'],
    [{ a: { anyOf: [{ d: 'day' }] } }, { a: { anyOf: ['text'] } }, ['data.a: no longer {"d":"day"}'], 'one less'],
  ])('%j as %j: %j (%s)', (was, is, problems, _why) => {
    expect(brokenBy(was, is)).toEqual(problems);
  });
});
