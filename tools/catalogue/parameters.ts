import * as ts from 'typescript';
import type { Sources } from './sources';

/** A figure of the terms, by its path in `TermsParameters`, and whether any rule reads it. */
export interface ParameterRead {
  readonly path: string;
  readonly isRead: boolean;
}

/** Declares, carries and checks figures, but decides nothing by them. */
const NO_RULES = /libs\/terms\/src\/(versions\/|terms-version|catalogue)/;

/** Every figure of a version of the terms. */
export function readParameters(sources: Sources): readonly ParameterRead[] {
  const { checker } = sources;
  const table = sources.files
    .flatMap((file) => file.statements.filter(ts.isInterfaceDeclaration))
    .find(({ name }) => name.text === 'TermsParameters');
  if (!table) return [];
  const read = fieldsRead(sources);
  return table.members.filter(ts.isPropertySignature).flatMap((group) => {
    const type = checker.getTypeAtLocation(group);
    const isListed = type.aliasSymbol !== undefined || type.getStringIndexType() !== undefined;
    const figures = isListed ? [] : checker.getPropertiesOfType(type);
    const name = group.name.getText();
    if (figures.length === 0) return [{ path: name, isRead: read.has(group) }];
    return figures.map((figure) => ({
      path: `${name}.${figure.name}`,
      isRead: (figure.declarations ?? []).some((declaration) => read.has(declaration)),
    }));
  });
}

function fieldsRead({ checker, files }: Sources): ReadonlySet<ts.Declaration> {
  const read = new Set<ts.Declaration>();
  const note = (symbol: ts.Symbol | undefined): void => symbol?.declarations?.forEach((each) => read.add(each));
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      note(
        checker.getPropertyOfType(checker.getTypeAtLocation(node.parent), (node.propertyName ?? node.name).getText()),
      );
    }
    ts.forEachChild(node, visit);
  };
  files.filter(({ fileName }) => !NO_RULES.test(fileName)).forEach(visit);
  return read;
}
