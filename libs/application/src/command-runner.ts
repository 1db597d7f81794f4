import {
  type AccountFact,
  type AnyCommand,
  commandNamed,
  handle,
  accountSchemas,
  type TermsBook,
  termsOf,
  termsOn,
} from '@tenure/account';
import { type EventStore, WrongExpectedRevision } from '@tenure/event-store';
import type { Instant, LegalDay, NewEvent, Position } from '@tenure/kernel';
import type { Programme } from '@tenure/terms';
import { type AccountRepository, type LoadedAccount, streamOf } from './account-repository';
import type { Clock } from './clock';
import { type ParsedBody, parseBody } from './command-body';
import { answeredEvent, type CommandRequest, type CommandResult } from './command-result';
import { commandIdOf, eventIdOf } from './event-ids';
import { type AnswerKey, once } from './once';
import { turns } from './turns';

export interface CommandRunnerDependencies {
  readonly events: EventStore;
  readonly accounts: AccountRepository;
  readonly clock: Clock;
  readonly programme: () => Programme;
  /** The legal day of an instant. */
  readonly dayOf: (at: Instant) => LegalDay;
}

export type CommandRunner = (request: CommandRequest) => Promise<CommandResult>;

/** How often a command is decided anew when others append to the same account in between. */
const ATTEMPTS = 10;

/**
 * The one way in which commands are run, by the API, the import and the worker alike: validate, load, lapse, decide,
 * append with the expected revision, answer. The same idempotency key and body gives the same answer for ever.
 */
export function commandRunner(deps: CommandRunnerDependencies): CommandRunner {
  const inTurn = turns();
  return async (request) => {
    const command = commandNamed(request.command);
    if (!command) return { kind: 'unknown-command', command: request.command };
    const parsed = parseBody(command, request.body);
    if ('problems' in parsed) return { kind: 'malformed', problems: parsed.problems };
    const { accountId, idempotencyKey, dryRun } = request;
    const run = { ...deps, ...parsed, request, command, commandId: commandIdOf(accountId, idempotencyKey) };
    return inTurn(accountId, () =>
      idempotencyKey === undefined || dryRun
        ? decideAndAppend(run)
        : once(deps.events, request, idempotencyKey, (answer) => decideAndAppend(run, answer)),
    );
  };
}

interface Run extends CommandRunnerDependencies, ParsedBody {
  readonly request: CommandRequest;
  readonly command: AnyCommand;
  readonly commandId: string;
}

async function decideAndAppend(run: Run, answer?: AnswerKey): Promise<CommandResult> {
  const { request, accounts } = run;
  const hasMovedOn = (loaded: LoadedAccount): boolean =>
    request.ifRevision !== undefined && request.ifRevision !== loaded.revision;
  let account = await accounts.load(request.accountId);
  if (hasMovedOn(account)) account = await accounts.reload(request.accountId);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    if (hasMovedOn(account)) return { kind: 'stale', revision: account.revision };
    const result = await attemptOnce(run, account, answer);
    if (result !== 'conflict') return result;
    account = await accounts.reload(request.accountId);
  }
  return { kind: 'contended', attempts: ATTEMPTS };
}

async function attemptOnce(run: Run, account: LoadedAccount, answer?: AnswerKey): Promise<CommandResult | 'conflict'> {
  const { request, command, data } = run;
  const programme = run.programme();
  const recordedAt = run.clock.now();
  const today = run.dayOf(recordedAt);
  const effectiveOn = run.effectiveOn ?? today;
  const reason = run.reason === undefined ? {} : { reason: run.reason };
  const handled = handle(account.state, command, data, { today, effectiveOn, programme, ...reason });
  if (handled.kind === 'refused') return ifCurrent(run, account, { kind: 'refused', refusal: handled });
  const terms = termsOf(programme, handled.state);
  const events = handled.events.map((fact, index) =>
    eventOf(run, terms, fact, index, { recordedAt, recordedOn: today }),
  );
  const answered = (revision: number, position: Position | null): CommandResult => ({
    kind: 'accepted',
    answer: { accountId: request.accountId, revision, position, events: events.map(answeredEvent) },
    ...(request.dryRun ? { state: handled.state } : {}),
  });
  if (request.dryRun || events.length === 0) {
    return ifCurrent(run, account, answered(account.revision + events.length, null));
  }
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

/**
 * What is not appended is not checked by the append: another process may have changed the account since it was loaded,
 * and then what was decided on the cached state does not hold.
 */
async function ifCurrent(run: Run, account: LoadedAccount, result: CommandResult): Promise<CommandResult | 'conflict'> {
  const current = await run.accounts.reload(run.request.accountId);
  return current.revision === account.revision ? result : 'conflict';
}

interface Recorded {
  readonly recordedAt: Instant;
  readonly recordedOn: LegalDay;
}

function eventOf(run: Run, terms: TermsBook, fact: AccountFact, index: number, recorded: Recorded): NewEvent {
  const { effectiveOn, clauses, reason, derived } = fact;
  return {
    id: eventIdOf(run.commandId, index),
    type: fact.type,
    data: fact.data,
    metadata: {
      effectiveOn,
      ...recorded,
      ...(derived ? { derived } : {}),
      actor: derived ? 'terms' : run.request.actor,
      ...(reason === undefined ? {} : { reason }),
      clauses,
      terms: termsOn(terms, effectiveOn).id,
      commandId: run.commandId,
      command: run.command.name,
      correlationId: run.request.correlationId ?? run.commandId,
      causationId: run.commandId,
      schema: accountSchemas.versionOf(fact.type),
    },
  };
}
