import { type AccountState, type Breach, pastDueOn } from '@tenure/account';
import { addMonths, type LegalDay } from '@tenure/kernel';
import type { Act } from '../customers/act';

/**
 * What the provider’s collections and legal do on the 1st, by how the account stands then: notices, suspension,
 * termination, deactivation, purge.
 */
export function collecting(state: AccountState, first: LegalDay): readonly Act[] {
  if (state.end) return purging(state, first);
  const breaches = [...state.breaches.values()];
  const pastDue = [...state.invoices.hot.values()].filter((invoice) =>
    pastDueOn(invoice, first).principal.isPositive(),
  );
  if (pastDue.length === 0)
    return [...curing(breaches, first), ...resuming(state, first), ...deactivating(state, first)];
  const broken = breaches.find(({ kind, status }) => kind === 'breach' && status === 'lapsed');
  if (broken) {
    const body = { ground: 'uncured-breach', by: 'provider', breach: broken.id };
    return [{ on: first, command: 'terminate', body }];
  }
  return [
    ...noticing(state, breaches, pastDue.length, first),
    ...suspending(state, breaches, first),
    ...deactivating(state, first),
  ];
}

/** Who has paid everything has cured what it was given notice of, and is let back. */
function curing(breaches: readonly Breach[], first: LegalDay): readonly Act[] {
  return breaches
    .filter(({ kind, status }) => kind === 'breach' && status === 'open')
    .map(({ id }) => ({ on: first, command: 'cure-breach', body: { breach: id, how: 'paid in full' } }));
}

function resuming(state: AccountState, first: LegalDay): readonly Act[] {
  return [...state.suspensions.keys()].map((suspension) => ({
    on: first,
    command: 'resume-service',
    body: { suspension, resolution: 'paid in full' },
  }));
}

/** One notice at a time; three unpaid invoices are called a breach. */
function noticing(state: AccountState, breaches: readonly Breach[], unpaid: number, first: LegalDay): readonly Act[] {
  const isRunning = breaches.some(({ status }) => status === 'open');
  if (isRunning || (state.suspensions.size > 0 && unpaid < 3)) return [];
  if (unpaid < 3) return [{ on: first, command: 'give-notice-of-non-payment', body: { method: 'e-mail' } }];
  const body = {
    breachingParty: 'customer',
    provision: '§4.4',
    description: `${unpaid} invoices are unpaid`,
    foundMaterialBy: 'Head of Collections',
    method: 'courier',
  };
  return [{ on: first, command: 'give-notice-of-breach', body }];
}

function suspending(state: AccountState, breaches: readonly Breach[], first: LegalDay): readonly Act[] {
  if (state.suspensions.size > 0) return [];
  const lapsed = breaches.filter(({ kind, status }) => kind === 'non-payment' && status === 'lapsed');
  const fresh = lapsed.find(({ since }) => since >= addMonths(first, -1));
  if (!fresh) return [];
  return [{ on: first, command: 'suspend-service', body: { ground: 'unpaid-notice', breach: fresh.id } }];
}

function deactivating({ mayDeactivateFrom }: AccountState, first: LegalDay): readonly Act[] {
  const isIdle = mayDeactivateFrom !== undefined && mayDeactivateFrom <= first;
  return isIdle ? [{ on: first, command: 'deactivate-for-inactivity', body: {} }] : [];
}

/** What the customer loaded, once it is due. */
function purging({ data, end }: AccountState, first: LegalDay): readonly Act[] {
  const due = [...data.hot.values()].filter(
    (record) => record.class === 'customer-loaded' && record.purgedOn === undefined,
  );
  if (due.length === 0 || end === undefined || first < end.deletionDueOn) return [];
  const records = due.map(({ id }) => id);
  return [
    {
      on: first,
      command: 'approve-purge',
      body: { records, preparedBy: 'Data steward', approvedBy: 'Privacy officer' },
    },
    { on: first, command: 'certify-purge', body: { records, method: 'cryptographic erasure' } },
  ];
}
