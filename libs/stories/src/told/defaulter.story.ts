import { legalDay } from '@tenure/kernel';
import { inOrder } from './days';
import type { Story, Told } from './story';

const tell = (on: string, command: string, body: object, says: string, recordedOn?: string): Told => ({
  on: legalDay(on),
  ...(recordedOn === undefined ? {} : { recordedOn: legalDay(recordedOn) }),
  command,
  body,
  says,
});

const invoice = (month: string): string => `QUICK-PIVOT-${month}`;

/** Stops paying: from the first notice to the last purge. */
export const defaulter: Story = {
  name: 'defaulter',
  title: 'A defaulter: notices, suspension, part payment, termination, retrieval and purge',
  account: 'QUICK-PIVOT',
  through: legalDay('2024-10-15'),
  acts: inOrder([
    tell(
      '2024-01-22',
      'register-account',
      {
        name: 'Quick Pivot Inc.',
        country: 'US',
        contacts: { legal: { email: 'legal@quick-pivot.example', address: '9 Garage Way, Austin, TX' } },
      },
      'A customer in Texas registers.',
    ),
    tell(
      '2024-01-22',
      'accept-terms',
      { acceptedBy: 'T. Founder', authorityAttested: true },
      'The terms are accepted.',
    ),
    tell('2024-01-22', 'activate-service', {}, 'The service begins.'),
    tell(
      '2024-01-22',
      'change-package',
      { package: 'custom', monthlyFee: '300.00' },
      'A fee of 300.00 a month is agreed.',
    ),
    tell(
      '2024-01-25',
      'record-data',
      { record: 'CONTACTS', class: 'customer-loaded', count: 48_210 },
      'It loads its contacts into the platform.',
    ),
    tell(
      '2024-02-20',
      'receive-payment',
      { payment: 'CH-1', method: 'check', amount: '600.00', forInvoice: invoice('2024-02') },
      'The first invoice, 600.00, is paid; after that nothing comes.',
    ),
    tell(
      '2024-04-02',
      'give-notice-of-non-payment',
      { breach: 'N-1', method: 'e-mail' },
      'The invoice of March was due on 31 March; notice goes out by e-mail.',
    ),
    tell(
      '2024-04-03',
      'record-notice-bounced',
      { breach: 'N-1', detail: 'mailbox unknown' },
      'It bounces, and starts nothing.',
    ),
    tell(
      '2024-04-05',
      'update-notice-contacts',
      { contacts: { legal: { email: 'board@quick-pivot.example', address: '9 Garage Way, Austin, TX' } } },
      'The customer corrects its address.',
    ),
    tell(
      '2024-04-08',
      'give-notice-of-non-payment',
      { breach: 'N-2', method: 'courier' },
      'The notice is given again, by courier: five business days, through Monday 15 April.',
    ),
    tell(
      '2024-04-16',
      'suspend-service',
      { suspension: 'S-1', ground: 'unpaid-notice', breach: 'N-2' },
      'Nothing was paid: from the 16th the remedies of §3.4 are open, and the service is suspended.',
    ),
    tell(
      '2024-05-03',
      'receive-payment',
      { payment: 'CH-2', method: 'check', amount: '200.00' },
      'A part payment does not cure what has lapsed.',
    ),
    tell(
      '2024-04-25',
      'receive-payment',
      { payment: 'CH-3', method: 'check', amount: '100.00' },
      'A cheque of 25 April turns up and is typed in on 20 May: it counts on the day it was received, and the late charge of 1 May is corrected.',
      '2024-05-20',
    ),
    tell(
      '2024-06-03',
      'give-notice-of-breach',
      {
        breach: 'N-3',
        breachingParty: 'customer',
        provision: '§4.4',
        description: 'invoices from March on are unpaid',
        foundMaterialBy: 'Head of Collections',
        method: 'courier',
      },
      'The second notice: a material breach, to be cured by 3 July.',
    ),
    tell(
      '2024-07-04',
      'terminate',
      { ground: 'uncured-breach', by: 'provider', breach: 'N-3' },
      'Not cured in 30 days: the provider terminates.',
    ),
    tell(
      '2024-07-20',
      'record-data-retrieved',
      { classes: ['customer-loaded'], form: 'copies', retrievedBy: 'T. Founder' },
      'Within 30 days the customer takes a copy of its data.',
    ),
    tell(
      '2024-08-05',
      'approve-purge',
      { records: ['CONTACTS'], preparedBy: 'Data steward', approvedBy: 'Privacy officer' },
      'From the 31st day the data is due for deletion; two people look at it.',
    ),
    tell(
      '2024-08-05',
      'certify-purge',
      { certificate: 'PC-1', records: ['CONTACTS'], method: 'cryptographic erasure' },
      'The data is gone, and certified gone.',
    ),
    tell(
      '2024-09-30',
      'write-off-invoice',
      { invoice: invoice('2024-04'), cause: 'the company was dissolved', approvedBy: 'Chief Financial Officer' },
      'What is left of April is given up: from here on it bears no more late charges.',
    ),
  ]),
};
