import { allowsEach, reportsEach } from './planted';

/** A file that the compiler knows, for rules that ask for types; nothing is written to it. */
const TYPED = 'libs/kernel/src/index.ts';
const lines = (count: number) => '  f();\n'.repeat(count);

describe('reported', () => {
  reportsEach([
    ['kernel', `export const x: any = 1;`, '@typescript-eslint/no-explicit-any', 'any'],
    ['kernel', `// @ts-ignore\nexport const x = 1;`, '@typescript-eslint/ban-ts-comment', 'the compiler silenced'],
    ['event-store', `// eslint-disable-next-line\nconsole.log('here');`, 'no-console', 'a rule silenced, in vain'],
    ['event-store', `/* eslint-disable */\nexport const x = 1;`, 'eslint', 'the attempt itself'],
    ['kernel', `export const f = (x: number) => x == 1;`, 'eqeqeq', 'equality that converts'],
    ['event-store', `console.log('here');`, 'no-console', 'a lib that prints'],
    ['apps/api/src/main.ts', `console.log('here');`, 'no-console', 'a service that prints'],
    ['kernel', `${'\n'.repeat(250)}export const x = 1;`, 'max-lines', 'a file of 251 lines'],
    ['kernel', `export function f(): void {\n${lines(39)}}`, 'max-lines-per-function', 'a function of 41 lines'],
    [
      'kernel',
      `import { T } from './t';\nexport type U = T;`,
      '@typescript-eslint/consistent-type-imports',
      'a type as a value',
    ],
    [
      TYPED,
      `export function f(): void {\n  Promise.resolve(1);\n}`,
      '@typescript-eslint/no-floating-promises',
      'a promise left alone',
    ],
    [
      TYPED,
      `export function f(g: () => Promise<void>): void {\n  [1].forEach(async () => g());\n}`,
      '@typescript-eslint/no-misused-promises',
      'a promise that nobody waits for',
    ],
    [
      TYPED,
      `export function f(x: 'a' | 'b'): number {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 0;\n}`,
      '@typescript-eslint/switch-exhaustiveness-check',
      'a case forgotten',
    ],
  ]);
});

describe('allowed', () => {
  allowsEach([
    ['kernel', `export function f(): void {\n${lines(38)}}`, 'a function of 40 lines'],
    ['libs/kernel/src/x.spec.ts', `${'\n'.repeat(250)}export const x = 1;`, 'a long table in a test'],
    ['apps/audit/src/cli.ts', `console.log('here');`, 'a command line prints'],
    ['apps/import/src/cli/totals.ts', `console.log('here');`, 'a part of a command line prints'],
  ]);
});
