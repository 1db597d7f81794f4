import { type LegalDay, Money } from '@tenure/kernel';
import { acceptedPaymentMethods } from '@tenure/terms';
import { amountCell, countryCell, type DayReader, idCell, nameCell, wordCell } from './cells';
import type { Layout } from './layout';
import type { LedgerControls, LedgerDispute, LedgerRow, RowFault } from './ledger-row';
import { type LineCells, lineCells } from './line-cells';
import { readDispute, readDisputeFlag } from './read-dispute';

/** The row a line stands for, or everything that is wrong with it. */
export function readRow(
  line: number,
  fields: readonly string[],
  layout: Layout,
  readDay: DayReader,
): LedgerRow | { readonly faults: readonly RowFault[] } {
  if (fields.length !== layout.width) return { faults: [wrongWidth(line, fields, layout.width)] };
  const cells = lineCells(line, fields, layout);
  const account = cells.need('account', idCell);
  const invoice = cells.need('invoice', idCell);
  const invoiceDate = cells.need('invoiceDate', readDay);
  const amount = cells.need('amount', amountCell);
  const name = cells.read('name', nameCell);
  const country = cells.read('country', countryCell) ?? layout.mapping.constants?.country;
  if (country === undefined) cells.fault('country', 'is missing, and the mapping has no constant for it');
  const payment = readPayment(cells, layout, readDay, amount);
  const dispute = layout.mapping.dispute
    ? readDisputeFlag(cells, layout, invoiceDate, payment?.on)
    : readDispute(cells, readDay);
  checkOrder(cells, { invoiceDate, amount, paidOn: payment?.on, dispute });
  const isWhole = account !== undefined && invoice !== undefined && invoiceDate !== undefined && amount !== undefined;
  if (cells.faults.length > 0 || !isWhole || country === undefined) return { faults: cells.faults };
  return {
    ...{ line, account, country, invoice, invoiceDate, amount, controls: readControls(cells, layout) },
    ...(name === undefined ? {} : { name }),
    ...(payment === undefined ? {} : { payment }),
    ...(dispute === undefined ? {} : { dispute }),
  };
}

function wrongWidth(line: number, fields: readonly string[], width: number): RowFault {
  const isCut = fields.length < width ? ' (is it cut off?)' : '';
  const detail = `the line has ${fields.length} fields where the header has ${width}${isCut}`;
  return { line, column: '', found: fields.at(-1) ?? '', detail };
}

/** Paid in full where no amount is said. */
function readPayment(
  cells: LineCells,
  layout: Layout,
  readDay: DayReader,
  whole: string | undefined,
): LedgerRow['payment'] {
  const on = cells.read('paidOn', readDay);
  const method =
    cells.read('method', (text) => wordCell(text, acceptedPaymentMethods)) ?? layout.mapping.constants?.method;
  if (on === undefined) {
    const isOwnColumn = layout.mapping.columns.paidAmount !== layout.mapping.columns.amount;
    if (isOwnColumn && cells.text('paidAmount') !== '' && cells.text('paidOn') === '') {
      cells.fault('paidAmount', 'is an amount paid on no day');
    }
    return undefined;
  }
  const amount = cells.text('paidAmount') === '' ? whole : cells.read('paidAmount', amountCell);
  if (method === undefined) cells.fault('method', 'is missing, and the mapping has no constant for it');
  return amount === undefined || method === undefined ? undefined : { on, amount, method };
}

/** What the commands would refuse as well, said with the column it stands in. */
function checkOrder(
  cells: LineCells,
  {
    invoiceDate,
    amount,
    paidOn,
    dispute,
  }: {
    invoiceDate: LegalDay | undefined;
    amount: string | undefined;
    paidOn: LegalDay | undefined;
    dispute: LedgerDispute | undefined;
  },
): void {
  if (invoiceDate === undefined) return;
  if (paidOn !== undefined && paidOn < invoiceDate) cells.fault('paidOn', `is before the invoice, ${invoiceDate}`);
  if (!dispute) return;
  if (dispute.on < invoiceDate) cells.fault('disputedOn', `is before the invoice, ${invoiceDate}`);
  if (dispute.end && dispute.end.on < dispute.on)
    cells.fault('disputeResolvedOn', `is before the dispute, ${dispute.on}`);
  if (amount !== undefined && dispute.amount !== undefined && Money.of(dispute.amount).isMoreThan(Money.of(amount))) {
    cells.fault('disputedAmount', `is more than the invoice, ${amount}`);
  }
}

function readControls(cells: LineCells, layout: Layout): LedgerControls {
  const { dueOn, daysLate } = layout.mapping.controls ?? {};
  const texts = {
    dueOn: cells.textOf(layout.columnNamed(dueOn)),
    daysLate: cells.textOf(layout.columnNamed(daysLate)),
  };
  return {
    ...(texts.dueOn === '' ? {} : { dueOn: texts.dueOn }),
    ...(texts.daysLate === '' ? {} : { daysLate: texts.daysLate }),
  };
}
