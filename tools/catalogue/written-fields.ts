import * as ts from 'typescript';
import type { Sources } from './sources';

/** For each declared field, the expressions that object literals of its type give it. */
export type WrittenFields = ReadonlyMap<ts.Declaration, readonly ts.Expression[]>;

export function writtenFields(sources: Sources): WrittenFields {
  const written = new Map<ts.Declaration, ts.Expression[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) noteFields(sources, node, written);
    ts.forEachChild(node, visit);
  };
  sources.files.forEach(visit);
  return written;
}

function noteFields(
  { checker }: Sources,
  node: ts.ObjectLiteralExpression,
  written: Map<ts.Declaration, ts.Expression[]>,
): void {
  const type = checker.getContextualType(node);
  for (const property of node.properties) {
    if (!ts.isPropertyAssignment(property) || !ts.isIdentifier(property.name)) continue;
    const declared = type && checker.getPropertyOfType(type, property.name.text)?.declarations;
    for (const field of declared ?? [property]) {
      written.set(field, [...(written.get(field) ?? []), property.initializer]);
    }
  }
}

/** The declarations of the field that is read at `name`: after a dot, or where an object is taken apart. */
export function fieldsNamed({ checker }: Sources, name: ts.Node): readonly ts.Declaration[] {
  const { parent } = name;
  if (!ts.isBindingElement(parent)) return checker.getSymbolAtLocation(name)?.declarations ?? [];
  const type = checker.getTypeAtLocation(parent.parent);
  return checker.getPropertyOfType(type, name.getText())?.declarations ?? [];
}

/** Every expression that a function can return. */
export function returnsOf({ body }: ts.FunctionLikeDeclaration): readonly ts.Expression[] {
  if (!body) return [];
  if (!ts.isBlock(body)) return [body];
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(body, visit);
  return found;
}
