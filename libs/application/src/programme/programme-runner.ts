import { type EventStore, WrongExpectedRevision } from '@tenure/event-store';
import type { Instant, LegalDay, NewEvent, Position } from '@tenure/kernel';
import {
  type AnyProgrammeCommand,
  programmeSchemas,
  programmeCommandNamed,
  type ProgrammeFact,
} from '@tenure/programme';
import { termsInForce } from '@tenure/terms';
import type { Clock } from '../clock';
import { parseBody } from '../command-body';
import { answeredEvent, type CommandRequest, type CommandResult } from '../command-result';
import { commandIdOf, eventIdOf } from '../event-ids';
import { type AnswerKey, once } from '../once';
import { turns } from '../turns';
import { PROGRAMME_STREAM, type ProgrammeRegistry } from './programme-registry';

/** No account can have this id, so that a key used for the programme is never one used for an account. */
export const PROGRAMME_ID = '~programme';

/** What a caller asks for. Nothing of it was checked. */
export type ProgrammeRequest = Omit<CommandRequest, 'accountId' | 'ifRevision'>;

export type ProgrammeRunner = (request: ProgrammeRequest) => Promise<CommandResult>;

export interface ProgrammeRunnerDependencies {
  readonly events: EventStore;
  readonly programme: ProgrammeRegistry;
  readonly clock: Clock;
  /** The legal day of an instant. */
  readonly dayOf: (at: Instant) => LegalDay;
}

const ATTEMPTS = 10;

/** The one way in which the programme is changed: as commands of accounts are run, on the programme's own stream. */
export function programmeRunner(deps: ProgrammeRunnerDependencies): ProgrammeRunner {
  const inTurn = turns();
  return async (request) => {
    const command = programmeCommandNamed(request.command);
    if (!command) return { kind: 'unknown-command', command: request.command };
    const parsed = parseBody(command, request.body);
    if ('problems' in parsed) return { kind: 'malformed', problems: parsed.problems };
    const commandId = commandIdOf(PROGRAMME_ID, request.idempotencyKey);
    const run: Run = { ...deps, ...parsed, request, command, commandId };
    const owned = { ...request, accountId: PROGRAMME_ID };
    return inTurn(PROGRAMME_ID, () =>
      request.idempotencyKey === undefined || request.dryRun
        ? decideAndAppend(run)
        : once(deps.events, owned, request.idempotencyKey, (answer) => decideAndAppend(run, answer)),
    );
  };
}

interface Run extends ProgrammeRunnerDependencies {
  readonly request: ProgrammeRequest;
  readonly command: AnyProgrammeCommand;
  readonly commandId: string;
  readonly data: object;
  readonly effectiveOn?: LegalDay;
  readonly reason?: string;
}

async function decideAndAppend(run: Run, answer?: AnswerKey): Promise<CommandResult> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    await run.programme.refresh();
    const result = await attemptOnce(run, answer);
    if (result !== 'conflict') return result;
  }
  return { kind: 'contended', attempts: ATTEMPTS };
}

async function attemptOnce(run: Run, answer?: AnswerKey): Promise<CommandResult | 'conflict'> {
  const recordedAt = run.clock.now();
  const today = run.dayOf(recordedAt);
  if (run.effectiveOn !== undefined && run.effectiveOn !== today) return { kind: 'refused', refusal: notToday(today) };
  const revision = run.programme.revision();
  const decision = run.command.decide(run.programme.current(), run.data as never, { today });
  if (decision.kind === 'refused') return { kind: 'refused', refusal: decision };
  const events = decision.events.map((fact, index) => eventOf(run, fact, index, recordedAt, today));
  const answered = (at: number, position: Position | null): CommandResult => ({
    kind: 'accepted',
    answer: { accountId: PROGRAMME_ID, revision: at, position, events: events.map(answeredEvent) },
  });
  if (run.request.dryRun || events.length === 0) return answered(revision + events.length, null);
  try {
    const expected = revision < 0 ? 'no-stream' : revision;
    const request = { stream: PROGRAMME_STREAM, expected, events, ...(answer ? { answer } : {}) } as const;
    const appended = await run.events.append(request);
    await run.programme.refresh();
    return answered(appended.revision, appended.position);
  } catch (error) {
    if (error instanceof WrongExpectedRevision) return 'conflict';
    throw error;
  }
}

function notToday(today: LegalDay) {
  const detail = `what is published is published today, ${today}; the day it takes effect stands in what is published`;
  return { kind: 'refused', code: 'not-today', clause: '§9.7.2', detail } as const;
}

function eventOf(run: Run, fact: ProgrammeFact, index: number, recordedAt: Instant, recordedOn: LegalDay): NewEvent {
  const { type, data, effectiveOn, clauses } = fact;
  const reason = run.reason;
  return {
    id: eventIdOf(run.commandId, index),
    type,
    data,
    metadata: {
      effectiveOn,
      recordedAt,
      recordedOn,
      actor: run.request.actor,
      ...(reason === undefined ? {} : { reason }),
      clauses,
      terms: termsInForce(run.programme.current().versions, effectiveOn)?.id ?? '',
      commandId: run.commandId,
      command: run.command.name,
      correlationId: run.request.correlationId ?? run.commandId,
      causationId: run.commandId,
      schema: programmeSchemas.versionOf(type),
    },
  };
}
