import { type CommandResult, openSystem, simulatedClock, type System } from '@tenure/application';
import { addMonths, laterOf, type LegalDay, legalDay } from '@tenure/kernel';
import {
  type Act,
  collecting,
  type Customer,
  customerOf,
  inFlight,
  joining,
  monthOf,
  publications,
  stories,
  toldOn,
} from '@tenure/stories';
import type { Plan } from './arguments';
import { calendar, type Calendar, type Entry } from './calendar';

export interface Made {
  /** The day it is when the story is over. */
  readonly today: LegalDay;
  readonly accounts: number;
  readonly commands: number;
  readonly events: number;
}

const FROM = legalDay('2024-01-01');
const PUBLISHED_FROM = legalDay('2023-12-01');
const SIDE_BY_SIDE = 64;

/**
 * Lives the portfolio day by day through the same commands as any client, under a clock that is moved along. Rejects
 * where a command is refused: the customers of the portfolio ask for nothing that is not open to them.
 */
export async function makePortfolio(plan: Plan, onProgress: (text: () => string) => void): Promise<Made> {
  const clock = simulatedClock(PUBLISHED_FROM, 'America/Los_Angeles');
  const configuration = { ...stores(plan), clock: { simulatedFrom: PUBLISHED_FROM } };
  const system = await openSystem(configuration, { clock });
  const end = addMonths(FROM, plan.months);
  const customers = Array.from({ length: plan.accounts }, (_, n) => customerOf(plan.seed, n, FROM, plan.months));
  const diary = diaryOf(customers, end);
  let commands = 0;
  let events = 0;
  const type = async (entries: readonly Entry[]): Promise<void> => {
    await inFlight(byAccount(entries), SIDE_BY_SIDE, async (ofAccount) => {
      for (const entry of ofAccount) {
        const result = accepted(entry, await runOne(system, entry));
        commands += 1;
        events += result.answer.events.length;
      }
    });
  };
  try {
    for (let first = PUBLISHED_FROM; first < end; first = addMonths(first, 1)) {
      clock.advanceTo(first);
      await beginMonth(system, customers, first, diary, type);
      for (const [day, entries] of diary.takeUntil(addMonths(first, 1))) {
        clock.advanceTo(laterOf(day, first));
        await type(entries);
      }
      onProgress(() => `${first.slice(0, 7)}: ${commands} commands, ${events} events`);
    }
    return { today: end, accounts: customers.length + stories.length, commands, events };
  } finally {
    await system.close();
  }
}

/** What lapsed is derived for whoever is there, collections do their work, and the customers plan the month. */
async function beginMonth(
  system: System,
  customers: readonly Customer[],
  first: LegalDay,
  diary: Calendar,
  type: (entries: readonly Entry[]) => Promise<void>,
): Promise<void> {
  const here = customers.filter(({ joinsOn }) => joinsOn < first);
  const told = stories.filter(({ acts }) => (acts[0]?.on ?? first) < first).map(({ account }) => account);
  const ids = [...here.map(({ id }) => id), ...told];
  await type(ids.map((account) => ({ account, command: 'advance', body: {} })));
  const collections = here.map(async ({ id }) => {
    const { state } = await system.accounts.load(id);
    return collecting(state, first).map((act) => entryOf(id, act));
  });
  await type((await Promise.all(collections)).flat());
  for (const customer of here) {
    const { state } = await system.accounts.load(customer.id);
    for (const act of monthOf(customer, state, first)) diary.add(act.on, entryOf(customer.id, act));
  }
}

/** What is known from the start: who joins when, the stories, and what is published. */
function diaryOf(customers: readonly Customer[], end: LegalDay): Calendar {
  const diary = calendar();
  for (const { on, command, body } of publications) if (on < end) diary.add(on, { command, body });
  for (const { account, acts } of stories) {
    for (const act of acts) {
      const typedIn = toldOn(act);
      const late = typedIn === act.on ? {} : { effectiveOn: act.on };
      if (typedIn < end) diary.add(typedIn, { account, command: act.command, body: act.body, ...late });
    }
  }
  for (const customer of customers) {
    for (const act of joining(customer)) if (act.on < end) diary.add(act.on, entryOf(customer.id, act));
  }
  return diary;
}

function entryOf(account: string, { command, body }: Act): Entry {
  return { account, command, body };
}

/** The entries of each account one after another, of the programme first. */
function byAccount(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const lanes = new Map<string, Entry[]>();
  for (const entry of entries) {
    const lane = lanes.get(entry.account ?? '');
    if (lane) lane.push(entry);
    else lanes.set(entry.account ?? '', [entry]);
  }
  return [...lanes.values()];
}

function runOne(system: System, { account, command, body, effectiveOn }: Entry): Promise<CommandResult> {
  const asked = { command, body: effectiveOn === undefined ? body : { ...body, effectiveOn }, actor: 'demo' };
  return account === undefined ? system.publish(asked) : system.run({ ...asked, accountId: account });
}

function accepted(entry: Entry, result: CommandResult): CommandResult & { readonly kind: 'accepted' } {
  if (result.kind === 'accepted') return result;
  throw new Error(`${entry.account ?? 'programme'} ${entry.command} was not accepted: ${JSON.stringify(result)}`);
}

/** The embedded stores, in the folder of the demo. */
export function stores({ dataDir, port }: Plan) {
  return { eventStore: 'sqlite', readStore: 'sqlite', dataDir, port, host: '127.0.0.1' } as const;
}
