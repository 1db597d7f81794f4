import { hash } from 'node:crypto';
import {
  type AnyCommand,
  commandNamed,
  handle,
  SCHEMA_VERSION,
  type AccountFact,
  type TermsBook,
  termsOn,
} from '@tenure/account';
import { DuplicateKey, type EventStore, type KeptAnswer, WrongExpectedRevision } from '@tenure/event-store';
import { type Instant, type LegalDay, type NewEvent, type Position, type Refusal, schema } from '@tenure/kernel';
import { type AccountRepository, type LoadedAccount, streamOf } from './account-repository';
import type { Clock } from './clock';
import { answeredEvent, answerOf, type CommandRequest, type CommandResult } from './command-result';
import { commandIdOf, eventIdOf } from './event-ids';
import { turns } from './turns';
import { type FieldProblem, problemsOf } from './validation';

export interface CommandRunnerDependencies {
  readonly events: EventStore;
  readonly accounts: AccountRepository;
  readonly clock: Clock;
  readonly terms: TermsBook;
  /** The legal day of an instant. */
  readonly dayOf: (at: Instant) => LegalDay;
}

export type CommandRunner = (request: CommandRequest) => Promise<CommandResult>;

/** How often a command is decided anew when others append to the same account in between. */
const ATTEMPTS = 10;

/** What every command takes beside its own data. */
const envelope = {
  effectiveOn: schema.describe('The legal day on which it counts; today if absent; never later than today', schema.day),
  reason: schema.describe('Why, in your words; kept with the events', schema.text(1000)),
};

/**
 * The one way in which commands are run, by the API, the import and the worker alike: validate, load, lapse, decide,
 * append with the expected revision, answer. The same idempotency key and body gives the same answer for ever.
 */
export function commandRunner(deps: CommandRunnerDependencies): CommandRunner {
  const inTurn = turns();
  return async (request) => {
    const command = commandNamed(request.command);
    if (!command) return { kind: 'unknown-command', command: request.command };
    const parsed = parse(command, request.body);
    if ('problems' in parsed) return { kind: 'malformed', problems: parsed.problems };
    const run = {
      ...deps,
      request,
      command,
      ...parsed,
      commandId: commandIdOf(request.accountId, request.idempotencyKey),
    };
    const { idempotencyKey: key, dryRun, accountId } = request;
    return inTurn(accountId, () => (key === undefined || dryRun ? decideAndAppend(run) : once(run, key)));
  };
}

interface Run extends CommandRunnerDependencies, ParsedBody {
  readonly request: CommandRequest;
  readonly command: AnyCommand;
  readonly commandId: string;
}

interface ParsedBody {
  readonly data: object;
  readonly effectiveOn?: LegalDay;
  readonly reason?: string;
}

function parse(command: AnyCommand, body: unknown): ParsedBody | { problems: readonly FieldProblem[] } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { problems: [{ field: '', detail: 'must be a JSON object' }] };
  }
  const { effectiveOn, reason, ...data } = body as Record<string, unknown>;
  const problems = [
    ...(effectiveOn === undefined ? [] : within('/effectiveOn', problemsOf(envelope.effectiveOn, effectiveOn))),
    ...(reason === undefined ? [] : within('/reason', problemsOf(envelope.reason, reason))),
    ...problemsOf(command.body, data),
  ];
  if (problems.length > 0) return { problems };
  return {
    data,
    ...(effectiveOn === undefined ? {} : { effectiveOn: effectiveOn as LegalDay }),
    ...(reason === undefined ? {} : { reason: reason as string }),
  };
}

function within(field: string, problems: readonly FieldProblem[]): readonly FieldProblem[] {
  return problems.map((problem) => ({ ...problem, field: `${field}${problem.field}` }));
}

async function once(run: Run, key: string): Promise<CommandResult> {
  const storeKey = `${run.request.accountId}/${key}`;
  const bodyHash = hash('sha256', JSON.stringify([run.request.command, canonical(run.request.body)]), 'hex');
  const kept = await run.events.findAnswer(storeKey);
  if (kept) return keptResult(run, key, bodyHash, kept);
  try {
    const result = await decideAndAppend(run, { key: storeKey, bodyHash });
    const body = result.kind === 'refused' || result.kind === 'accepted' ? bodyToKeep(result) : undefined;
    if (body === undefined) return result;
    return keptResult(run, key, bodyHash, await run.events.keepAnswer(storeKey, { kind: 'body', bodyHash, body }));
  } catch (error) {
    if (error instanceof DuplicateKey) return keptResult(run, key, bodyHash, error.kept);
    throw error;
  }
}

