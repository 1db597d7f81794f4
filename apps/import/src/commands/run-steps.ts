import type { CommandResult, CommandRunner } from '@tenure/application';
import { comparePositions, type LegalDay, type Position } from '@tenure/kernel';
import type { LedgerRow } from '../ledger/ledger-row';
import { type Registrations, requestOf, type Step } from './steps';

/** A command that was not accepted. */
export interface RefusedStep {
  readonly line: number;
  readonly account: string;
  readonly invoice: string;
  readonly command: string;
  readonly code: string;
  /** Empty where no clause says so. */
  readonly clause: string;
  readonly detail: string;
}

export interface StepsOutcome {
  readonly commands: number;
  readonly eventsAdded: number;
  /** Commands that had been run before, or changed nothing. */
  readonly alreadyThere: number;
  readonly refused: readonly RefusedStep[];
  /** Commands that were not run, because what they are about was refused. */
  readonly leftOut: number;
}

export interface RunOptions extends Registrations {
  /** The end of the log before the first step: what lies before it was there already. */
  readonly head: Position | undefined;
  onProgress?(done: number, on: LegalDay): void;
}

/** Accounts whose commands run side by side, so that the store can commit them together. */
const ACCOUNTS_AT_ONCE = 64;

/**
 * Runs the steps, which come in order of their days: no day begins before the one before it is over; within a day the
 * commands of one account keep their order. Rejects with `StoreUnavailable` when the store fails; running the same
 * steps again then goes on where it stopped.
 */
export async function runSteps(run: CommandRunner, steps: readonly Step[], options: RunOptions): Promise<StepsOutcome> {
  const tally = { commands: 0, eventsAdded: 0, alreadyThere: 0, refused: [] as RefusedStep[], leftOut: 0 };
  const broken: Broken = { invoices: new Set(), disputes: new Set() };

  async function take(step: Step): Promise<void> {
    tally.commands += 1;
    if (restsOnRefused(step, broken)) {
      tally.leftOut += 1;
      return;
    }
    const request = requestOf(step, options);
    const result = await run(request);
    if (result.kind === 'accepted') {
      const { events, position } = result.answer;
      const isNew = position !== null && (options.head === undefined || comparePositions(position, options.head) > 0);
      if (isNew) tally.eventsAdded += events.length;
      else tally.alreadyThere += 1;
      return;
    }
    if (step.kind === 'invoice') broken.invoices.add(step.row);
    if (step.kind === 'dispute') broken.disputes.add(step.row);
    const { line, account, invoice } = step.row;
    tally.refused.push({ line, account, invoice, command: request.command, ...reasonOf(result) });
  }

  for (const { on, accounts } of days(steps)) {
    for (let at = 0; at < accounts.length; at += ACCOUNTS_AT_ONCE) {
      await Promise.all(accounts.slice(at, at + ACCOUNTS_AT_ONCE).map((ofOne) => oneAfterAnother(ofOne, take)));
      options.onProgress?.(tally.commands, on);
    }
  }
  return { ...tally, refused: tally.refused.sort((a, b) => a.line - b.line) };
}

async function oneAfterAnother(steps: readonly Step[], take: (step: Step) => Promise<void>): Promise<void> {
  for (const step of steps) await take(step);
}

/** The steps day by day, each day's by account. */
function* days(steps: readonly Step[]): Iterable<{ on: LegalDay; accounts: readonly (readonly Step[])[] }> {
  let from = 0;
  while (from < steps.length) {
    const on = steps[from]?.on;
    if (on === undefined) return;
    const accounts = new Map<string, Step[]>();
    for (let step = steps[from]; step?.on === on; step = steps[++from]) {
      const { account } = step.row;
      const found = accounts.get(account);
      if (found) found.push(step);
      else accounts.set(account, [step]);
    }
    yield { on, accounts: [...accounts.values()] };
  }
}

interface Broken {
  readonly invoices: Set<LedgerRow>;
  readonly disputes: Set<LedgerRow>;
}

function restsOnRefused({ kind, row }: Step, { invoices, disputes }: Broken): boolean {
  if (kind === 'register' || kind === 'invoice') return false;
  return invoices.has(row) || (kind === 'resolution' && disputes.has(row));
}

function reasonOf(
  result: Exclude<CommandResult, { kind: 'accepted' }>,
): Pick<RefusedStep, 'code' | 'clause' | 'detail'> {
  switch (result.kind) {
    case 'refused': {
      const { code, clause, detail } = result.refusal;
      return { code, clause, detail };
    }
    case 'malformed': {
      const detail = result.problems.map(({ field, detail: what }) => `${field} ${what}`).join('; ');
      return { code: result.kind, clause: '', detail };
    }
    case 'unknown-command':
      return { code: result.kind, clause: '', detail: `there is no command ${result.command}` };
    case 'stale':
      return { code: result.kind, clause: '', detail: `the account is at revision ${result.revision}` };
    case 'key-reused':
      return { code: result.kind, clause: '', detail: `${result.key} stands for another command` };
    case 'contended':
      return { code: result.kind, clause: '', detail: 'others change the account all the time; run the import again' };
  }
}
