import type { AccountEvents } from '@tenure/account';
import { addDays, legalDay, Money } from '@tenure/kernel';
import fc from 'fast-check';
import { given, type Given } from './given';

/** An invoice of `on`, due 30 days later. */
export function invoiced(invoice: string, on: string, amount: string): Given {
  const invoiceDate = legalDay(on);
  return given('InvoiceIssued', on, {
    invoice,
    origin: 'migrated',
    invoiceDate,
    amount,
    currency: 'USD',
    lines: [],
    dueOn: addDays(invoiceDate, 30),
    lastDayToDispute: addDays(invoiceDate, 60),
    consentOn: addDays(invoiceDate, 61),
  });
}

export function paid(
  payment: string,
  on: string,
  allocations: readonly Paid[],
  unapplied = '0.00',
  recordedAt?: string,
): Given {
  return given('PaymentReceived', on, { ...cash(payment, allocations, unapplied), method: 'wire' }, recordedAt);
}

export function returned(payment: string, on: string, allocations: readonly Paid[], unapplied = '0.00'): Given {
  return given('PaymentReversed', on, { ...cash(payment, allocations, unapplied), kind: 'returned' });
}

/** Invoice, principal, late charges. */
export type Paid = readonly [invoice: string, principal: string, lateCharges?: string];

function cash(payment: string, paidParts: readonly Paid[], unapplied: string) {
  const allocations = paidParts.map(([invoice, principal, lateCharges = '0.00']) => ({
    invoice,
    principal,
    lateCharges,
  }));
  const amounts = allocations.flatMap((part) => [Money.of(part.principal), Money.of(part.lateCharges)]);
  return { payment, allocations, unapplied, amount: Money.sum([...amounts, Money.of(unapplied)]).toString() };
}

export function charged(invoice: string, on: string, month: number, amount: string): Given<'LateChargePosted'> {
  const data: AccountEvents['LateChargePosted'] = {
    invoice,
    countedFrom: legalDay('2024-01-31'),
    month,
    monthEndedOn: addDays(legalDay(on), -1),
    unpaidPrincipal: '0.00',
    unpaidCharges: '0.00',
    rate: '0.015',
    amount,
  };
  return given('LateChargePosted', on, data);
}

export function disputed(dispute: string, invoice: string, on: string, amount: string): Given {
  return given('InvoiceDisputed', on, { dispute, invoice, amount, detail: 'wrong' });
}

export function rejected(dispute: string, invoice: string, on: string, amount: string, payableOn = on): Given {
  const again = { payableOn: legalDay(payableOn), lateMonthsFrom: legalDay(payableOn) };
  return given('InvoiceDisputeResolved', on, { dispute, invoice, amount, outcome: 'rejected', ...again });
}

export function credited(dispute: string, invoice: string, on: string, amount: string): Given {
  return given('InvoiceDisputeResolved', on, { dispute, invoice, amount, outcome: 'credited' });
}

const amount = fc.integer({ min: 1, max: 20_000 }).map((cents) => Money.ofCents(cents).toString());
const invoice = fc.constantFrom('I1', 'I2');
const name = fc.constantFrom('X', 'Y', 'Z');
const on = fc.nat({ max: 200 }).map((days) => addDays(legalDay('2024-01-01'), days));

/** Anything in any order, whether an account could have it or not: folds must bear it, because a filter may leave it. */
export const anyBilling: fc.Arbitrary<readonly Given[]> = fc.array(
  fc.oneof(
    fc.tuple(invoice, on, amount).map(([i, d, a]) => invoiced(i, d, a)),
    fc.tuple(name, invoice, on, amount).map(([n, i, d, a]) => paid(n, d, [[i, a, a]], a)),
    fc.tuple(name, invoice, on, amount).map(([n, i, d, a]) => returned(n, d, [[i, a, a]], a)),
    fc.tuple(name, invoice, on, amount).map(([n, i, d, a]) => disputed(n, i, d, a)),
    fc.tuple(name, invoice, on, amount).map(([n, i, d, a]) => rejected(n, i, d, a)),
    fc.tuple(name, invoice, on, amount).map(([n, i, d, a]) => credited(n, i, d, a)),
    fc.tuple(invoice, on, fc.integer({ min: 1, max: 3 }), amount).map(([i, d, m, a]) => charged(i, d, m, a)),
    fc.tuple(invoice, on, fc.integer({ min: 1, max: 3 }), amount).map(([i, d, m, a]) => unposted(i, d, m, a)),
    fc
      .tuple(name, invoice, on, amount)
      .map(([payment, i, d, a]) =>
        given('CreditApplied', d, { payment, invoice: i, principal: a, lateCharges: '0.00' }),
      ),
    fc
      .tuple(name, invoice, on, amount)
      .map(([payment, i, d, a]) =>
        given('AllocationReleased', d, { payment, invoice: i, principal: a, lateCharges: a, appliedOn: d }),
      ),
    fc.tuple(name, invoice, on, amount).map(([w, i, d, a]) => writtenOff('InvoiceWrittenOff', w, i, d, a)),
    fc.tuple(name, invoice, on, amount).map(([w, i, d, a]) => writtenOff('WriteOffReversed', w, i, d, a)),
    fc
      .tuple(name, on, amount)
      .map(([payment, d, a]) =>
        given('CreditRefunded', d, { refund: `R-${d}`, amount: a, method: 'ach', parts: [{ payment, amount: a }] }),
      ),
  ),
  { maxLength: 30 },
);

function writtenOff(
  type: 'InvoiceWrittenOff' | 'WriteOffReversed',
  writeOff: string,
  invoice: string,
  on: string,
  principal: string,
): Given {
  const data = { writeOff, invoice, principal, lateCharges: '0.01' };
  return type === 'InvoiceWrittenOff' ? given(type, on, { ...data, approvedBy: 'a' }) : given(type, on, data);
}

function unposted(of: string, day: string, month: number, less: string): Given {
  return given('LateChargeReversed', day, { invoice: of, countedFrom: legalDay('2024-01-31'), month, amount: less });
}

/** Invoice I1 of 100.00, dated 1 January 2024 and due on the 31st. */
export const billedExample = invoiced('I1', '2024-01-01', '100.00');