/** Appended events keep themselves; a refusal and an empty answer are kept as text. */
function bodyToKeep(result: CommandResult & { kind: 'refused' | 'accepted' }): string | undefined {
  return result.kind === 'accepted' && result.answer.events.length > 0 ? undefined : JSON.stringify(result);
}

async function keptResult(run: Run, key: string, bodyHash: string, kept: KeptAnswer): Promise<CommandResult> {
  if (kept.bodyHash !== bodyHash) return { kind: 'key-reused', key };
  if (kept.kind === 'body') return JSON.parse(kept.body) as CommandResult;
  const limit = kept.lastRevision - kept.firstRevision + 1;
  const events = await collect(run.events.readStream(kept.stream, { from: kept.firstRevision, limit }));
  return { kind: 'accepted', answer: answerOf(run.request.accountId, events) };
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function decideAndAppend(run: Run, answer?: { key: string; bodyHash: string }): Promise<CommandResult> {
  const { request, accounts } = run;
  let account = await accounts.load(request.accountId);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const isStale = request.ifRevision !== undefined && request.ifRevision !== account.revision;
    if (isStale && attempt === 1) {
      account = await accounts.reload(request.accountId);
      if (request.ifRevision !== account.revision) return { kind: 'stale', revision: account.revision };
    } else if (isStale) {
      return { kind: 'stale', revision: account.revision };
    }
    const result = await attemptOnce(run, account, answer);
    if (result !== 'conflict') return result;
    account = await accounts.reload(request.accountId);
  }
  return { kind: 'contended', attempts: ATTEMPTS };
}

async function attemptOnce(
  run: Run,
  account: LoadedAccount,
  answer?: { key: string; bodyHash: string },
): Promise<CommandResult | 'conflict'> {
  const { request, command, data, terms } = run;
  const recordedAt = run.clock.now();
  const today = run.dayOf(recordedAt);
  const effectiveOn = run.effectiveOn ?? today;
  const reason = run.reason === undefined ? {} : { reason: run.reason };
  const handled = handle(account.state, command, data, { today, effectiveOn, terms, ...reason });
  if (handled.kind === 'refused') return refusedBy(run, account, handled);
  const events = handled.events.map((fact, index) => eventOf(run, fact, index, recordedAt, today));
  const answered = (revision: number, position: Position | null): CommandResult => ({
    kind: 'accepted',
    answer: { accountId: request.accountId, revision, position, events: events.map(answeredEvent) },
    ...(request.dryRun ? { state: handled.state } : {}),
  });
  if (request.dryRun || events.length === 0) return answered(account.revision + events.length, null);
  try {
    const expected = account.revision < 0 ? 'no-stream' : account.revision;
    const stream = streamOf(request.accountId);
    const appended = await run.events.append({ stream, expected, events, ...(answer ? { answer } : {}) });
    run.accounts.keep(request.accountId, { state: handled.state, revision: appended.revision });
    return answered(appended.revision, appended.position);
  } catch (error) {
    if (error instanceof WrongExpectedRevision) return 'conflict';
    throw error;
  }
}

/** A refusal from the cache is checked against the log: another process may have changed the account. */
async function refusedBy(run: Run, account: LoadedAccount, refusal: Refusal): Promise<CommandResult | 'conflict'> {
  const current = await run.accounts.reload(run.request.accountId);
  return current.revision === account.revision ? { kind: 'refused', refusal } : 'conflict';
}

function eventOf(run: Run, fact: AccountFact, index: number, recordedAt: Instant, recordedOn: LegalDay): NewEvent {
  const { effectiveOn, clauses, reason, derived } = fact;
  return {
    id: eventIdOf(run.commandId, index),
    type: fact.type,
    data: fact.data,
    metadata: {
      effectiveOn,
      recordedAt,
      recordedOn,
      ...(derived ? { derived } : {}),
      actor: derived ? 'terms' : run.request.actor,
      ...(reason === undefined ? {} : { reason }),
      clauses,
      terms: termsOn(run.terms, effectiveOn).id,
      commandId: run.commandId,
      command: run.command.name,
      correlationId: run.request.correlationId ?? run.commandId,
      causationId: run.commandId,
      schema: SCHEMA_VERSION,
    },
  };
}

/** The same data in another order of fields is the same body. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, inner]) => [key, canonical(inner)]);
}
