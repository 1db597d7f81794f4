import { debtor } from './debtor';
import { activeLife, type Life, life } from './life';
import { twoVersions } from './random-agreements';
import { offender } from './offender';
import { secured } from './secured-life';
import { taxpayer } from './taxpayer';

/** Lives that have, taken together, every type of event: for tests of what must know them all. */
export const livesByName: Readonly<Record<string, () => Life>> = {
  ...{ latePayer, breacher, leaver, litigant, secured, member, offender, taxpayer, debtor },
};

export const everyEvent = (): readonly Life[] => Object.values(livesByName).map((lived) => lived());

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
    .on('2024-02-19', 'supply-dispute-documents', {
      dispute: 'D-1',
      documents: [
        { description: 'call list', digest: 'a1'.repeat(32), keptIn: 'records/D-1' },
        { description: 'offer' },
      ],
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
    .on('2024-03-05', 'approve-purge', { records: ['R-1', 'R-2'], preparedBy: 'A. Person', approvedBy: 'B. Person' })
    .on('2024-03-05', 'certify-purge', { certificate: 'PC-1', records: ['R-2'], method: 'shredded' })
    .on('2024-02-28', 'terminate', { ground: 'responsibility-violation', by: 'provider', violation: 'V-1' })
    .advanceTo('2024-03-30')
    .on('2024-03-31', 'certify-purge', { certificate: 'PC-2', records: ['R-1'], method: 'wiped' });
}

/** Stops using the account, and is deactivated. */
export function leaver(): Life {
  return activeLife('2024-01-01').on('2024-05-01', 'deactivate-for-inactivity');
}

/** Falls out with the provider over the service, is sued by others, and is told of changes. */
export function litigant(): Life {
  const claim = { claimant: 'T. Holder', detail: 'a patent', learnedOn: '2024-01-08', method: 'e-mail' };
  return activeLife('2024-01-01')
    .on('2024-01-02', 'import-invoice', { invoice: 'INV-1', amount: '100.00' })
    .on('2024-01-10', 'raise-dispute', {
      dispute: 'GD-1',
      raisedBy: 'provider',
      subject: 'conduct',
      detail: 'floods',
      documents: ['log-7'],
      activityOn: '2024-01-08',
      method: 'courier',
    })
    .on('2024-01-12', 'notice-indemnity-claim', { claim: 'IC-1', ground: 'infringement', ...claim })
    .on('2024-01-13', 'exclude-indemnity-claim', {
      claim: 'IC-1',
      exclusion: 'combination',
      extent: 'part',
      why: 'a box of their own',
    })
    .on('2024-01-14', 'record-indemnity-assistance', { claim: 'IC-1', what: 'logs' })
    .on('2024-01-15', 'record-indemnity-cost', { claim: 'IC-1', kind: 'defence', what: 'counsel', amount: '1200.00' })
    .on('2024-01-16', 'record-indemnity-cost', { claim: 'IC-1', kind: 'enforcement', what: 'a suit', amount: '80.00' })
    .on('2024-01-31', 'notify-service-change', {
      what: 'API 1 ends',
      incompatible: true,
      plannedOn: '2024-03-15',
      method: 'e-mail',
    })
    .on('2024-02-10', 'escalate-dispute', { dispute: 'GD-1', directors: { customer: 'C. One', provider: 'P. Two' } })
    .on('2024-03-03', 'bring-court-action', {
      exception: 'deemed-consent',
      by: 'provider',
      detail: 'a suit',
      invoices: ['INV-1'],
    })
    .on('2024-03-11', 'submit-to-arbitration', { dispute: 'GD-1', by: 'provider' })
    .on('2024-05-02', 'settle-indemnity-claim', {
      claim: 'IC-1',
      outcome: 'settlement',
      detail: 'a licence',
      amount: '9000.00',
    })
    .on('2024-06-01', 'settle-dispute', {
      dispute: 'GD-1',
      how: 'award',
      outcome: 'for the provider',
      amounts: [{ payableBy: 'customer', amount: '250.00' }],
    });
}

/** Has addenda, affiliates and components, is told of revised terms, and later has an agreement of its own. */
export function member(): Life {
  const signed = { signedByCustomer: 'C. Signatory', signedByProvider: 'P. Signatory' };
  const channelTerms = { executedOn: '2023-03-01', reference: 'signed on the network’s site' };
  const contacts = { legal: { email: 'legal@example.com' } };
  return life({ terms: twoVersions.versions, rateCards: twoVersions.rateCards })
    .on('2023-03-01', 'register-account', { name: 'Example SA', country: 'DE', contacts, euPersonalData: true })
    .on('2023-03-01', 'accept-terms', { acceptedBy: 'A. Signatory', authorityAttested: true })
    .on('2023-03-01', 'execute-data-processing-addendum', { signedBy: 'A. Signatory' })
    .on('2023-03-02', 'activate-service')
    .on('2023-03-02', 'change-package', { package: 'listed' })
    .on('2023-03-03', 'enable-component', { component: 'chat', channelTerms })
    .on('2023-03-05', 'authorize-affiliate', {
      affiliate: 'sub',
      name: 'Example Sub',
      by: 'customer',
      relation: 'controlled-by',
      scope: 'use the service',
    })
    .on('2023-06-01', 'notify-terms-revision', { termsVersion: '2023-09', method: 'e-mail' })
    .on('2023-06-02', 'record-revision-notice-bounced', { termsVersion: '2023-09' })
    .on('2023-07-01', 'notify-terms-revision', { termsVersion: '2023-09', method: 'e-mail' })
    .on('2023-10-04', 'record-activity')
    .on('2023-10-05', 'disable-component', { component: 'chat' })
    .on('2023-10-06', 'declare-eu-personal-data', { processed: false })
    .on('2023-10-07', 'sign-amendment', { provision: '§4.4', description: 'due in 45 days', ...signed })
    .on('2023-11-01', 'revoke-affiliate', { affiliate: 'sub' })
    .on('2023-12-01', 'record-separate-agreement', { agreement: 'MSA-1', description: 'their own', ...signed })
    .on('2024-03-01', 'end-separate-agreement', { agreement: 'MSA-1' });
}
