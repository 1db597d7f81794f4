// Lint rules for the direction of imports, made from the table in layers.mjs.
import { readdirSync } from 'node:fs';
import { APPS, LIBS, TEST_CODE } from './layers.mjs';
import { purityRules, puritySyntax } from './purity-rules.mjs';

const root = new URL('../../', import.meta.url);
const LEAVES_ITS_ROOM = String.raw`^(?:\.{1,2}/)+(?:[\w-]+/)+`;

const byIndexOnly = { regex: '^@tenure/[^/]+/', message: 'A lib is entered by its index: @tenure/<lib>.' };
const byNameOnly = {
  regex: '^(?:apps|libs|test|tools|scripts|bench)/',
  message: 'Another lib is imported as @tenure/<lib>, a file of the same folder by a relative path.',
};
const noForeignSource = {
  regex: `${LEAVES_ITS_ROOM}src(?:/|$)`,
  message: 'A relative path stays in its lib or app; apps do not import each other, libs are entered by their index.',
};
const noTestCode = {
  regex: String.raw`(?:^|/)(?:test-support|testing)(?:/|$)|\.(?:spec|contract)$`,
  message: 'Test code may be imported by tests only.',
};

const anyOf = (names) => names.map((name) => name.replaceAll('.', String.raw`\.`)).join('|');

function onlyLibs(importer, allowed) {
  const regex = allowed.length > 0 ? `^@tenure/(?!(?:${anyOf(allowed)})(?:/|$))` : '^@tenure/';
  return {
    regex,
    message: `${importer} may import ${allowed.length > 0 ? allowed.join(', ') : 'no lib'} (tools/lint/layers.mjs).`,
  };
}

function onlyPackages(importer, allowed) {
  return {
    regex: String.raw`^(?!\.{1,2}(?:/|$)|@tenure/|(?:${anyOf(allowed)})$)`,
    message: `${importer} is pure: from outside it imports ${allowed.join(' and ')} only.`,
  };
}

/** `import('…')` is invisible to no-restricted-imports, so the same patterns are given as selectors, too. */
function dynamicImports({ regex, message }) {
  return { selector: `ImportExpression[source.value=/${regex.replaceAll('/', String.raw`\x2F`)}/]`, message };
}

function rulesFor(patterns, syntax = []) {
  return {
    'no-restricted-imports': ['error', { patterns }],
    'no-restricted-syntax': ['error', ...patterns.map(dynamicImports), ...syntax],
  };
}

function blocksOfLib(lib) {
  const { libs, packages } = LIBS[lib] ?? { libs: [] };
  const everywhere = [byIndexOnly, byNameOnly, noForeignSource];
  const source = [...everywhere, noTestCode, onlyLibs(lib, libs), ...(packages ? [onlyPackages(lib, packages)] : [])];
  const tests = [...everywhere, onlyLibs(`a test of ${lib}`, [...libs, lib])];
  const files = [`libs/${lib}/**/*.ts`];
  return [
    {
      name: `imports/${lib}`,
      files,
      ignores: TEST_CODE,
      rules: { ...rulesFor(source, packages ? puritySyntax : []), ...(packages ? purityRules : {}) },
    },
    { name: `imports/${lib}-tests`, files: TEST_CODE.map((glob) => `libs/${lib}/${glob}`), rules: rulesFor(tests) },
  ];
}

function blocksOfApps() {
  const everywhere = [byIndexOnly, byNameOnly, noForeignSource];
  const barred = {
    regex: `^(?:${anyOf(APPS.packagesBarred)})$`,
    message: 'Apps hold no rules: amounts are computed in libs.',
  };
  const restricted = Object.entries(APPS.libs).map(([app, libs]) => ({
    name: `imports/apps-${app}`,
    files: [`apps/${app}/**/*.ts`],
    rules: rulesFor([...everywhere, noTestCode, barred, onlyLibs(app, libs)]),
  }));
  return [
    {
      name: 'imports/apps',
      files: ['apps/**/*.ts'],
      ignores: TEST_CODE,
      rules: rulesFor([...everywhere, noTestCode, barred]),
    },
    { name: 'imports/apps-tests', files: TEST_CODE.map((glob) => `apps/${glob}`), rules: rulesFor(everywhere) },
    ...restricted,
  ];
}

/** Tests of the whole start apps by their files, but enter libs like everybody else. */
const wholeTests = {
  name: 'imports/test',
  files: ['test/**/*.ts', 'bench/**/*.ts', 'tools/**/*.ts'],
  rules: rulesFor([
    byIndexOnly,
    {
      regex: String.raw`^(?:\.{1,2}/)+libs/[\w-]+/src(?:/|$)`,
      message: 'A lib is entered by its index: @tenure/<lib>.',
    },
  ]),
};

const found = readdirSync(new URL('libs/', root), { withFileTypes: true }).filter((entry) => entry.isDirectory());
const libs = [...new Set([...Object.keys(LIBS), ...found.map((entry) => entry.name)])];

export const importRules = [...libs.flatMap(blocksOfLib), ...blocksOfApps(), wholeTests];
