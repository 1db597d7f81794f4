import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { edgesBetweenFiles, edgesBetweenRooms, findCycle, violationsOf } from './graph-rules';
import { importsOf, typeScriptFiles } from './import-graph';
import { readLayers, ROOT } from './run-lint';

const { LIBS } = readLayers();

function foldersIn(parent: string): readonly string[] {
  if (!existsSync(path.join(ROOT, parent))) return [];
  const entries = readdirSync(path.join(ROOT, parent), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

describe('the table of layers', () => {
  test.each(foldersIn('libs'))('has a line for libs/%s (tools/lint/layers.mjs)', (lib) => {
    expect(Object.keys(LIBS)).toContain(lib);
  });

  test('has no cycle', () => {
    const edges = Object.entries(LIBS).flatMap(([lib, { libs }]) => libs.map((below) => [lib, below] as const));
    expect(findCycle(edges)).toBeUndefined();
  });

  test('lets pure libs import pure libs only', () => {
    const pure = Object.keys(LIBS).filter((lib) => LIBS[lib]?.packages);
    expect(pure.filter((lib) => LIBS[lib]?.libs.some((below) => !LIBS[below]?.packages))).toEqual([]);
  });
});

describe('the real graph', () => {
  const imports = ['libs', 'apps', 'test'].flatMap(typeScriptFiles).flatMap((file) => importsOf(file));

  test('is seen', () => {
    const known = {
      from: 'libs/event-store/src/event-store.ts',
      specifier: '@tenure/kernel',
      to: 'libs/kernel/src/index.ts',
    };
    expect(imports).toContainEqual({ ...known, isTypeOnly: true });
  });

  test('follows the table', () => {
    expect(
      violationsOf(
        imports.filter(({ from }) => !from.startsWith('test')),
        LIBS,
      ),
    ).toEqual([]);
  });

  test('has no cycle between libs and apps, types included', () => {
    expect(findCycle(edgesBetweenRooms(imports))).toBeUndefined();
  });

  test('has no cycle between files at run time', () => {
    expect(findCycle(edgesBetweenFiles(imports))).toBeUndefined();
  });
});

describe('nest-cli.json', () => {
  const { projects } = JSON.parse(readFileSync(path.join(ROOT, 'nest-cli.json'), 'utf8')) as {
    projects: Record<string, { root: string }>;
  };
  const listed = Object.values(projects).map(({ root }) => root);

  test.each(foldersIn('libs').map((lib) => `libs/${lib}`))('lists %s', (folder) => {
    expect(listed).toContain(folder);
  });
});

describe('a planted import', () => {
  const cases: readonly (readonly [file: string, code: string, fault: string | undefined, reason: string])[] = [
    ['libs/account/src/x.ts', `import '@tenure/terms';`, undefined, 'down'],
    ['libs/terms/src/x.ts', `import '@tenure/account';`, 'against the direction', 'up'],
    ['libs/terms/src/x.ts', `import type { A } from '@tenure/account';`, 'against the direction', 'up, as a type'],
    ['libs/terms/src/x.ts', `export * from '@tenure/account';`, 'against the direction', 'up, handed on'],
    ['libs/terms/src/x.ts', `type A = import('@tenure/account').A;`, 'against the direction', 'up, inside a type'],
    ['libs/terms/src/x.ts', `void import('@tenure/account');`, 'against the direction', 'up, at run time'],
    ['libs/terms/src/x.ts', `require('@tenure/account');`, 'against the direction', 'up, by require'],
    ['libs/terms/src/x.ts', `import a = require('@tenure/account');`, 'against the direction', 'up, in the old way'],
    ['libs/unlisted/src/x.ts', `import '@tenure/kernel';`, 'against the direction', 'a lib without a line'],
    ['libs/terms/src/x.ts', `import '@tenure/terms';`, 'against the direction', 'by its own front door'],
    ['libs/terms/src/x.spec.ts', `import '@tenure/terms';`, undefined, 'a test by the front door'],
    ['libs/account/src/x.ts', `import '@tenure/kernel/src/money';`, 'past the index', 'by name'],
    ['libs/account/src/x.ts', `import '../../kernel/src/money';`, 'leaves its room', 'by a relative path'],
    ['libs/account/src/x.ts', `import './a/../../../kernel';`, 'leaves its room', 'by a detour'],
    ['libs/account/src/a/x.ts', `import '../b/c';`, undefined, 'its own file'],
    ['apps/api/src/x.ts', `import '../../worker/src/clock';`, 'leaves its room', 'another app'],
    ['libs/projector/src/x.spec.ts', `import '../../event-store/test-support/fake';`, undefined, 'a fake in a test'],
    ['libs/terms/src/x.ts', `import './vectors.spec';`, 'test code in production', 'a test'],
    ['libs/terms/src/x.ts', `import 'node:fs';`, 'not pure', 'Node'],
    ['libs/terms/src/x.ts', `import 'luxon';`, undefined, 'an allowed package'],
    ['libs/terms/src/x.spec.ts', `import 'node:fs';`, undefined, 'tests read files'],
    ['libs/event-store/src/x.ts', `import 'node:fs';`, undefined, 'stores write files'],
  ];
  test.each(cases)('%s: %s: %s (%s)', (file, code, fault) => {
    const found = violationsOf(importsOf(file, code), LIBS).map((sentence) => sentence.split(': ').pop());
    expect(found).toEqual(fault === undefined ? [] : [fault]);
  });
});

describe('findCycle', () => {
  const cases: readonly (readonly [edges: string, cycle: string | undefined, reason: string])[] = [
    ['ab bc', undefined, 'a chain is none'],
    ['ab ac bd cd', undefined, 'two ways to one place are none'],
    ['aa', 'aa', 'a file that imports itself'],
    ['ab bc cb', 'bcb', 'the cycle only, not the way to it'],
    ['ab cd dc', 'cdc', 'apart from where the search begins'],
  ];
  test.each(cases)('%s: %s (%s)', (edges, cycle) => {
    expect(findCycle(edges.split(' ').map(([from = '', to = '']) => [from, to]))?.join('')).toBe(cycle);
  });
});
