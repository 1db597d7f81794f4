import { amountText, listOf } from '../wording';
import type { Sentences } from './sentences';

type CardEvents = 'CardAuthorized' | 'CardAuthorizationCancelled' | 'CardDebitInstructed';

export const cardSentences: Sentences<CardEvents> = {
  CardAuthorized: ({ authorization, debitsFrom }, on) =>
    `A card may be debited for open balances since ${on} (${authorization}); the first balance is one of ${debitsFrom} or later.`,

  CardAuthorizationCancelled: ({ authorization }, on) =>
    `Authorisation ${authorization} was cancelled in writing: nothing is debited under it from ${on} on.`,

  CardDebitInstructed: ({ debit, authorization, invoices, amount }, on) => {
    const parts = invoices.map((part) => `${amountText(part.amount)} of invoice ${part.invoice}`);
    return `A debit of ${amountText(amount)} was instructed for ${on} (${debit}, under ${authorization}): ${listOf(parts)}.`;
  },
};
