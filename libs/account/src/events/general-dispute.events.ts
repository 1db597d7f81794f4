import type { LegalDay } from '@tenure/kernel';
import type { CourtException, Party } from '@tenure/terms';
import type { NoticeDelivery } from './breach.events';

/** What a dispute at large can be about: anything but a charge on an invoice, which is disputed under §4.6. */
export type DisputeSubject = 'service' | 'payment' | 'data' | 'conduct' | 'other';

/** An amount that one party owes the other by a settlement or an award. It is kept here and posted nowhere. */
export interface AmountBetweenParties {
  readonly payableBy: Party;
  readonly amount: string;
}

/** Written notice of a dispute about something other than an invoice (§9.10, reading 39). */
export interface GeneralDisputeRaised {
  readonly dispute: string;
  readonly raisedBy: Party;
  readonly subject: DisputeSubject;
  readonly detail: string;
  readonly documents?: readonly string[];
  /** When what is disputed happened; where it goes on, when it began. */
  readonly activityOn: LegalDay;
  /** True: it came back or goes on, so that it is not barred. */
  readonly repeatedOrContinuing?: true;
  /** After this day the dispute would have been barred, had its cause not come back or gone on. */
  readonly lastDayToReport: LegalDay;
  /** To the other party. */
  readonly delivery: NoticeDelivery;
  readonly lastDayOfTalks: LegalDay;
  readonly escalateFrom: LegalDay;
  readonly lastDayOfDirectorTalks: LegalDay;
  readonly arbitrateFrom: LegalDay;
}

/** The dispute went to a director, or somebody above, on each side (§9.10). */
export interface GeneralDisputeEscalated {
  readonly dispute: string;
  readonly directors: { readonly customer: string; readonly provider: string };
}

/** A party submitted the dispute to a sole arbitrator, whose award binds both (§9.10). */
export interface GeneralDisputeSubmitted {
  readonly dispute: string;
  readonly by: Party;
  readonly rules: string;
  readonly seat: string;
  /** Where the parties agreed on another seat than that of the terms: by what. */
  readonly seatAgreement?: string;
}

/** The dispute is over: by agreement, by an award, or because it was withdrawn (§9.10). */
export interface GeneralDisputeSettled {
  readonly dispute: string;
  readonly how: 'agreement' | 'award' | 'withdrawn';
  readonly outcome: string;
  readonly amounts?: readonly AmountBetweenParties[];
}

/** A party went to a court without arbitration first, on one of the three exceptions (§9.10). */
export interface CourtActionBrought {
  readonly action: string;
  readonly exception: CourtException['exception'];
  readonly by: Party;
  readonly detail: string;
  /** The dispute at large it belongs to, where there is one. */
  readonly dispute?: string;
  /** Deemed consent only: what is consented to, past due and unpaid, by invoice. */
  readonly amounts?: readonly { readonly invoice: string; readonly amount: string }[];
  readonly total?: string;
  /** Injunctive relief only: who found in good faith that nothing else would do. */
  readonly determinedBy?: string;
  /** Judgment only: which one. */
  readonly judgment?: string;
}
