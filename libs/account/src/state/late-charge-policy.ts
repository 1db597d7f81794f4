import type { LegalDay } from '@tenure/kernel';
import type { LateChargeMode } from '@tenure/terms';

/** How late charges are made for one account from a day on (§4.5, reading 21). */
export interface LateChargePolicy {
  readonly on: LegalDay;
  /** Absent: as the programme does. */
  readonly lateCharges?: LateChargeMode;
  /** Absent: what is known of the law of its place. */
  readonly lawfulMonthlyMaximum?: string;
}

/** The policy that holds on `day`; before the first, as the programme does. `policies` are in the order of their days. */
export function lateChargePolicyOn(policies: readonly LateChargePolicy[], day: LegalDay): Omit<LateChargePolicy, 'on'> {
  return policies.findLast(({ on }) => on <= day) ?? {};
}
