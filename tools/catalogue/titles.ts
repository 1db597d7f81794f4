import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as ts from 'typescript';
import { typeScriptIn } from './sources';

/** A group of tests, or a test by itself. */
export interface TestTitle {
  /** Relative to the root. */
  readonly file: string;
  readonly title: string;
}

const FOLDERS = ['libs', 'apps', 'test', 'tools'];

/** The titles of all `describe`, `it` and `test` in the repository, by file. */
export function readTitles(root: string): readonly TestTitle[] {
  const files = FOLDERS.flatMap((folder) => typeScriptIn(join(root, folder))).filter((file) =>
    file.endsWith('.spec.ts'),
  );
  return files.flatMap((path) => {
    const file = relative(root, path).replaceAll('\\', '/');
    const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
    return titlesIn(source).map((title) => ({ file, title }));
  });
}

function titlesIn(source: ts.SourceFile): readonly string[] {
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    const [title] = ts.isCallExpression(node) && isTest(node.expression) ? node.arguments : [];
    if (title && ts.isStringLiteralLike(title)) titles.push(title.text);
    if (title && ts.isTemplateExpression(title)) titles.push(title.getText().slice(1, -1));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return titles;
}

/** `describe`, `it.each(…)`, `describe.each(…)` and so on. */
function isTest(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return ['describe', 'it', 'test'].includes(callee.text);
  if (ts.isCallExpression(callee)) return isTest(callee.expression);
  return ts.isPropertyAccessExpression(callee) && isTest(callee.expression);
}

/** The clauses that a title names: `§4.6`, `§3.3(i)`, `§4.3 FR`, `preamble`. */
export function refsInTitle(title: string): readonly string[] {
  return [...title.matchAll(/§\d+(?:\.\d+)*(?:\([ivx]+\))?(?: (?:FR|US|UK)\b)?|^preamble\b/g)].map(([ref]) => ref);
}
