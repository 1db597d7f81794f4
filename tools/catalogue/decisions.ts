import { compareTexts } from '@tenure/kernel';
import * as ts from 'typescript';
import {
  type FactFound,
  factsOf,
  type Noted,
  noteFact,
  type Outcomes,
  type RefusalFound,
  refusalsOf,
} from './outcomes';
import { declarationOf, functionOf, type Sources } from './sources';
import { bind, type Bindings, textReader, type TextReader, type Texts, textsOf } from './texts';

export interface Decisions {
  /** By name of the command. */
  readonly commands: ReadonlyMap<string, Outcomes>;
  /** Refusals of every command on an account, before it is decided. */
  readonly ofEvery: Outcomes;
  /** Everything that is refused or appended anywhere: what follows from the days passed as well. */
  readonly anywhere: Outcomes;
}

const DECLARERS = ['command', 'programmeCommand'];

/** Follows every command's decision through the functions it calls. */
export function readDecisions(sources: Sources): Decisions {
  const reader = textReader(sources);
  const commands = new Map<string, Outcomes>();
  for (const { name, decide } of sources.files.flatMap((file) => declarationsIn(reader, file))) {
    const earlier = commands.get(name) ?? { refusals: [], facts: [] };
    const { refusals, facts } = outcomesFrom(reader, decide);
    commands.set(name, { refusals: [...earlier.refusals, ...refusals], facts: [...earlier.facts, ...facts] });
  }
  const handle = sources.files.find(({ fileName }) => fileName.endsWith('libs/account/src/handle.ts'));
  const none = { refusals: [], facts: [] };
  return { commands, ofEvery: handle ? ofOneFile(reader, handle) : none, anywhere: everywhere(reader) };
}

interface Declared {
  readonly name: string;
  readonly decide: ts.Node;
}

function declarationsIn(reader: TextReader, file: ts.SourceFile): readonly Declared[] {
  const found: Declared[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && DECLARERS.includes(node.expression.getText())) {
      found.push(...declaredBy(reader, node.arguments[0]));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function declaredBy(reader: TextReader, declaration: ts.Expression | undefined): readonly Declared[] {
  if (!declaration || !ts.isObjectLiteralExpression(declaration)) return [];
  const field = (wanted: string) => declaration.properties.find((property) => property.name?.getText() === wanted);
  const [name, decide] = [field('name'), field('decide')];
  const names = name && ts.isPropertyAssignment(name) ? textsOf(reader, name.initializer) : undefined;
  return decide ? [...(names ?? [])].map((each) => ({ name: each, decide })) : [];
}

/** All that can happen from `start` on. */
function outcomesFrom(reader: TextReader, start: ts.Node): Outcomes {
  const refusals = new Map<string, RefusalFound>();
  const facts: Noted = new Map();
  const seen = new Set<string>();

  function follow(called: ts.FunctionLikeDeclaration | undefined, bound: Bindings): void {
    if (!called?.body || isBelowDecisions(called.getSourceFile())) return;
    const key = `${called.getSourceFile().fileName}:${called.pos} ${[...bound.values()].map(keyOf).join('|')}`;
    if (seen.has(key)) return;
    seen.add(key);
    visit(called.body, bound);
  }

  function visit(node: ts.Node, bound: Bindings): void {
    if (ts.isCallExpression(node)) {
      for (const each of refusalsOf(reader, node, bound)) refusals.set(JSON.stringify(each), each);
      const called = functionOf(declarationOf(reader.sources, node.expression));
      if (called) follow(called, bind(reader, called, node, bound));
    }
    if (ts.isObjectLiteralExpression(node)) noteFact(reader, node, bound, facts);
    if (ts.isIdentifier(node) && isPassedOn(node)) follow(functionOf(declarationOf(reader.sources, node)), new Map());
    ts.forEachChild(node, (child) => visit(child, bound));
  }

  visit(start, new Map());
  return { refusals: [...refusals.values()], facts: factsOf(facts) };
}

/** What decisions are made with, and never decides itself: following it would find nothing, slowly. */
function isBelowDecisions({ fileName }: ts.SourceFile): boolean {
  return /libs\/(kernel\/src|account\/src\/(evolve|state))\//.test(fileName);
}

function keyOf(texts: Texts): string {
  return texts ? [...texts].sort(compareTexts).join(',') : '?';
}

/** A function that is named without being called: whoever gets it may call it. */
function isPassedOn(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isCallExpression(parent) && parent.expression === node) return false;
  return !('name' in parent && parent.name === node);
}

function ofOneFile(reader: TextReader, file: ts.SourceFile): Outcomes {
  const facts: Noted = new Map();
  const refusals: RefusalFound[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) noteFact(reader, node, new Map(), facts);
    if (ts.isCallExpression(node)) refusals.push(...refusalsOf(reader, node, new Map()));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { refusals, facts: factsOf(facts) };
}

/** Each refusal and each event by itself, with the parameters of its function unknown. */
function everywhere(reader: TextReader): Outcomes {
  const outcomes = reader.sources.files.map((file) => ofOneFile(reader, file));
  const facts: readonly FactFound[] = outcomes.flatMap((each) => each.facts);
  return { refusals: outcomes.flatMap(({ refusals }) => refusals), facts };
}
