import { activeLife, type Life } from '../../test-support/life';
import { factsOf, happened } from '../../test-support/tables';
import { taxedTerms } from '../../test-support/taxed';

const active = activeLife('2024-01-15', { terms: taxedTerms() });
const charged = active.on('2024-01-20', 'record-charges', {
  kind: 'transactional',
  description: 'messages',
  amount: '10.00',
});
const withFee = charged.on('2024-01-20', 'change-package', { package: 'standard', monthlyFee: '100.00' });
/** Today is 5 February, and it becomes known that the account ended on 31 January. */
const endedLate = (given: Life) =>
  given
    .advanceTo('2024-02-05')
    .on('2024-01-31', 'terminate', { ground: 'written-agreement', by: 'both', agreement: 'A' });

describe('platform fees billed after an end that becomes known late (reading 10)', () => {
  test('an invoice of charges alone has nothing to credit', () => {
    const ended = endedLate(charged);
    expect([factsOf(ended, 'InvoiceIssued').length, factsOf(ended, 'InvoiceCredited')]).toEqual([1, []]);
  });

  test('an invoice that was credited whole has nothing left to credit', () => {
    const credited = withFee
      .advanceTo('2024-02-01')
      .on('2024-02-01', 'credit-invoice', { invoice: 'A-1-2024-02', amount: '210.00' }, 'wrong');
    expect(factsOf(endedLate(credited), 'InvoiceCredited')).toHaveLength(1);
  });

  test('of two taxes only the one that is on fees is credited with them', () => {
    const inTown = withFee.on('2024-01-20', 'declare-service-location', {
      location: 'office',
      jurisdiction: 'US-XA-TOWN',
    });
    // The state’s 7.25 % on 210.00 is 15.225, up to 15.23, and on the usage of 10.00 alone 0.725, up to 0.73: 14.50 is on
    // the fees. The town’s 5 % is on usage alone, and stays owed.
    expect(factsOf(endedLate(inTown), 'InvoiceCredited')).toEqual([
      happened('2024-02-01', 'InvoiceCredited', {
        invoice: 'A-1-2024-02',
        amount: '214.50',
        taxes: [{ tax: 'sales-tax', jurisdiction: 'US-XA', location: 'office', amount: '14.50' }],
      }),
    ]);
  });
});
