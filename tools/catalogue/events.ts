import * as ts from 'typescript';
import { type Shape, shapeOf } from './shape';
import { docOf, type Sources } from './sources';

/** An event as its declaration tells it. */
export interface EventDeclared {
  readonly type: string;
  /** What it means: the sentence above it. */
  readonly meaning: string;
  readonly fields: readonly FieldDeclared[];
  readonly shape: Shape;
}

export interface FieldDeclared {
  readonly name: string;
  readonly isOptional: boolean;
  /** As it is written in the code. */
  readonly type: string;
  readonly meaning: string;
}

/** The tables of stored names. */
const TABLES = ['AccountEvents', 'ProgrammeEvents'];

/** Every event, in the order of its table. */
export function readEvents(sources: Sources): readonly EventDeclared[] {
  const tables = sources.files.flatMap((file) =>
    file.statements.filter(ts.isInterfaceDeclaration).filter(({ name }) => TABLES.includes(name.text)),
  );
  return tables.flatMap((table) => table.members.filter(ts.isPropertySignature).map((row) => eventOf(sources, row)));
}

function eventOf({ checker }: Sources, row: ts.PropertySignature): EventDeclared {
  const data = checker.getTypeAtLocation(row);
  const declared = data.symbol.declarations?.[0] ?? row;
  return {
    type: row.name.getText(),
    meaning: docOf(declared),
    fields: checker.getPropertiesOfType(data).map((field) => fieldOf(checker, field, row)),
    shape: shapeOf(checker, data, row),
  };
}

function fieldOf(checker: ts.TypeChecker, field: ts.Symbol, at: ts.Node): FieldDeclared {
  const type = checker.getTypeOfSymbolAtLocation(field, at);
  const isOptional = (field.flags & ts.SymbolFlags.Optional) !== 0;
  const [declared] = field.declarations ?? [];
  const written =
    declared && ts.isPropertySignature(declared) && declared.type
      ? declared.type.getText()
      : checker.typeToString(type, at, ts.TypeFormatFlags.NoTruncation);
  return {
    name: field.name,
    isOptional,
    type: written.replace(/\breadonly /g, '').replace(/\s+/g, ' '),
    meaning: declared ? docOf(declared) : '',
  };
}
