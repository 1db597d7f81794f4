import type { LegalDay } from '@tenure/kernel';
import type { Component } from '@tenure/terms';

/** The customer enabled a part of the service (§2.1, §2.2); that is use of it. */
export interface ComponentEnabled {
  readonly component: Component;
  /** Chat only: when, and by which document, the customer executed the network's own terms (§2.2.9). */
  readonly channelTerms?: { readonly executedOn: LegalDay; readonly reference: string };
}

export interface ComponentDisabled {
  readonly component: Component;
}
