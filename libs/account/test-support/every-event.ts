import { activeLife, type Life } from './life';

/** Lives that have, taken together, every type of event: for tests of what must know them all. */
export const everyEvent = (): readonly Life[] => [latePayer(), breacher(), leaver()];

/** Pays late and in part, disputes, has a payment returned, and types in facts after the fact. */
export function latePayer(): Life {
  return activeLife('2024-01-01')
    .on('2024-01-01', 'change-package', { package: 'standard', monthlyFee: '99.00' })
    .on('2024-01-01', 'import-invoice', { invoice: 'INV-1', amount: '1000.00' })
    .on('2024-01-10', 'record-activity')
    .on('2024-01-20', 'record-charges', { charge: 'C-1', kind: 'overage', description: 'minutes', amount: '10.00' })
    .on('2024-02-05', 'update-notice-contacts', { contacts: { billing: { email: 'billing@example.com' } } })
    .on('2024-02-15', 'dispute-invoice', {
      dispute: 'D-1',
      invoice: 'INV-1',
      amount: '300.00',
      detail: 'not as agreed',
    })
    .on('2024-03-10', 'resolve-invoice-dispute', { dispute: 'D-1', outcome: 'rejected' })
    .on('2024-02-20', 'dispute-invoice', { dispute: 'D-2', invoice: 'INV-1', amount: '100.00', detail: 'sent in time' })
    .on('2024-03-20', 'withdraw-dispute', { dispute: 'D-2' })
    .on('2024-04-02', 'dispute-invoice', { dispute: 'D-3', invoice: 'A-1-2024-03', detail: 'not ordered' })
    .on('2024-04-03', 'resolve-invoice-dispute', { dispute: 'D-3', outcome: 'credited' })
    .on('2024-04-04', 'waive-late-charge', { invoice: 'INV-1', month: 1 })
    .on('2024-04-05', 'receive-payment', { payment: 'P-1', amount: '200.00', method: 'ach' })
    .on('2024-04-08', 'give-notice-of-non-payment', { breach: 'N-1', method: 'e-mail', invoices: ['INV-1'] })
    .on('2024-04-17', 'suspend-service', { suspension: 'S-1', ground: 'unpaid-notice', breach: 'N-1' })
    .on('2024-04-12', 'receive-payment', { payment: 'P-2', amount: '1500.00', method: 'wire' })
    .on('2024-04-19', 'suspend-service', { suspension: 'S-2', ground: 'network-protection', cause: 'a flood' })
    .on('2024-04-20', 'resume-service', { suspension: 'S-2', resolution: 'over' })
    .on('2024-04-22', 'reverse-payment', { payment: 'P-2', kind: 'chargeback' })
    .on('2024-03-30', 'receive-payment', { payment: 'P-3', amount: '400.00', method: 'check' });
}

/** Breaches other duties, has a breach waived, and is terminated; its data is held, kept and purged. */
export function breacher(): Life {
  const breach = { breachingParty: 'customer', provision: '§2.4', description: 'resale', foundMaterialBy: 'A. Person' };
  return activeLife('2024-01-01')
    .on('2024-01-01', 'change-package', { package: 'standard', monthlyFee: '99.00' })
    .on('2024-01-02', 'record-data', { record: 'R-1', class: 'customer-loaded', count: 7 })
    .on('2024-01-02', 'record-data', { record: 'R-2', class: 'content', count: 5 })
    .on('2024-01-03', 'place-legal-hold', { hold: 'H-1', classes: ['content'], matter: 'a suit' })
    .on('2024-01-04', 'give-notice-of-breach', { breach: 'N-1', method: 'e-mail', ...breach })
    .on('2024-01-05', 'record-notice-bounced', { breach: 'N-1' })
    .on('2024-01-08', 'give-notice-of-breach', { breach: 'N-2', method: 'courier', ...breach })
    .on('2024-02-08', 'suspend-service', { suspension: 'S-1', ground: 'uncured-breach', breach: 'N-2' })
    .on('2024-02-12', 'waive-breach', { breach: 'N-2' })
    .on('2024-02-13', 'give-notice-of-breach', { breach: 'N-3', method: 'courier', ...breach })
    .on('2024-02-14', 'cure-breach', { breach: 'N-3', how: 'stopped' })
    .on('2024-02-20', 'record-responsibility-violation', {
      violation: 'V-1',
      subClause: '§2.3.2',
      evidence: 'a log',
      foundBy: 'A. Person',
    })
    .on('2024-03-05', 'release-legal-hold', { hold: 'H-1' })
    .on('2024-03-05', 'certify-purge', { certificate: 'PC-1', records: ['R-2'], method: 'shredded' })
    .on('2024-02-28', 'terminate', { ground: 'responsibility-violation', by: 'provider', violation: 'V-1' })
    .advanceTo('2024-03-30')
    .on('2024-03-31', 'certify-purge', { certificate: 'PC-2', records: ['R-1'], method: 'wiped' });
}

/** Stops using the account, and is deactivated. */
export function leaver(): Life {
  return activeLife('2024-01-01').on('2024-05-01', 'deactivate-for-inactivity');
}
