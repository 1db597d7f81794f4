import { activeLife, type Life } from './life';

const successor = {
  name: 'Successor Inc.',
  country: 'US',
  contacts: { legal: { email: 'legal@successor.example' } },
};

/** Has its credit reviewed, gives security and numbers back, is sold, and ends: what is held for it is then cleared. */
export function secured(): Life {
  return cleared(sold(enforced(withNumbers(reviewed()))));
}

function reviewed(): Life {
  return activeLife('2024-01-01')
    .on('2024-01-02', 'import-invoice', { invoice: 'INV-1', amount: '1000.00' })
    .on('2024-01-03', 'review-credit', {
      review: 'CR-1',
      occasion: 'initiation',
      reviewer: 'R. Viewer',
      creditworthy: true,
      limit: '500.00',
    })
    .on('2024-01-04', 'require-security', {
      requirement: 'SR-1',
      amount: '300.00',
      dueOn: '2024-01-31',
      why: 'a young company',
      review: 'CR-1',
    })
    .on('2024-01-20', 'provide-security', {
      security: 'SEC-1',
      kind: 'guarantee',
      amount: '300.00',
      reference: 'Bank of Springfield 7',
      requirement: 'SR-1',
      expiresOn: '2024-12-31',
    });
}

function withNumbers(given: Life): Life {
  return given
    .on('2024-01-05', 'assign-number', { number: '+14155550100', kind: 'long-code' })
    .on('2024-01-05', 'assign-number', { number: '+14155550101', kind: 'long-code' })
    .on('2024-01-05', 'assign-number', { number: '+14155550102', kind: 'long-code' })
    .on('2024-01-06', 'request-port-out', { number: '+14155550100', carrier: 'Other Telecom' })
    .on('2024-01-08', 'decide-port-out', { number: '+14155550100', outcome: 'granted' })
    .on('2024-01-11', 'notify-reclaim', {
      number: '+14155550101',
      method: 'e-mail',
      ground: 'unused',
      regulation: '47 CFR 52.15',
    })
    .on('2024-01-11', 'record-notice-bounced', { number: '+14155550101' })
    .on('2024-01-11', 'notify-reclaim', {
      number: '+14155550101',
      method: 'hand',
      ground: 'unused',
      regulation: '47 CFR 52.15',
    })
    .on('2024-01-12', 'reclaim-number', { number: '+14155550101' })
    .on('2024-01-15', 'release-number', { number: '+14155550102' })
    .on('2024-01-16', 'record-disclosure', {
      disclosure: 'DI-1',
      basis: 'law',
      recipient: 'County Court',
      scope: 'calls of a week',
      classes: ['call-detail'],
      authority: 'order 12/34',
    });
}

/** Monday 5 Feb + 5 business days is Monday 12 Feb: the remedies are open from the 13th. */
function enforced(given: Life): Life {
  return given
    .on('2024-02-05', 'give-notice-of-non-payment', { breach: 'N-1', method: 'e-mail' })
    .on('2024-02-06', 'require-security', {
      requirement: 'SR-2',
      amount: '100.00',
      dueOn: '2024-02-08',
      why: 'paid late',
    })
    .on('2024-02-09', 'give-notice-of-breach', {
      breach: 'N-2',
      breachingParty: 'customer',
      provision: '§4.2',
      description: 'no security',
      foundMaterialBy: 'A. Person',
      method: 'e-mail',
      requirement: 'SR-2',
    })
    .on('2024-02-13', 'withdraw-security-requirement', { requirement: 'SR-2', why: 'the old one will do' })
    .on('2024-02-14', 'enforce-security', { security: 'SEC-1', amount: '200.00', breach: 'N-1' })
    .on('2024-02-15', 'release-security', { security: 'SEC-1' });
}

function sold(given: Life): Life {
  return given
    .on('2024-02-16', 'request-assignment', { assignment: 'AS-1', kind: 'consent', successor })
    .on('2024-02-17', 'decide-assignment', {
      assignment: 'AS-1',
      outcome: 'refused',
      decidedBy: 'D. Cider',
      why: 'a shell',
    })
    .on('2024-02-18', 'request-assignment', { assignment: 'AS-2', kind: 'sale-of-business', successor })
    .on('2024-02-19', 'review-credit', {
      review: 'CR-2',
      occasion: 'other',
      detail: 'a sale',
      reviewer: 'R. Viewer',
      creditworthy: true,
      assignment: 'AS-2',
    })
    .on('2024-02-20', 'decide-assignment', {
      assignment: 'AS-2',
      outcome: 'granted',
      decidedBy: 'D. Cider',
      review: 'CR-2',
    });
}

function cleared(given: Life): Life {
  return given
    .on('2024-02-21', 'record-data', { record: 'R-1', class: 'customer-loaded', count: 7 })
    .on('2024-02-22', 'terminate', { ground: 'written-agreement', by: 'both', agreement: 'letter 8' })
    .on('2024-03-01', 'record-data-retrieved', {
      retrieval: 'RT-1',
      classes: ['customer-loaded'],
      form: 'copies',
      retrievedBy: 'F. Etcher',
    })
    .on('2024-03-02', 'certify-software-erased', { certifiedBy: 'C. Tifier', archivalCopiesToo: true })
    .on('2024-03-20', 'approve-purge', {
      approval: 'AP-1',
      records: ['R-1'],
      preparedBy: 'P. Pare',
      approvedBy: 'A. Prover',
    })
    .on('2024-04-01', 'erase-personal-data', { erasure: 'ER-1', reference: 'request 99' });
}
