import path from 'node:path';
import type { Import } from './import-graph';
import type { Layers } from './run-lint';

/** `libs/account`, `apps/api`: the room a file stands in. */
const roomOf = (file: string) => file.split(path.sep).slice(0, 2).join('/');
const isTestCode = (file: string) => /\.(spec|contract)\.ts$|\/(test-support|testing)\//.test(file);

/**
 * What is wrong with each import by the table of layers, as sentences; empty when nothing is. It asks the same as the
 * lint rules, but of paths as they resolve, so that no spelling of a path gets around it.
 */
export function violationsOf(imports: readonly Import[], layers: Layers['LIBS']): readonly string[] {
  return imports.flatMap((each) => {
    const wrong = fault(each, layers);
    return wrong ? [`${each.from} -> ${each.specifier}: ${wrong}`] : [];
  });
}

function fault({ from, specifier, to }: Import, layers: Layers['LIBS']): string | undefined {
  const [kind, room = ''] = roomOf(from).split('/');
  const layer = kind === 'libs' ? (layers[room] ?? { libs: [] }) : undefined;
  const isTest = isTestCode(from);
  if (to !== undefined && isTestCode(to) && !isTest) return 'test code in production';
  if (specifier.startsWith('.')) return leavesItsRoom(from, specifier, isTest) ? 'leaves its room' : undefined;
  const lib = /^@tenure\/(.+)$/.exec(specifier)?.[1];
  if (lib === undefined) return layer?.packages?.includes(specifier) === false && !isTest ? 'not pure' : undefined;
  if (lib.includes('/')) return 'past the index';
  return layer && !layer.libs.includes(lib) && !(isTest && lib === room) ? 'against the direction' : undefined;
}

/** A test may use the fakes of another lib, nothing else of it. */
function leavesItsRoom(from: string, specifier: string, isTest: boolean): boolean {
  const target = path.join(path.dirname(from), specifier);
  return roomOf(from) !== roomOf(target) && !(isTest && isTestCode(`${target}/`));
}

/** The imports between rooms; types count, because a lib is understood by what it names. */
export function edgesBetweenRooms(imports: readonly Import[]): readonly (readonly [string, string])[] {
  return imports.flatMap(({ from, to }) =>
    to !== undefined && roomOf(from) !== roomOf(to) ? [[roomOf(from), roomOf(to)] as const] : [],
  );
}

/** The imports between files that are left at run time. */
export function edgesBetweenFiles(imports: readonly Import[]): readonly (readonly [string, string])[] {
  return imports.flatMap(({ from, to, isTypeOnly }) => (to !== undefined && !isTypeOnly ? [[from, to] as const] : []));
}

/** The nodes of one cycle in order, or undefined when there is none. */
export function findCycle(edges: readonly (readonly [string, string])[]): readonly string[] | undefined {
  const graph = new Map<string, Set<string>>();
  for (const [from, to] of edges) graph.set(from, (graph.get(from) ?? new Set()).add(to));
  const done = new Set<string>();
  const walk = (node: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const next of graph.get(node) ?? []) {
      const cycle = walk(next, [...way, node]);
      if (cycle) return cycle;
    }
    done.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const cycle = walk(node, []);
    if (cycle) return cycle;
  }
  return undefined;
}
