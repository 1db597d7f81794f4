import { recordOf, tokenCheck } from './tokens';

const check = tokenCheck([recordOf('operator', 'correct horse'), recordOf('auditor', 'battery staple')]);

it.each<[string, string | undefined, string]>([
  ['correct horse', 'operator', 'the first'],
  ['battery staple', 'auditor', 'the second'],
  ['correct hors', undefined, 'a part of one'],
  ['correct horse ', undefined, 'one and a blank'],
  ['', undefined, 'none'],
  [recordOf('operator', 'correct horse').sha256, undefined, 'what is kept of one'],
])('%j is of %s: %s', (token, name) => {
  expect(check(token)?.name).toBe(name);
});

it('keeps nothing from which the token could be read', () => {
  expect(JSON.stringify(recordOf('operator', 'correct horse'))).not.toContain('correct');
});
