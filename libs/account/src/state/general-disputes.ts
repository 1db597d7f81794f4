import type { LegalDay } from '@tenure/kernel';
import type { Party } from '@tenure/terms';
import type {
  CourtActionBrought,
  GeneralDisputeRaised,
  GeneralDisputeSettled,
  GeneralDisputeSubmitted,
} from '../events';

/** Disputes about anything but invoices (§9.10), and what was brought to a court without arbitration. */
export interface GeneralDisputes {
  readonly disputes: ReadonlyMap<string, GeneralDispute>;
  readonly courtActions: ReadonlyMap<string, CourtAction>;
}

/** Each step with its own day, so that a step recorded late finds its place. */
export interface GeneralDispute extends Omit<GeneralDisputeRaised, 'dispute' | 'detail' | 'documents' | 'delivery'> {
  readonly id: string;
  readonly noticeOn: LegalDay;
  readonly escalatedOn?: LegalDay;
  readonly submission?: Omit<GeneralDisputeSubmitted, 'dispute'> & { readonly on: LegalDay };
  readonly settlement?: Omit<GeneralDisputeSettled, 'dispute'> & { readonly on: LegalDay };
}

export interface CourtAction extends Pick<CourtActionBrought, 'exception' | 'dispute' | 'amounts' | 'total'> {
  readonly id: string;
  readonly by: Party;
  readonly on: LegalDay;
}

export const noGeneralDisputes: GeneralDisputes = { disputes: new Map(), courtActions: new Map() };
