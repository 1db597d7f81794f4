import type { LegalDay } from '@tenure/kernel';
import { disputeOutcomes, type LedgerField } from '../mapping/ledger-mapping';
import { amountCell, type DayReader, wordCell } from './cells';
import type { Layout } from './layout';
import type { LedgerDispute } from './ledger-row';
import type { LineCells } from './line-cells';

const disputeFields = ['disputedAmount', 'disputeResolvedOn', 'disputeOutcome'] as const;

export function readDispute(cells: LineCells, readDay: DayReader): LedgerDispute | undefined {
  const on = cells.read('disputedOn', readDay);
  const amount = cells.read('disputedAmount', amountCell);
  const endOn = cells.read('disputeResolvedOn', readDay);
  const outcome = cells.read('disputeOutcome', (text) => wordCell(text, disputeOutcomes));
  const said = (field: LedgerField): boolean => cells.text(field) !== '';
  if (!said('disputedOn')) {
    for (const field of disputeFields) {
      if (said(field)) cells.fault(field, 'belongs to a dispute, and the line has no day of one');
    }
  } else if (said('disputeResolvedOn') !== said('disputeOutcome')) {
    const missing = said('disputeOutcome') ? 'disputeResolvedOn' : 'disputeOutcome';
    cells.fault(missing, 'is missing: a dispute that is over has a day and an outcome');
  }
  if (on === undefined) return undefined;
  return {
    on,
    ...(amount === undefined ? {} : { amount }),
    ...(endOn === undefined || outcome === undefined ? {} : { end: { on: endOn, outcome } }),
  };
}

/** For a ledger that says only yes or no: the whole invoice, on the days that the mapping says. */
export function readDisputeFlag(
  cells: LineCells,
  layout: Layout,
  invoiceDate: LegalDay | undefined,
  paidOn: LegalDay | undefined,
): LedgerDispute | undefined {
  const rule = layout.mapping.dispute;
  const column = layout.columnNamed(rule?.column);
  const text = cells.textOf(column).toLowerCase();
  if (!rule || text === rule.no.toLowerCase()) return undefined;
  if (text !== rule.yes.toLowerCase()) cells.faultIn(column, `must be ${rule.yes} or ${rule.no}`);
  if (invoiceDate === undefined) return undefined;
  return { on: invoiceDate, ...(paidOn === undefined ? {} : { end: { on: paidOn, outcome: rule.outcome } }) };
}
