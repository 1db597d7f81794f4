import type { LegalDay } from '@tenure/kernel';
import { all, type AccountEvent, last, type Log } from './log';

export function issued(log: Log, invoice: string): readonly AccountEvent<'InvoiceIssued'>[] {
  return last(log, 'InvoiceIssued', (data) => data.invoice === invoice);
}

/**
 * What decides how much of an invoice's principal was owed and unpaid at the end of `day`, as known now: the facts of
 * the days through it, and whatever later made one of them never count (readings 15 and 19).
 */
export function principalEvents(log: Log, invoice: string, day: LegalDay): readonly AccountEvent[] {
  return log.events.filter(
    (event) => touchesPrincipal(event, invoice) && (event.metadata.effectiveOn <= day || takesBack(event)),
  );
}

function touchesPrincipal(event: AccountEvent, invoice: string): boolean {
  switch (event.type) {
    case 'InvoiceCredited':
    case 'InvoiceDisputed':
    case 'DisputeWithdrawn':
    case 'InvoiceDisputeResolved':
    case 'CreditApplied':
    case 'AllocationReleased':
    case 'InvoiceWrittenOff':
    case 'WriteOffReversed':
    case 'WriteOffRestored':
      return event.data.invoice === invoice;
    case 'PaymentReceived':
    case 'PaymentReversed':
      return event.data.allocations.some((allocation) => allocation.invoice === invoice);
    default:
      return false;
  }
}

function takesBack(event: AccountEvent): boolean {
  return (
    event.type === 'PaymentReversed' ||
    event.type === 'InvoiceCredited' ||
    (event.type === 'InvoiceDisputeResolved' && event.data.outcome === 'credited')
  );
}

/** The late charges of an invoice that stood, and what was waived of them. */
export function standingCharges(
  log: Log,
  invoice: string,
  isMeant: (charge: { countedFrom: LegalDay; month: number }) => boolean = () => true,
): readonly (AccountEvent<'LateChargePosted'> | AccountEvent<'LateChargeWaived'>)[] {
  const posted = all(log, 'LateChargePosted', (data, event) => {
    const isReversed = all(log, 'LateChargeReversed', (r) => isSameCharge(r, data)).some(
      (r) => r.revision > event.revision,
    );
    return data.invoice === invoice && isMeant(data) && !isReversed;
  });
  const waived = all(log, 'LateChargeWaived', (data) => posted.some((charge) => isSameCharge(charge.data, data)));
  return [...posted, ...waived];
}

interface ChargeKey {
  readonly invoice: string;
  readonly countedFrom: LegalDay;
  readonly month: number;
}

export function isSameCharge(a: ChargeKey, b: ChargeKey): boolean {
  return a.invoice === b.invoice && a.countedFrom === b.countedFrom && a.month === b.month;
}

/** What started a count of late months on another day than the Due Date: a dispute that failed (reading 19). */
export function restarts(log: Log, invoice: string, countedFrom: LegalDay): readonly AccountEvent[] {
  const test = (data: { invoice: string; lateMonthsFrom?: LegalDay }) =>
    data.invoice === invoice && data.lateMonthsFrom === countedFrom;
  return [...all(log, 'DisputeWithdrawn', test), ...all(log, 'InvoiceDisputeResolved', test)];
}

/** The late interest of an invoice that stood (§4.3 FR), and what was waived of it. */
export function standingInterest(
  log: Log,
  invoice: string,
): readonly (AccountEvent<'LateInterestPosted'> | AccountEvent<'LateInterestWaived'>)[] {
  const posted = all(log, 'LateInterestPosted', (data, event) => {
    const reversed = all(log, 'LateInterestReversed', (r) => isSameInterest(r, data));
    return data.invoice === invoice && !reversed.some((r) => r.revision > event.revision);
  });
  return [...posted, ...all(log, 'LateInterestWaived', (data) => posted.some((p) => isSameInterest(p.data, data)))];
}

interface InterestKey {
  readonly invoice: string;
  readonly countedFrom: LegalDay;
  readonly paidOn: LegalDay;
}

export function isSameInterest(a: InterestKey, b: InterestKey): boolean {
  return a.invoice === b.invoice && a.countedFrom === b.countedFrom && a.paidOn === b.paidOn;
}
