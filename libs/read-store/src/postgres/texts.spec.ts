import { arrayText, readText, storedText } from './texts';

test.each([
  ['plain', 'plain', 'nearly all texts'],
  ['a\u0000b', 'a\uFFFE0b', 'what PostgreSQL cannot hold'],
  ['a\uFFFEb', 'a\uFFFE1b', 'the sign itself'],
  ['\uFFFE0', '\uFFFE10', 'what looks like a zero that was replaced'],
  ['\u0000\uFFFE1\uFFFE', '\uFFFE0\uFFFE11\uFFFE1', 'all of it'],
])('%j is stored as %j and read back: %s', (text, stored, _why) => {
  expect(storedText(text)).toBe(stored);
  expect(readText(stored)).toBe(text);
});

test.each([
  [[], '{}', 'none'],
  [[1n, -2, null], '{1,-2,NULL}', 'numbers, and what is missing'],
  [['', 'NULL', 'a,b', '{}'], '{"","NULL","a,b","{}"}', 'words that mean something in an array'],
  [['"', '\\', '\n', 'é\u0000'], '{"\\"","\\\\","\n","é\uFFFE0"}', 'what has to be escaped'],
])('%j is %s: %s', (values, text, _why) => {
  expect(arrayText(values)).toBe(text);
});
