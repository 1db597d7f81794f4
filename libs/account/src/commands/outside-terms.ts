import { refuse, type Refusal } from '@tenure/kernel';
import { separateAgreementOn } from '../state/agreement';
import type { AccountState } from '../state/account-state';
import type { Env } from './command';

/**
 * What can be recorded whichever agreement governs the account: who the customer is, the agreements themselves, money
 * that moved, what becomes of invoices, notices and data that are there already, and what the law asks for. Everything
 * else rests on these terms.
 */
export const outsideTerms: ReadonlySet<string> = new Set([
  'register-account',
  'update-notice-contacts',
  'record-separate-agreement',
  'end-separate-agreement',
  'sign-amendment',
  'import-invoice',
  'receive-payment',
  'reverse-payment',
  'refund-credit',
  'credit-invoice',
  'write-off-invoice',
  'receive-indemnity-payment',
  'reverse-indemnity-payment',
  'record-withholding',
  // What goes on by itself until somebody answers it: consent, cure periods, late charges, debits of a card.
  'dispute-invoice',
  'supply-dispute-documents',
  'withdraw-dispute',
  'resolve-invoice-dispute',
  'record-notice-bounced',
  'cure-breach',
  'confirm-prohibited-use-corrected',
  'declare-force-majeure',
  'end-force-majeure',
  'cancel-card-authorization',
  // What gives up or gives back a right under these terms takes nothing from the agreement.
  'waive-breach',
  'waive-violation',
  'waive-prohibited-use',
  'waive-late-charge',
  'waive-late-interest',
  'waive-recovery-indemnity',
  'resume-service',
  'resume-orders',
  'resume-call-detail',
  'clear-exclusion-list-finding',
  'release-security',
  'withdraw-security-requirement',
  'settle-dispute',
  'settle-indemnity-claim',
  // Whether an account is used is a fact, whatever governs it; what use accepts under these terms it does not accept then.
  'record-activity',
  'record-data',
  'record-data-retrieved',
  'place-legal-hold',
  'release-legal-hold',
  'approve-purge',
  'certify-purge',
  'erase-personal-data',
  'record-disclosure',
  'advance',
]);

/** What rests on these terms is refused while an agreement of the parties stands in their place (preamble). */
export function governedByAgreement(
  state: AccountState,
  command: { readonly name: string },
  env: Pick<Env, 'effectiveOn'>,
): Refusal | undefined {
  const agreement = separateAgreementOn(state.agreements, env.effectiveOn);
  if (!agreement || outsideTerms.has(command.name)) return undefined;
  const detail = `agreement ${agreement.agreement} governs this account from ${agreement.from}, and not these terms`;
  return refuse('governed-by-separate-agreement', 'preamble', detail, agreement.until);
}
