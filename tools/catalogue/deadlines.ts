import * as ts from 'typescript';
import type { Sources } from './sources';
import { textReader, textsOf } from './texts';

/** Deadlines that are shown, by kind, with the clauses they may rest on. */
export function readDeadlines(sources: Sources): ReadonlyMap<string, readonly string[]> {
  const reader = textReader(sources);
  const deadlines = new Map<string, readonly string[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const field = (name: string) =>
        node.properties.filter(ts.isPropertyAssignment).find((property) => property.name.getText() === name)
          ?.initializer;
      const [kind, clause] = [field('kind'), field('clause')];
      const kinds = kind && field('id') && clause ? (textsOf(reader, kind) ?? []) : [];
      for (const name of kinds) {
        const refs = (clause && textsOf(reader, clause)) ?? [];
        deadlines.set(name, [...new Set([...(deadlines.get(name) ?? []), ...refs])].sort());
      }
    }
    ts.forEachChild(node, visit);
  };
  sources.files.filter(({ fileName }) => fileName.includes('/views/deadlines/')).forEach(visit);
  return deadlines;
}
