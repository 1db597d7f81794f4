import { addDays, addMonths, Money, type LegalDay } from '@tenure/kernel';
import { clause } from '../clause';
import type { TermsVersion } from '../terms-version';
import { exceptionsThatLift, type LiabilityException, type LiftingException } from './liability-exceptions';

export interface LiabilityCapParameters {
  /** US dollars, as decimal text. */
  readonly ceiling: string;
  readonly windowMonths: number;
}

export const liabilityCapClause = clause<LiabilityCapParameters>({
  ref: '§7.2',
  title: 'Total liability',
  kinds: ['rule'],
  summary:
    'The provider’s liability for all claims is limited to what it received for the service in the months right ' +
    'before the event, or to a fixed ceiling where that is less.',
  readings: [38],
  parameters: { ceiling: '50000.00', windowMonths: 2 },
});

export interface ReceivedPayment {
  readonly receivedOn: LegalDay;
  readonly amount: Money;
  /** So much of it went back: returned by the bank, charged back, refunded. */
  readonly returned?: Money;
}

export interface LiabilityEvent {
  readonly eventOn: LegalDay;
  readonly payments: readonly ReceivedPayment[];
  /** What the claim is about, where that decides (§7.3). */
  readonly exceptions?: readonly LiabilityException[];
  /** ISO 3166-1 alpha-2, for the United Kingdom's addendum. */
  readonly country?: string;
}

export interface LiabilityCap {
  readonly windowFrom: LegalDay;
  /** The day before the event: what arrives on the day itself does not precede it. */
  readonly windowThrough: LegalDay;
  /** Payments that arrived in the window, less what was returned of them. */
  readonly received: Money;
  readonly ceiling: Money;
  /** The lesser of the two. */
  readonly cap: Money;
  /** False where an exception lifts the cap; the figures are then shown for information. */
  readonly applies: boolean;
  readonly liftedBy: readonly LiftingException[];
}

/** The cap for an event (reading 38). Nothing received, nothing owed: a cap of 0.00 is a cap. */
export function liabilityCap(t: TermsVersion, event: LiabilityEvent): LiabilityCap {
  const { windowMonths, ceiling: ceilingText } = t.parameters.liabilityCap;
  const windowFrom = addMonths(event.eventOn, -windowMonths);
  const received = Money.sum(
    event.payments
      .filter(({ receivedOn }) => receivedOn >= windowFrom && receivedOn < event.eventOn)
      .map(({ amount, returned }) => amount.minus(returned ?? Money.zero)),
  );
  const ceiling = Money.of(ceilingText);
  const liftedBy = exceptionsThatLift(event.exceptions ?? [], event.country);
  return {
    windowFrom,
    windowThrough: addDays(event.eventOn, -1),
    received,
    ceiling,
    cap: Money.min(ceiling, received),
    applies: liftedBy.length === 0,
    liftedBy,
  };
}
