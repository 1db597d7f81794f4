import { compareTexts } from '@tenure/kernel';
import * as ts from 'typescript';
import { placeOf } from './sources';
import { type Bindings, type TextReader, textsOf, valueOf } from './texts';

/** A refusal that a decision can come to. */
export interface RefusalFound {
  readonly code: string;
  /** Undefined: the code does not tell. */
  readonly clause: string | undefined;
  readonly place: string;
}

/** An event that a decision or a rule can append, with the clauses it may cite. */
export interface FactFound {
  readonly type: string;
  readonly clauses: readonly string[];
}

/** What a piece of code can come to, as far as it can be reached from there. */
export interface Outcomes {
  readonly refusals: readonly RefusalFound[];
  readonly facts: readonly FactFound[];
}

/** Events by type, while they are gathered. */
export type Noted = Map<string, Set<string>>;

/** As many steps as are looked into an expression for the clauses that it names. */
const STEPS = 8;

export function factsOf(noted: Noted): readonly FactFound[] {
  return [...noted].map(([type, clauses]) => ({ type, clauses: [...clauses].sort(compareTexts) }));
}

/** What a call of `refuse` says, for every code and clause that it can stand for; nothing for any other call. */
export function refusalsOf(reader: TextReader, call: ts.CallExpression, bound: Bindings): readonly RefusalFound[] {
  const [code, clause] = call.arguments;
  if (call.expression.getText() !== 'refuse' || !code || !clause) return [];
  const codes = textsOf(reader, code, bound) ?? ['(a code that the code does not tell)'];
  const clauses = textsOf(reader, clause, bound) ?? [undefined];
  const place = placeOf(reader.sources, call);
  return [...codes].flatMap((each) => [...clauses].map((ref) => ({ code: each, clause: ref, place })));
}

/** Notes an object that is an event: it has a type, a day and data. */
export function noteFact(reader: TextReader, node: ts.ObjectLiteralExpression, bound: Bindings, noted: Noted): void {
  const field = (name: string) => node.properties.find((property) => property.name?.getText() === name);
  const type = field('type');
  if (!type || !ts.isPropertyAssignment(type) || !field('effectiveOn') || !field('data')) return;
  const clauses = node.properties.filter((each) => ts.isSpreadAssignment(each) || each.name.getText() === 'clauses');
  for (const name of textsOf(reader, type.initializer, bound) ?? []) {
    const known = noted.get(name) ?? new Set();
    for (const each of clauses) for (const ref of refsIn(reader, each, bound)) known.add(ref);
    noted.set(name, known);
  }
}

/** Every clause that stands in an expression, whichever way its list is put together. */
function refsIn(reader: TextReader, node: ts.Node, bound: Bindings): ReadonlySet<string> {
  const refs = new Set<string>();
  const visit = (each: ts.Node, step: number): void => {
    const told = ts.isExpression(each) ? textsOf(reader, each, bound) : undefined;
    for (const text of told ?? []) if (/^(§|preamble)/.test(text)) refs.add(text);
    if (told || step > STEPS) return;
    const value = ts.isIdentifier(each) ? valueOf(reader, each) : undefined;
    if (value) visit(value, step + 1);
    ts.forEachChild(each, (child) => visit(child, step + 1));
  };
  visit(node, 0);
  return refs;
}
