import { byTexts, compareTexts } from './compare-texts';

test.each<[string, string, number, string]>([
  ['2024-01-31', '2024-02-01', -1, 'days are texts whose order is theirs'],
  ['INV-2', 'INV-1', 1, 'the later one'],
  ['INV-1', 'INV-1', 0, 'the same'],
  ['INV-10', 'INV-2', -1, 'character by character, not by number'],
  ['Z', 'a', -1, 'capitals first, whatever the language'],
  ['z', 'é', -1, 'letters with accents last, as databases order bytes'],
  ['', 'a', -1, 'nothing comes first'],
])('%j and %j: %i, %s', (a, b, order) => expect(compareTexts(a, b)).toBe(order));

test.each<[string, string, number, string]>([
  ['a1', 'b0', -1, 'the first text decides'],
  ['b0', 'a1', 1, 'whichever comes first'],
  ['a0', 'a1', -1, 'the second where the first is the same'],
  ['a1', 'a0', 1, 'whichever comes first'],
  ['a1', 'a1', 0, 'all the same'],
])('of two by two texts, %j and %j: %i, %s', (a, b, order) => {
  expect(byTexts<string>((text) => [text.charAt(0), text.charAt(1)])(a, b)).toBe(order);
});
