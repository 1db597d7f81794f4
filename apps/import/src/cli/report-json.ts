import type { ImportOutcome } from '../import-ledger';

/** The totals as JSON; amounts are decimal strings. */
export function reportJson(outcome: ImportOutcome, seconds: number): readonly string[] {
  const { ledger, steps, file, recorded, head, dryRun } = outcome;
  const { accounts, invoices, dueDates, daysLate, ...money } = recorded;
  const report = {
    ...{ mapping: ledger.mapping.name, dryRun },
    ...{ rowsRead: ledger.rowsRead, rowsBad: ledger.rowsBad, faults: ledger.faults },
    ignoredColumns: ledger.ignoredColumns,
    ...{ accounts, invoices, ...money },
    ...{ commands: steps.commands, eventsAdded: steps.eventsAdded, alreadyThere: steps.alreadyThere },
    ...{ refused: steps.refused, leftOut: steps.leftOut },
    file,
    controls: { ...(dueDates ? { dueDates } : {}), ...(daysLate ? { daysLate } : {}) },
    head: head ?? null,
    seconds: Number(seconds.toFixed(3)),
  };
  return [JSON.stringify(report, null, 2)];
}
