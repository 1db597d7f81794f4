import { compareTexts } from '@tenure/kernel';
import { type Clause, findClause } from '@tenure/terms';
import type { Outcomes } from './outcomes';
import type { EventDeclared } from './events';
import type { CommandFact, Facts } from './facts';
import { refsInTitle, type TestTitle } from './titles';
import { ANY_NUMBER } from './texts';

/** Clauses, events and commands, each with all that the others say of it. */
export interface Catalogue {
  readonly clauses: readonly ClauseEntry[];
  readonly events: readonly EventEntry[];
  readonly commands: readonly CommandEntry[];
}

export interface ClauseEntry extends Clause {
  readonly commands: readonly string[];
  readonly refusals: readonly { readonly command: string; readonly code: string }[];
  readonly events: readonly string[];
  readonly deadlines: readonly string[];
  readonly tests: readonly TestTitle[];
}

export interface EventEntry extends EventDeclared {
  readonly schema: number;
  readonly clauses: readonly string[];
  /** Commands that can append it; what none does follows from the days passed. */
  readonly commands: readonly string[];
}

export interface CommandEntry extends CommandFact {
  readonly refusals: readonly RefusalEntry[];
  readonly events: readonly string[];
}

/** A code with every clause that it can cite. */
export interface RefusalEntry {
  readonly code: string;
  readonly clauses: readonly string[];
}

/** What every command on an account is refused for, whichever it is. */
export const EVERY_COMMAND = 'every command';

export function catalogueOf(facts: Facts): Catalogue {
  const commands = facts.commands.map((command) => commandEntry(command, facts));
  const events = facts.events.map((event) => eventEntry(event, commands, facts));
  const every = { name: EVERY_COMMAND, refusals: refusalsOf(facts.decisions.ofEvery) };
  return {
    clauses: facts.clauses.map((clause) => clauseEntry(clause, [every, ...commands], events, facts)),
    events,
    commands,
  };
}

/** `§2.2.#` is every clause of that form. */
export function expanded(ref: string, clauses: readonly Clause[]): readonly string[] {
  if (!ref.includes(ANY_NUMBER)) return [ref];
  const [head = '', tail = ''] = ref.split(ANY_NUMBER);
  const isMeant = (known: string) =>
    known.startsWith(head) && known.endsWith(tail) && /^\d+$/.test(middle(known, head, tail));
  return clauses.map((clause) => clause.ref).filter(isMeant);
}

function middle(text: string, head: string, tail: string): string {
  return text.slice(head.length, text.length - tail.length);
}

export function refusalsOf({ refusals }: Outcomes): readonly RefusalEntry[] {
  const codes = [...new Set(refusals.map(({ code }) => code))].sort(compareTexts);
  return codes.map((code) => {
    const cited = refusals.filter((refusal) => refusal.code === code).map(({ clause }) => clause ?? '?');
    return { code, clauses: [...new Set(cited)].sort(compareTexts) };
  });
}

function commandEntry(command: CommandFact, { decisions }: Facts): CommandEntry {
  const outcomes = decisions.commands.get(command.name) ?? { refusals: [], facts: [] };
  return {
    ...command,
    refusals: refusalsOf(outcomes),
    events: outcomes.facts.map(({ type }) => type).sort(compareTexts),
  };
}

function eventEntry(event: EventDeclared, commands: readonly CommandEntry[], facts: Facts): EventEntry {
  const { type } = event;
  const ofCode = [...facts.decisions.commands.values(), facts.decisions.anywhere].flatMap((outcomes) => outcomes.facts);
  const told = ofCode.filter((fact) => fact.type === type).flatMap((fact) => fact.clauses);
  const refs = [...told, ...(facts.observed.get(type)?.clauses ?? [])].flatMap((ref) => expanded(ref, facts.clauses));
  return {
    ...event,
    schema: facts.schemaOf(type),
    clauses: [...new Set(refs)].sort(compareTexts),
    commands: commands.filter(({ events }) => events.includes(type)).map(({ name }) => name),
  };
}

type Refusing = Pick<CommandEntry, 'name' | 'refusals'> & Partial<Pick<CommandEntry, 'clauses'>>;

function clauseEntry(
  clause: Clause,
  commands: readonly Refusing[],
  events: readonly EventEntry[],
  facts: Facts,
): ClauseEntry {
  const isMeant = (ref: string) => expanded(ref, facts.clauses).some((each) => findClause(each)?.ref === clause.ref);
  return {
    ...clause,
    commands: commands.filter((command) => command.clauses?.some(isMeant)).map(({ name }) => name),
    refusals: commands.flatMap(({ name, refusals }) =>
      refusals.filter((refusal) => refusal.clauses.some(isMeant)).map(({ code }) => ({ command: name, code })),
    ),
    events: events.filter((event) => event.clauses.some(isMeant)).map(({ type }) => type),
    deadlines: [...facts.deadlines].filter(([, refs]) => refs.some(isMeant)).map(([kind]) => kind),
    tests: facts.titles.filter(({ title }) => refsInTitle(title).some(isMeant)),
  };
}
