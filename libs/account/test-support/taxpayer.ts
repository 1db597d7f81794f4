import { activeLife, type Life } from './life';
import { taxedTerms } from './taxed';

/** Is taxed at two places and exempt for a while, has tax withheld, and has a card debited and charged back. */
export function taxpayer(): Life {
  return activeLife('2024-01-01', { terms: taxedTerms() })
    .on('2024-01-01', 'change-package', { package: 'standard', monthlyFee: '99.00' })
    .on('2024-01-02', 'declare-service-location', { location: 'head-office', jurisdiction: 'US-XA' })
    .on('2024-01-02', 'declare-service-location', { location: 'leeds', jurisdiction: 'GB', share: '0.25' })
    .on('2024-01-03', 'authorize-card', { authorization: 'K-1', card: 'tok-1' })
    .on('2024-01-10', 'record-charges', {
      charge: 'C-1',
      kind: 'pass-through',
      description: 'a carrier’s',
      amount: '5.00',
    })
    .on('2024-01-15', 'issue-adjustment', {
      invoice: 'ADJ-1',
      cause: 'a meter was read late',
      lines: [{ kind: 'overage', description: 'minutes', amount: '20.00' }],
    })
    .on('2024-02-02', 'receive-payment', {
      payment: 'P-1',
      amount: '246.28',
      method: 'credit-card',
      debit: 'debit-2024-02-01',
    })
    .on('2024-02-10', 'reverse-payment', { payment: 'P-1', kind: 'chargeback' })
    .on('2024-02-11', 'cancel-card-authorization', { authorization: 'K-1', writing: 'a letter' })
    .on('2024-02-20', 'record-tax-exemption', {
      exemption: 'E-1',
      jurisdiction: 'US-XA',
      taxes: ['sales-tax'],
      certificate: 'XA-77',
      validUntil: '2024-12-31',
    })
    .on('2024-03-10', 'record-withholding', {
      withholding: 'W-1',
      invoice: 'ADJ-1',
      rate: '0.15',
      withheld: '3.00',
    })
    .on('2024-03-20', 'set-late-charge-policy', { lateCharges: 'manual', lawfulMonthlyMaximum: '0.01' })
    .on('2024-04-01', 'set-late-charge-policy', { lawfulMonthlyMaximum: '0.01' })
    .on('2024-04-02', 'revoke-tax-exemption', { exemption: 'E-1' });
}
