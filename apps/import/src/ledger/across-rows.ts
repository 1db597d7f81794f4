import type { Layout } from './layout';
import type { LedgerRow, RowFault } from './ledger-row';

interface KnownAccount {
  readonly line: number;
  readonly name: string | undefined;
  readonly country: string;
}

/**
 * What one row alone cannot show: an invoice that is there twice, and an account that is not the same in all its rows.
 * The row that came first stands.
 */
export function acrossRows(): (row: LedgerRow, layout: Layout) => readonly RowFault[] {
  const invoices = new Map<string, number>();
  const accounts = new Map<string, KnownAccount>();
  return (row, layout) => {
    const { line, account, invoice, name, country } = row;
    const fault = (field: 'invoice' | 'name' | 'country', found: string, detail: string): RowFault => {
      return { line, column: layout.columnOf(field)?.name ?? field, found, detail };
    };
    const key = layout.mapping.invoiceNumbers === 'per-account' ? `${account} ${invoice}` : invoice;
    const before = invoices.get(key);
    if (before !== undefined) return [fault('invoice', invoice, `is the number of the invoice in line ${before}`)];
    const known = accounts.get(account);
    if (known?.name !== undefined && name !== undefined && known.name !== name) {
      return [fault('name', name, `account ${account} is "${known.name}" in line ${known.line}`)];
    }
    if (known && known.country !== country) {
      return [fault('country', country, `account ${account} is in ${known.country} in line ${known.line}`)];
    }
    invoices.set(key, line);
    if (!known || known.name === undefined) accounts.set(account, { line, name, country });
    return [];
  };
}
