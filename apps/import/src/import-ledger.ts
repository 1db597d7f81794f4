import { type Configuration, openReadSide, silentLogger, todayOf } from '@tenure/application';
import { type LegalDay, legalDay, type Position } from '@tenure/kernel';
import type { LateChargeMode } from '@tenure/terms';
import { runSteps, type StepsOutcome } from './commands/run-steps';
import { stepsOf } from './commands/steps';
import { dayReader } from './ledger/cells';
import { type Ledger, readLedger } from './ledger/read-ledger';
import type { LedgerRow } from './ledger/ledger-row';
import type { LedgerMapping } from './mapping/ledger-mapping';
import { openDryTarget, openTarget, type Target } from './stores/open-target';
import { type FileTotals, fileTotals } from './totals/file-totals';
import { reconcile, type Reconciliation } from './totals/reconcile';

export interface ImportRequest {
  readonly path: string;
  /** Absent: recognised by the file's header. */
  readonly mapping?: LedgerMapping;
  /** Absent: as the mapping says. For accounts that this import registers. */
  readonly lateCharges?: LateChargeMode;
  readonly dryRun: boolean;
  onProgress?(text: () => string): void;
}

export interface ImportOutcome {
  readonly ledger: Ledger;
  readonly steps: StepsOutcome;
  readonly file: FileTotals;
  /** As it stands in the log afterwards; for a dry run, as it would. */
  readonly recorded: Reconciliation;
  /** End of the log afterwards. */
  readonly head: Position | undefined;
  readonly dryRun: boolean;
}

/**
 * Brings a ledger over: checks the whole file, runs what its good rows stand for as commands, and adds up what the log
 * says of them then. Rejects with `RefusedFile` before anything is written when the file is no ledger.
 */
export async function importLedger(configuration: Configuration, request: ImportRequest): Promise<ImportOutcome> {
  const { onProgress, mapping, dryRun } = request;
  const today = todayOf(configuration);
  const ledger = await readLedger(request.path, {
    ...{ mapping, today },
    onProgress: (rows) => onProgress?.(() => `read ${rows} rows`),
  });
  const target = await (dryRun ? openDryTarget : openTarget)(configuration);
  try {
    const steps = await runAll(target, ledger, request);
    const recorded = await reconcile(target.events, ledger.rows, {
      ...{ today, ...controlsOf(ledger.mapping) },
      onProgress: (accounts) => onProgress?.(() => `added up ${accounts} accounts`),
    });
    const head = await target.events.head();
    if (!dryRun && head !== undefined) await bringReadModelsTo(head, configuration, target, onProgress);
    return { ledger, steps, file: fileTotals(ledger.rows), recorded, head, dryRun };
  } finally {
    await target.close();
  }
}

/** So that lists and the audit have them without the API having run. */
async function bringReadModelsTo(
  head: Position,
  configuration: Configuration,
  { events }: Target,
  onProgress: ImportRequest['onProgress'],
): Promise<void> {
  onProgress?.(() => 'bringing the read models up to the log');
  const readSide = await openReadSide(configuration, events, silentLogger);
  try {
    await readSide.projector.waitFor(head, A_LONG_WHILE_MS);
  } finally {
    await readSide.close();
  }
}

/** A million events take minutes; a projector that is stuck must not keep the import for ever. */
const A_LONG_WHILE_MS = 30 * 60_000;

async function runAll({ run, events }: Target, ledger: Ledger, request: ImportRequest): Promise<StepsOutcome> {
  const steps = stepsOf(ledger.rows);
  return runSteps(run, steps, {
    lateCharges: request.lateCharges ?? ledger.mapping.constants?.lateCharges ?? 'off',
    names: namesIn(ledger.rows),
    head: await events.head(),
    onProgress: (done, on) => request.onProgress?.(() => `ran ${done} of ${steps.length} commands, through ${on}`),
  });
}

/** The first name that a ledger gives an account. */
function namesIn(rows: readonly LedgerRow[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { account, name } of rows) if (name !== undefined && !names.has(account)) names.set(account, name);
  return names;
}

const lastDay: LegalDay = legalDay('9999-12-31');

function controlsOf({ controls, dateFormat }: LedgerMapping) {
  // A Due Date may well lie in the future.
  const anyDay = dayReader(dateFormat, lastDay);
  return {
    readDueOn: controls?.dueOn === undefined ? undefined : anyDay,
    hasDaysLate: controls?.daysLate !== undefined,
  };
}
