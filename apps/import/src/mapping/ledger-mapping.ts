import { schema, type TypeOf } from '@tenure/kernel';
import { acceptedPaymentMethods } from '@tenure/terms';

/** What a ledger can say of an invoice; the names of the canonical columns. */
export const ledgerFields = [
  'account',
  'name',
  'country',
  'invoice',
  'invoiceDate',
  'amount',
  'paidOn',
  'paidAmount',
  'disputedOn',
  'disputedAmount',
  'disputeResolvedOn',
  'disputeOutcome',
  'method',
] as const;
export type LedgerField = (typeof ledgerFields)[number];

export const requiredFields = ['account', 'invoice', 'invoiceDate', 'amount'] as const;

export const disputeOutcomes = ['rejected', 'credited', 'withdrawn'] as const;
export type DisputeOutcome = (typeof disputeOutcomes)[number];

export const lateChargeModes = ['automatic', 'manual', 'off'] as const;

const column = schema.describe('Name of a column of the file, as it stands in the header', schema.text(200));
const optionalColumn = schema.optional(column);

const columns = schema.object({
  account: column,
  invoice: column,
  invoiceDate: column,
  amount: column,
  name: optionalColumn,
  country: optionalColumn,
  paidOn: optionalColumn,
  paidAmount: optionalColumn,
  disputedOn: optionalColumn,
  disputedAmount: optionalColumn,
  disputeResolvedOn: optionalColumn,
  disputeOutcome: optionalColumn,
  method: optionalColumn,
});

const constants = schema.object({
  country: schema.optional(schema.country),
  method: schema.optional(schema.oneOf(...acceptedPaymentMethods)),
  lateCharges: schema.optional(schema.oneOf(...lateChargeModes)),
});

/** For a ledger that says only whether an invoice was disputed: disputed whole, on and until which of its days. */
const dispute = schema.object({
  column,
  yes: schema.text(50),
  no: schema.text(50),
  openedOn: schema.oneOf('invoiceDate'),
  closedOn: schema.oneOf('paidOn'),
  outcome: schema.oneOf(...disputeOutcomes),
});

/** What a mapping file holds: where in another ledger's lines everything stands, and what it does not say itself. */
export const mappingSchema = schema.object({
  name: schema.id,
  description: schema.optional(schema.text(1000)),
  separator: schema.optional(schema.oneOf(',', ';', '\t')),
  dateFormat: schema.describe('Luxon tokens, such as M/d/yyyy', schema.text(40)),
  invoiceNumbers: schema.optional(
    schema.describe(
      'unique: in the whole file, as if absent; per-account: accounts count for themselves',
      schema.oneOf('unique', 'per-account'),
    ),
  ),
  columns,
  constants: schema.optional(constants),
  dispute: schema.optional(dispute),
  controls: schema.optional(
    schema.describe(
      'Columns that are not taken in but compared with what comes out',
      schema.object({ dueOn: optionalColumn, daysLate: optionalColumn }),
    ),
  ),
  ignored: schema.optional(schema.list(column, { min: 1, max: 500 })),
});

export type MappingFile = TypeOf<typeof mappingSchema>;

export interface LedgerMapping extends MappingFile {
  /** Set where columns other than the required ones may be absent from a file. */
  readonly mayLackColumns?: true;
}

/**
 * The canonical columns. A ledger with nothing to say of where its accounts are is one of the provider's own country,
 * and a payment that names no method came over the bank.
 */
export const canonicalMapping: LedgerMapping = {
  name: 'canonical',
  dateFormat: 'yyyy-MM-dd',
  columns: Object.fromEntries(ledgerFields.map((field) => [field, field])) as MappingFile['columns'],
  constants: { country: 'US', method: 'ach', lateCharges: 'off' },
  mayLackColumns: true,
};

/** Columns a file must have to be read by `mapping`. */
export function columnsNeededBy(mapping: LedgerMapping): readonly string[] {
  const { columns: named, dispute: disputed, controls = {} } = mapping;
  if (mapping.mayLackColumns) return requiredFields.map((field) => named[field]);
  return [...new Set([...Object.values(named), ...(disputed ? [disputed.column] : []), ...Object.values(controls)])];
}
