import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importRules } from './tools/lint/import-rules.mjs';
import { TEST_CODE } from './tools/lint/layers.mjs';

const TYPESCRIPT = ['{apps,libs,test,bench,tools}/**/*.ts'];
const SCRIPTS = ['**/*.{js,mjs,cjs}'];
const TESTS = [...TEST_CODE, 'test/**/*.ts'];
const COMMAND_LINES = ['apps/*/src/**/cli*.ts', 'apps/*/src/**/cli*/**/*.ts', 'bench/**', 'scripts/**', 'tools/**'];

/** Of ESLint's own rules, those that find mistakes which the compiler does not. */
const coreRules = {
  'array-callback-return': 'error',
  'constructor-super': 'error',
  'default-case-last': 'error',
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-cond-assign': 'error',
  'no-console': 'error',
  'no-constant-binary-expression': 'error',
  'no-constant-condition': ['error', { checkLoops: 'allExceptWhileTrue' }],
  'no-constructor-return': 'error',
  'no-debugger': 'error',
  'no-dupe-else-if': 'error',
  'no-duplicate-case': 'error',
  'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
  'no-empty': 'error',
  'no-eval': 'error',
  'no-loss-of-precision': 'error',
  'no-misleading-character-class': 'error',
  'no-new-func': 'error',
  'no-param-reassign': 'error',
  'no-self-assign': 'error',
  'no-self-compare': 'error',
  'no-sparse-arrays': 'error',
  'no-template-curly-in-string': 'error',
  // `for await (…) return` is how the first of a stream is read.
  'no-unreachable-loop': ['error', { ignore: ['ForOfStatement'] }],
  'no-unsafe-finally': 'error',
  'no-unsafe-optional-chaining': 'error',
  'no-useless-backreference': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'use-isnan': 'error',
};

/** Where this project wants more than the strict preset, or the preset is wrong too often: no comment can excuse a line. */
const typeScriptRules = {
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
  ],
  '@typescript-eslint/no-confusing-void-expression': [
    'error',
    { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
  ],
  // Money prints itself as it is written; a Decimal may print itself as 1e-7.
  '@typescript-eslint/restrict-template-expressions': [
    'error',
    { allowNumber: true, allowBoolean: true, allow: [{ from: 'file', name: 'Money' }] },
  ],
  // A Nest module is a class that says all in its decorator.
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  // Blind to what a closure changes in the meantime, and to rows of a damaged database.
  '@typescript-eslint/no-unnecessary-condition': 'off',
  '@typescript-eslint/no-unnecessary-type-conversion': 'off',
  // A port's method is async even where one adapter has nothing to wait for: its errors must reject, not throw.
  '@typescript-eslint/require-await': 'off',
  // Stores and services are objects made by functions: their methods have no `this` to lose.
  '@typescript-eslint/unbound-method': 'off',
};

/** Tests hold parsed JSON and partial values in their hands; the code they test does not. */
const testRules = {
  'max-lines': 'off',
  'max-lines-per-function': 'off',
  '@typescript-eslint/no-non-null-assertion': 'off',
  '@typescript-eslint/no-unsafe-argument': 'off',
  '@typescript-eslint/no-unsafe-assignment': 'off',
  '@typescript-eslint/no-unsafe-call': 'off',
  '@typescript-eslint/no-unsafe-member-access': 'off',
  '@typescript-eslint/no-unsafe-return': 'off',
};

export default defineConfig(
  globalIgnores(['**/*.generated.ts', 'dist/', 'data/', 'coverage/', 'reports/', '.stryker-tmp/']),
  // A rule that may be switched off in a comment is a suggestion: comments change nothing, and are reported.
  { linterOptions: { noInlineConfig: true } },
  {
    name: 'sizes',
    files: [...TYPESCRIPT, ...SCRIPTS],
    rules: {
      ...coreRules,
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 40, skipComments: true, skipBlankLines: true }],
    },
  },
  {
    name: 'typescript',
    files: TYPESCRIPT,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: typeScriptRules,
  },
  { name: 'tests', files: TESTS, rules: testRules },
  ...importRules,
  { name: 'command-lines', files: COMMAND_LINES, rules: { 'no-console': 'off' } },
);
