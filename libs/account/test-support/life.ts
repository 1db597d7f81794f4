import { createHash } from 'node:crypto';
import { instant, type LegalDay, legalDay, type Position, type RecordedEvent, type Refusal } from '@tenure/kernel';
import { type Programme, type RateCard, shippedTermsVersions, type TermsVersion } from '@tenure/terms';
import {
  type AccountFact,
  type AccountState,
  commandNamed,
  handle,
  type Handled,
  accountSchemas,
  termsOf,
  termsOn,
  unknownAccount,
} from '../src';

/** The life of one account, written as the commands of its days. A value: every step gives a new life. */
export interface Life {
  readonly state: AccountState;
  /** As they would stand in the log. */
  readonly events: readonly RecordedEvent[];
  /** What the last command came to; the refusals of `when` are here. */
  readonly last: Handled | Refusal | undefined;
  /** The day it is. It moves on with the facts, and never back: a fact of an earlier day is recorded late. */
  readonly today: LegalDay;
  readonly programme: Programme;
  /** Given: a command that counts on `day` and must be accepted; a refusal throws, so that no test rests on one. */
  on(day: string, command: string, body?: object, reason?: string): Life;
  /** When: as `on`, but a refusal is only kept in `last`. */
  when(day: string, command: string, body?: object, reason?: string): Life;
  /** Days pass: everything that lapses through `day` is derived and recorded. */
  advanceTo(day: string): Life;
  /** It is a later day, and nobody has done anything: not even the worker ran. */
  waitUntil(day: string): Life;
  /** The events of one type, in order. */
  eventsOf(type: AccountFact['type']): readonly RecordedEvent[];
}

export interface LifeOptions {
  /** Default `A-1`. */
  readonly account?: string;
  /** The day it is at the start; later than the facts, they are a past that is typed in. Default: that of each fact. */
  readonly today?: string;
  readonly terms?: readonly TermsVersion[];
  readonly rateCards?: readonly RateCard[];
}

/** An account that nobody registered yet. */
export function life({ account = 'A-1', today, terms = shippedTermsVersions, rateCards = [] }: LifeOptions = {}): Life {
  const programme = { versions: terms, rateCards };
  const start = legalDay(today ?? '0001-01-01');
  return lived({ state: unknownAccount(account), events: [], last: undefined, today: start, programme, commands: 0 });
}

/** A customer in the United States with a legal address, terms accepted and service active from `day` on. */
export function activeLife(day: string, options: LifeOptions & { readonly country?: string } = {}): Life {
  const { country = 'US', ...rest } = options;
  const contacts = { legal: { email: 'legal@example.com', address: '1 Example Street' } };
  return life(rest)
    .on(day, 'register-account', { name: 'Example Inc.', country, contacts })
    .on(day, 'accept-terms', { acceptedBy: 'A. Signatory', authorityAttested: true })
    .on(day, 'activate-service');
}

type Lived = Pick<Life, 'state' | 'events' | 'last' | 'today' | 'programme'> & { readonly commands: number };

function lived(now: Lived): Life {
  const when: Life['when'] = (day, command, body = {}, reason) => lived(after(now, day, command, body, reason));
  const on: Life['on'] = (day, command, body, reason) => {
    const next = when(day, command, body, reason);
    if (next.last?.kind !== 'refused') return next;
    throw new Error(`${day} ${command} was refused: ${next.last.code} (${next.last.clause}): ${next.last.detail}`);
  };
  return {
    ...now,
    on,
    when,
    advanceTo: (day) => on(day, 'advance'),
    waitUntil: (day) => lived({ ...now, today: legalDay(day) }),
    eventsOf: (type) => now.events.filter((event) => event.type === type),
  };
}

function after(now: Lived, day: string, name: string, body: object, reason: string | undefined): Lived {
  const command = commandNamed(name);
  if (!command) throw new Error(`no such command: ${name}`);
  const effectiveOn = legalDay(day);
  const today = effectiveOn > now.today ? effectiveOn : now.today;
  const moment = { today, effectiveOn, programme: now.programme, ...(reason === undefined ? {} : { reason }) };
  const last = handle(now.state, command, body, moment);
  const commands = now.commands + 1;
  if (last.kind === 'refused') return { ...now, today, last, commands };
  const recorded = last.events.map((fact, index) =>
    record({ ...now, state: last.state, today, commands }, fact, name, index),
  );
  return { ...now, today, last, commands, state: last.state, events: [...now.events, ...recorded] };
}

function record(now: Lived, fact: AccountFact, command: string, index: number): RecordedEvent {
  const { id: account } = now.state;
  const { effectiveOn, clauses, reason, derived } = fact;
  const commandId = uuid(`${account} ${now.commands}`);
  const revision = now.events.length + index;
  return {
    id: uuid(`${commandId} ${index}`),
    type: fact.type,
    data: fact.data,
    stream: `account-${account}`,
    revision,
    position: String(revision + 1) as Position,
    metadata: {
      effectiveOn,
      recordedAt: instant(`${now.today}T20:00:00.${String(now.commands % 1000).padStart(3, '0')}Z`),
      recordedOn: now.today,
      ...(derived ? { derived } : {}),
      actor: derived ? 'terms' : 'operator',
      ...(reason === undefined ? {} : { reason }),
      clauses,
      terms: termsOn(termsOf(now.programme, now.state), effectiveOn).id,
      commandId,
      command,
      correlationId: commandId,
      causationId: commandId,
      schema: accountSchemas.versionOf(fact.type),
    },
  };
}

/** The same name always gives the same id, so that tests are the same on every run. */
function uuid(name: string): string {
  const hex = createHash('sha1').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
