import { refuse, schema, type Decision, type LegalDay, type Refusal, type Schema } from '@tenure/kernel';
import type { Programme, TermsVersion } from '@tenure/terms';
import type { AccountFact } from '../events';
import type { TermsBook } from '../terms-book';
import { madeId } from '../made-id';
import type { AccountState } from '../state/account-state';

/** What a decision may know beside the account and the command. Time is data here. */
export interface Env {
  /** The legal day it is now. */
  readonly today: LegalDay;
  /** The legal day on which the command counts; never after today. */
  readonly effectiveOn: LegalDay;
  /** What the provider has published, whether the account accepted it or not. */
  readonly programme: Programme;
  /** What governs the account. */
  readonly terms: TermsBook;
  /** The version that governs the account on `effectiveOn`. */
  readonly t: TermsVersion;
  /** The actor's reason, where one was given with the command. */
  readonly reason?: string;
}

/** The one declaration of a command: its type, validation, OpenAPI entry, command line and decision come from it. */
export interface CommandDeclaration<Body = never> {
  readonly name: string;
  readonly summary: string;
  readonly clauses: readonly string[];
  readonly body: Schema<Body>;
  /** Pure and total: events or a refusal; throws only on bugs. */
  readonly decide: (state: AccountState, body: Body, env: Env) => Decision<AccountFact>;
  /** Bodies that are worth trying on this account, to say which actions are open; none where nothing fits. */
  readonly examples: (state: AccountState, env: Env) => readonly Body[];
}

/** A declaration whose body's type nobody needs to know. */
export interface AnyCommand extends Pick<CommandDeclaration, 'name' | 'summary' | 'clauses'> {
  readonly body: Schema<unknown>;
  readonly decide: (state: AccountState, body: never, env: Env) => Decision<AccountFact>;
  readonly examples: (state: AccountState, env: Env) => readonly unknown[];
}

export function command<Body>(
  declaration: Pick<CommandDeclaration<Body>, 'name' | 'summary' | 'clauses' | 'body'> & {
    readonly decide: (state: AccountState, body: NoInfer<Body>, env: Env) => Decision<AccountFact>;
    readonly examples: (state: AccountState, env: Env) => readonly NoInfer<Body>[];
  },
): CommandDeclaration<Body> {
  return declaration;
}

/** What a caller rests on: by the names of the commands, the clauses they cite and the JSON schemas of their bodies. */
export function commandContract(declared: readonly AnyCommand[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(declared.map(({ name, clauses, body }) => [name, { clauses, body: body.json }]));
}

/** Fields whose meaning is the same in every command. */
export const fields = {
  invoice: schema.describe('Number of an invoice of this account', schema.id),
  newId: (what: string) =>
    schema.optional(schema.describe(`Id of the ${what}; given by the account if absent`, schema.id)),
};

/** Why, where a clause or an auditor asks for it: in the command itself, or beside it as for any command. */
export function causeOf(cause: string | undefined, env: Env): { readonly reason?: string } {
  return cause === undefined || cause === env.reason ? {} : { reason: cause };
}

/** The first of these ids that `isTaken` does not know: `prefix-1`, `prefix-2`, … from `from` on. */
export function freeId(prefix: string, from: number, isTaken: (id: string) => boolean): string {
  for (let n = from; ; n++) {
    const id = madeId(prefix, String(n));
    if (!isTaken(id)) return id;
  }
}

/** The first free one of those that are counted on from what `known` has. */
export function freeIdIn(prefix: string, known: ReadonlyMap<string, unknown>): string {
  return freeId(prefix, known.size + 1, (id) => known.has(id));
}

/** Whether an id that was given, if one was, is that of something else already. */
export function isTakenIn(known: ReadonlyMap<string, unknown>, given: string | undefined): given is string {
  return given !== undefined && known.has(given);
}

export function unknownThing(what: string, id: string, clause: string): Refusal {
  return refuse(`unknown-${what}`, clause, `the account has no ${what.replaceAll('-', ' ')} ${id}`);
}

export function idTaken(what: string, id: string, clause: string): Refusal {
  return refuse(`${what}-id-taken`, clause, `the account has a ${what.replaceAll('-', ' ')} ${id} already`);
}
