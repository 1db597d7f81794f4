import * as ts from 'typescript';
import type { Sources } from './sources';

/** Every clause that code names, apart from the records that make the catalogue of clauses itself. */
export function readCitations({ files }: Sources): ReadonlySet<string> {
  const cited = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && /^(§\d|preamble$)/.test(node.text) && !isOfRecord(node)) cited.add(node.text);
    ts.forEachChild(node, visit);
  };
  files.forEach(visit);
  return cited;
}

/** `clause({ ref: '§4.4' })` and `plainClause('§4.4')` say that there is such a clause, not that anything follows it. */
function isOfRecord(node: ts.Node): boolean {
  const call = ts.isPropertyAssignment(node.parent) ? node.parent.parent.parent : node.parent;
  return ts.isCallExpression(call) && ['clause', 'plainClause'].includes(call.expression.getText());
}
