import { type Golden, goldenOf } from './golden';

const event = { type: 'Done', meaning: '', fields: [], shape: { a: 'text', 'b?': 'day' } };
const kept: Golden = { type: 'Done', schema: 1, shape: { a: 'text' }, sample: { a: 'x' } };
const fresh = { a: 'y' };

it.each<[string, readonly Golden[], object, number, readonly Golden[]]>([
  ['a new event gets a sample', [], event, 1, [{ ...kept, shape: event.shape, sample: fresh }]],
  ['a kept sample learns optional fields', [kept], event, 1, [{ ...kept, shape: event.shape }]],
  ['a form that breaks it is not written over it', [kept], { ...event, shape: { c: 'text' } }, 1, [kept]],
  [
    'a new version gets a sample of its own, beside the old one',
    [kept],
    { ...event, shape: { c: 'text' } },
    2,
    [kept, { ...kept, schema: 2, shape: { c: 'text' }, sample: fresh }],
  ],
  [
    'a name that is gone keeps its sample',
    [{ ...kept, type: 'Old' }],
    event,
    1,
    [
      { ...kept, type: 'Old' },
      { ...kept, shape: event.shape, sample: fresh },
    ],
  ],
])('%s', (_case, before, declared, schema, after) => {
  expect(
    goldenOf(
      [declared as typeof event],
      before,
      () => fresh,
      () => schema,
    ),
  ).toEqual(after);
});

it('leaves out an event that no life has: the check says so', () => {
  expect(
    goldenOf(
      [event],
      [],
      () => undefined,
      () => 1,
    ),
  ).toEqual([]);
});
