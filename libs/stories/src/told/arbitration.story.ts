import { legalDay } from '@tenure/kernel';
import { inOrder, monthly } from './days';
import type { Story, Told } from './story';

const tell = (on: string, command: string, body: object, says: string): Told => ({
  on: legalDay(on),
  command,
  body,
  says,
});

const invoice = (month: string): string => `COPPER-CANYON-${month}`;

/** An account that disputes its invoices, then the service itself, and ends by an arbitrator's award. */
export const arbitration: Story = {
  name: 'arbitration',
  title: 'A dispute-heavy account that ends by arbitration',
  account: 'COPPER-CANYON',
  through: legalDay('2025-04-15'),
  acts: inOrder(
    [
      tell(
        '2024-01-15',
        'register-account',
        {
          name: 'Copper Canyon Media Inc.',
          country: 'US',
          contacts: { legal: { email: 'counsel@copper-canyon.example', address: '7 Mesa Road, Tucson, AZ' } },
        },
        'A customer in Arizona registers.',
      ),
      tell(
        '2024-01-15',
        'accept-terms',
        { acceptedBy: 'J. Whitaker', authorityAttested: true },
        'The terms are accepted.',
      ),
      tell('2024-01-15', 'activate-service', {}, 'The service begins.'),
      tell(
        '2024-01-15',
        'change-package',
        { package: 'custom', monthlyFee: '500.00' },
        'A fee of its own is agreed: 500.00 a month.',
      ),
      tell(
        '2024-02-12',
        'dispute-invoice',
        {
          dispute: 'D-1',
          invoice: invoice('2024-02'),
          amount: '500.00',
          detail: 'The service was not usable in January.',
        },
        'Of the first invoice, 1,000.00, half is disputed in time; the other half stays due on 2 March.',
      ),
      tell(
        '2024-02-28',
        'receive-payment',
        { payment: 'W-1', method: 'wire', amount: '500.00', forInvoice: invoice('2024-02') },
        'The undisputed half is paid.',
      ),
      tell(
        '2024-03-20',
        'resolve-invoice-dispute',
        { dispute: 'D-1', outcome: 'credited' },
        'The dispute is resolved for the customer: 500.00 is credited.',
      ),
      tell(
        '2024-03-15',
        'dispute-invoice',
        { dispute: 'D-2', invoice: invoice('2024-03'), detail: 'Billed although D-1 was open.' },
        'The whole invoice of March is disputed.',
      ),
      tell(
        '2024-05-02',
        'resolve-invoice-dispute',
        { dispute: 'D-2', outcome: 'rejected' },
        'Rejected after its Due Date of 31 March: payable from 2 May, and late months count from there.',
      ),
      tell(
        '2024-04-10',
        'dispute-invoice',
        { dispute: 'D-3', invoice: invoice('2024-04'), amount: '120.00', detail: 'Wrong package.' },
        'A part of the invoice of April is disputed.',
      ),
      tell(
        '2024-04-18',
        'withdraw-dispute',
        { dispute: 'D-3' },
        'The customer takes it back before the Due Date: nothing changes.',
      ),
      tell(
        '2024-06-20',
        'receive-payment',
        { payment: 'W-2', method: 'wire', amount: '2015.00' },
        'It pays March to June, 4 × 500.00, and two late charges of 7.50: for April, and for March since its dispute was rejected.',
      ),
      tell(
        '2024-06-10',
        'raise-dispute',
        {
          dispute: 'G-1',
          raisedBy: 'customer',
          subject: 'service',
          detail: 'Campaigns of 20 April reached nobody.',
          activityOn: legalDay('2024-04-20'),
          method: 'e-mail',
        },
        'A dispute at large: the failed campaigns of 20 April, reported within the year.',
      ),
      tell(
        '2024-07-11',
        'escalate-dispute',
        { dispute: 'G-1', directors: { customer: 'P. Director', provider: 'Q. Director' } },
        'No resolution in 30 days: from the 31st it goes to the directors.',
      ),
      tell(
        '2024-08-10',
        'submit-to-arbitration',
        { dispute: 'G-1', by: 'customer' },
        'Nor in 60: from the 61st day the customer may submit it to arbitration in San Francisco.',
      ),
      tell(
        '2025-01-20',
        'settle-dispute',
        {
          dispute: 'G-1',
          how: 'award',
          outcome: 'The provider credits 400.00; the parties end the contract.',
          amounts: [{ payableBy: 'provider', amount: '400.00' }],
        },
        'The sole arbitrator’s award is final.',
      ),
      tell(
        '2025-01-22',
        'credit-invoice',
        { invoice: invoice('2025-01'), amount: '400.00', cause: 'award in dispute G-1' },
        'The award is carried out: 400.00 of the invoice of January is not owed; what was paid for it becomes credit.',
      ),
      tell(
        '2025-02-10',
        'terminate',
        { ground: 'written-agreement', by: 'both', agreement: 'settlement after award G-1' },
        'Both parties sign the end, as the award says.',
      ),
      tell(
        '2025-02-20',
        'refund-credit',
        { method: 'wire', amount: '400.00', reference: 'refund after award G-1' },
        'What is left of its money goes back to the customer.',
      ),
    ],
    monthly('2024-07-15', '2025-02-15', (on) => ({
      command: 'receive-payment',
      body: { payment: `W-${on.slice(0, 7)}`, method: 'wire', amount: '500.00', forInvoice: invoice(on.slice(0, 7)) },
      says: 'While it argues it pays: the rest of the invoices are not disputed.',
    })),
    monthly('2024-02-03', '2025-02-03', () => ({ command: 'record-activity', body: {}, says: 'The service is used.' })),
  ),
};
