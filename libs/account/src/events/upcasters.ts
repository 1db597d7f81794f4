import { eventSchemas, type EventSchemas, type Upcaster } from '@tenure/kernel';
import { franceClause } from '@tenure/terms';
import type { AccountEventType } from './index';

/** What version 1 of the events about an indemnity said; the claim alone had the amount. */
interface OfIndemnity {
  readonly invoice: string;
}

/**
 * Version 2 says how much, because a posting is a function of its event alone. While version 1 was written, every
 * version of the terms had the amount that stands in the law (§4.3 FR).
 */
const withIndemnityAmount = (data: OfIndemnity): object => ({
  ...data,
  amount: franceClause.parameters.indemnity,
  currency: 'EUR',
});

const upcasters: { readonly [T in AccountEventType]?: readonly Upcaster[] } = {
  RecoveryIndemnityWithdrawn: [withIndemnityAmount],
  RecoveryIndemnityReinstated: [withIndemnityAmount],
  RecoveryIndemnityPaid: [withIndemnityAmount],
  RecoveryIndemnityWaived: [withIndemnityAmount],
};

/** The versions of the shapes of an account's events. */
export const accountSchemas: EventSchemas = eventSchemas(upcasters);
