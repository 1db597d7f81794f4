import type { LegalDay, Money } from '@tenure/kernel';
import type { ChargeKind } from '../events';

export interface AccountEnd {
  readonly kind: 'terminated' | 'deactivated';
  readonly on: LegalDay;
  /** Terminated only: through this day the customer can retrieve data. */
  readonly lastDayToRetrieve?: LegalDay;
  readonly deletionDueOn: LegalDay;
  readonly retrievalLapsed: boolean;
}

export interface PackageTerm {
  readonly on: LegalDay;
  readonly firstRunOn: LegalDay;
  readonly name: string;
  readonly monthlyFee: Money;
  /** The fee follows the rate card in force. */
  readonly listed?: true;
}

export interface RecordedCharge {
  readonly charge: string;
  readonly kind: ChargeKind;
  readonly description: string;
  readonly amount: Money;
  readonly incurredOn: LegalDay;
  readonly firstRunOn: LegalDay;
}
