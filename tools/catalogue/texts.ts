import * as ts from 'typescript';
import { declarationOf, functionOf, plain, type Sources } from './sources';
import { fieldsNamed, returnsOf, type WrittenFields, writtenFields } from './written-fields';

/** Every text that an expression can come to; undefined where that can not be told from the code. */
export type Texts = ReadonlySet<string> | undefined;

/** What the parameters of the function at hand stand for. */
export type Bindings = ReadonlyMap<ts.Declaration, Texts>;

/**
 * Reads texts out of code without running it: literals, choices between them, parameters by their arguments, what
 * functions return, and fields by everything that is written to them in any object literal. It never leaves out a text
 * that can occur; where it can not tell, it says so.
 */
export interface TextReader {
  readonly sources: Sources;
  readonly written: WrittenFields;
  /** Fields that were read before. */
  readonly known: Map<ts.Declaration, Texts>;
}

/** Stands in a text for a number that the code computes. */
export const ANY_NUMBER = '#';

/** As deep as calls are followed: more is a recursion. */
const DEPTH = 12;

/** A code or a reference is short; a text that grows with every call of a recursion is neither. */
const LONGEST = 60;

export function textReader(sources: Sources): TextReader {
  return { sources, written: writtenFields(sources), known: new Map() };
}

export function textsOf(reader: TextReader, node: ts.Expression, bound: Bindings = new Map(), depth = 0): Texts {
  const { sources } = reader;
  const value = plain(node);
  if (depth > DEPTH) return undefined;
  const read = (other: ts.Expression): Texts => textsOf(reader, other, bound, depth);
  if (ts.isStringLiteralLike(value)) return new Set([value.text]);
  if (ts.isTemplateExpression(value)) return ofTemplate(reader, value, read);
  if (ts.isConditionalExpression(value)) return ofChoice(value, read);
  if (ts.isBinaryExpression(value) && isFallback(value)) return both(read(value.left), read(value.right));
  const declaration = ts.isIdentifier(value) ? declarationOf(sources, value) : undefined;
  if (declaration && bound.has(declaration)) return bound.get(declaration);
  const literals = ofType(sources.checker.getTypeAtLocation(value));
  if (literals) return literals;
  if (declaration) return ofDeclared(reader, declaration, bound, depth);
  if (ts.isPropertyAccessExpression(value)) return ofField(reader, value.name, depth);
  return ts.isCallExpression(value) ? ofCall(reader, value, bound, depth) : undefined;
}

/** The parameters of `called` by the arguments of `call`. */
export function bind(
  reader: TextReader,
  called: ts.FunctionLikeDeclaration,
  call: ts.CallExpression,
  bound: Bindings,
  depth = 0,
): Bindings {
  return new Map(
    called.parameters.map((parameter, i) => {
      const given = call.arguments[i] ?? parameter.initializer;
      return [parameter, given && textsOf(reader, given, bound, depth + 1)] as const;
    }),
  );
}

/** What a name was given where it was declared: the value of a constant, or the body of a function. */
export function valueOf({ sources }: TextReader, name: ts.Identifier): ts.Node | undefined {
  const declaration = ts.isShorthandPropertyAssignment(name.parent)
    ? sources.checker.getShorthandAssignmentValueSymbol(name.parent)?.declarations?.[0]
    : declarationOf(sources, name);
  if (!declaration || declaration === name.parent) return undefined;
  return functionOf(declaration)?.body ?? (ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined);
}

type Read = (node: ts.Expression) => Texts;

/** Both branches, but where the condition compares two texts that are known. */
function ofChoice({ condition, whenTrue, whenFalse }: ts.ConditionalExpression, read: Read): Texts {
  const test = plain(condition);
  if (ts.isBinaryExpression(test) && test.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken) {
    const [left, right] = [only(read(test.left)), only(read(test.right))];
    if (left !== undefined && right !== undefined) return read(left === right ? whenTrue : whenFalse);
  }
  return both(read(whenTrue), read(whenFalse));
}

function ofTemplate({ sources }: TextReader, node: ts.TemplateExpression, read: Read): Texts {
  const texts = node.templateSpans.reduce<Texts>(
    (heads, { expression, literal }) => {
      const isNumber = sources.checker.getTypeAtLocation(expression).flags & ts.TypeFlags.NumberLike;
      const values = isNumber ? new Set([ANY_NUMBER]) : read(expression);
      return heads && values && new Set([...heads].flatMap((h) => [...values].map((v) => h + v + literal.text)));
    },
    new Set([node.head.text]),
  );
  return texts && [...texts].every((text) => text.length <= LONGEST) ? texts : undefined;
}

function ofDeclared(reader: TextReader, declaration: ts.Declaration, bound: Bindings, depth: number): Texts {
  if (ts.isVariableDeclaration(declaration)) {
    return declaration.initializer && textsOf(reader, declaration.initializer, bound, depth + 1);
  }
  if (!ts.isBindingElement(declaration)) return undefined;
  return ofField(reader, declaration.propertyName ?? declaration.name, depth);
}

/** A field holds what some object literal of its type gives it. */
function ofField(reader: TextReader, name: ts.Node, depth: number): Texts {
  const fields = fieldsNamed(reader.sources, name).map((field) => ofWritten(reader, field, depth));
  return fields.length === 0 ? undefined : fields.reduce(both);
}

function ofWritten(reader: TextReader, field: ts.Declaration, depth: number): Texts {
  const { known, written } = reader;
  if (known.has(field)) return known.get(field);
  known.set(field, undefined); // a field that is made of itself can not be told
  const values = (written.get(field) ?? []).map((value) => textsOf(reader, value, new Map(), depth + 1));
  const texts = values.length === 0 ? undefined : values.reduce(both);
  known.set(field, texts);
  return texts;
}

function ofCall(reader: TextReader, call: ts.CallExpression, bound: Bindings, depth: number): Texts {
  const called = functionOf(declarationOf(reader.sources, call.expression));
  const returned = called ? returnsOf(called) : [];
  if (!called || returned.length === 0) return undefined;
  const inner = bind(reader, called, call, bound, depth);
  return returned.map((value) => textsOf(reader, value, inner, depth + 1)).reduce(both);
}

function only(texts: Texts): string | undefined {
  return texts?.size === 1 ? [...texts][0] : undefined;
}

function both(a: Texts, b: Texts): Texts {
  return a && b && new Set([...a, ...b]);
}

function isFallback({ operatorToken }: ts.BinaryExpression): boolean {
  return operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken || operatorToken.kind === ts.SyntaxKind.BarBarToken;
}

/** The texts of a type that is made of literals. */
function ofType(type: ts.Type): Texts {
  const parts = (type.isUnion() ? type.types : [type]).filter((part) => !(part.flags & ts.TypeFlags.Undefined));
  const texts = parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
  return texts.length > 0 && texts.length === parts.length ? new Set(texts) : undefined;
}
