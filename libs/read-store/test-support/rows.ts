import { type Instant, type LegalDay, Money, type Position } from '@tenure/kernel';
import type { TableRows } from '../src';

export const day = (text: string): LegalDay => text as LegalDay;

export function account(id: string, rest: Partial<TableRows['accounts']> = {}): TableRows['accounts'] {
  return {
    id,
    name: `Name of ${id}`,
    country: 'US',
    countrySince: day('2024-01-01'),
    status: 'active',
    termsVersion: '2020-01',
    registeredOn: day('2024-01-01'),
    suspensions: [],
    lastRevision: 3,
    ...rest,
  };
}

export function accountBalance(id: string, outstanding: string): TableRows['accountBalances'] {
  const zero = Money.zero;
  return {
    account: id,
    billed: Money.of(outstanding),
    credited: zero,
    paid: zero,
    unappliedCredit: zero,
    refunded: zero,
    writtenOff: zero,
    lateChargesWrittenOff: zero,
    disputed: zero,
    lateCharges: zero,
    lateChargesPaid: zero,
    outstanding: Money.of(outstanding),
    indemnityClaimed: zero,
    indemnityWaived: zero,
    indemnityPaid: zero,
    indemnityOutstanding: zero,
  };
}

export function openItem(id: string, item: number, dueOn: string | undefined, amount: string): TableRows['openItems'] {
  return {
    account: id,
    invoice: 'I1',
    item,
    kind: 'principal',
    dueOn: dueOn === undefined ? undefined : day(dueOn),
    amount: Money.of(amount),
  };
}

export function deadline(
  id: string,
  lastDay: string,
  rest: Partial<TableRows['cureDeadlines']> = {},
): TableRows['cureDeadlines'] {
  return {
    account: 'A1',
    id,
    kind: 'non-payment',
    what: 'unpaid: I1',
    clause: '§3.4',
    breachingParty: 'customer',
    openedBy: 'e1',
    openedOn: day('2024-01-01'),
    lastDay: day(lastDay),
    lapsesOn: day(lastDay),
    counted: [day('2024-01-02')],
    skipped: [{ day: day('2024-01-06'), why: 'Saturday' }],
    opens: ['suspend-service'],
    amount: Money.of('100.00'),
    state: 'open',
    changedOn: day('2024-01-01'),
    changedBy: 'e1',
    ...rest,
  };
}

export function record(
  id: string,
  purgeDueOn: string | undefined,
  rest: Partial<TableRows['retentionRecords']> = {},
): TableRows['retentionRecords'] {
  return {
    account: 'A1',
    record: id,
    class: 'content',
    count: 7,
    recordedOn: day('2024-01-01'),
    recordedBy: 'e1',
    lastDayKept: undefined,
    purgeAllowedFrom: undefined,
    purgeDueOn: purgeDueOn === undefined ? undefined : day(purgeDueOn),
    heldBy: [],
    purgedOn: undefined,
    certificate: undefined,
    ...rest,
  };
}

export function posting(
  revision: number,
  effectiveOn: string,
  rest: Partial<TableRows['postings']> = {},
): TableRows['postings'] {
  return {
    account: 'A1',
    revision,
    entry: 0,
    position: String(revision + 1) as Position,
    invoice: 'I1',
    kind: 'billed',
    amount: Money.of('100.00'),
    item: '',
    effectiveOn: day(effectiveOn),
    recordedAt: `${effectiveOn}T20:00:00.000Z` as Instant,
    dueOn: undefined,
    invoiceDate: undefined,
    origin: 'migrated',
    ...rest,
  };
}

/** With a warning from 80 % of the limit on. */
export function creditExposure(
  id: string,
  limit: string | undefined,
  outstanding: string,
): TableRows['creditExposures'] {
  const creditLimit = limit === undefined ? undefined : Money.of(limit);
  return {
    account: id,
    creditLimit,
    warnFrom: creditLimit && Money.ofCents((creditLimit.toCents() * 8n) / 10n),
    limitSetOn: creditLimit && day('2024-01-01'),
    outstanding: Money.of(outstanding),
    unappliedCredit: Money.zero,
    unbilled: Money.zero,
  };
}

export function creditSecurity(
  id: string,
  security: string,
  remaining: string,
  expiresOn?: string,
): TableRows['creditSecurities'] {
  return {
    account: id,
    security,
    kind: 'deposit',
    providedOn: day('2024-01-01'),
    expiresOn: expiresOn === undefined ? undefined : day(expiresOn),
    provided: Money.of(remaining),
    remaining: Money.of(remaining),
  };
}
