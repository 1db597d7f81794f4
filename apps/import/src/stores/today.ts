import { type Configuration, legalDays, systemClock } from '@tenure/application';
import type { LegalDay } from '@tenure/kernel';
import { shippedTermsVersions } from '@tenure/terms';

const ZONE = shippedTermsVersions[0]?.zone ?? 'utc';

/** The legal day it is, known before any store is opened. */
export function todayOf({ clock }: Configuration): LegalDay {
  return clock === 'system' ? legalDays(ZONE)(systemClock.now()) : clock.simulatedFrom;
}
