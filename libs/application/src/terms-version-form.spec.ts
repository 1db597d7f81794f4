import { parseTermsVersion, terms202001, termsVersionSchema } from '@tenure/terms';
import { problemsOf } from './validation';

type Json = Readonly<Record<string, unknown>>;

const wrongAlmostEverywhere: readonly unknown[] = [null, true, 0, -1, 1, 1.5, 400, 5000, '', '0', '1.00', 'x', [], {}];

/** The document with `value` in one of its places, for every place. */
function* damagedBy(json: unknown, value: unknown): Iterable<unknown> {
  yield value;
  if (typeof json !== 'object' || json === null) return;
  for (const [name, child] of Object.entries(json)) {
    for (const damaged of damagedBy(child, value)) {
      yield Array.isArray(json)
        ? json.map((item, i) => (String(i) === name ? damaged : item))
        : { ...json, [name]: damaged };
    }
  }
}

/** With one field left out, and with one added, for every object. */
function* otherwiseFielded(json: unknown): Iterable<unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return;
  yield { ...json, notes: 1 };
  for (const [name, child] of Object.entries(json as Json)) {
    yield Object.fromEntries(Object.entries(json).filter(([other]) => other !== name));
    for (const other of otherwiseFielded(child)) yield { ...json, [name]: other };
  }
}

const shipped: unknown = JSON.parse(JSON.stringify(terms202001));

test('a version of the terms is refused by the form of a command body exactly where the terms themselves refuse it', () => {
  const documents = [
    shipped,
    ...wrongAlmostEverywhere.flatMap((value) => [...damagedBy(shipped, value)]),
    ...otherwiseFielded(shipped),
  ];
  const differ = documents.filter(
    (document) =>
      problemsOf(termsVersionSchema, document).length > 0 !== (parseTermsVersion(document).kind === 'problems'),
  );
  expect(differ).toEqual([]);
  expect(documents.length).toBeGreaterThan(1000);
});
