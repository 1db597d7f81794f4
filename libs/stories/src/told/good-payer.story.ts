import { legalDay } from '@tenure/kernel';
import { inOrder, monthly } from './days';
import type { Story, Told } from './story';

const tell = (on: string, command: string, body: object, says: string): Told => ({
  on: legalDay(on),
  command,
  body,
  says,
});

const usage = '35.20';

/** What the invoice of that month comes to; each is worked out in the test of this story. */
export function invoiceTotal(month: string): string {
  if (month === '2024-02') return '515.20'; // 240.00 for January in arrears + 240.00 for February + 35.20 of usage
  const isTaxed = month >= '2025-01' && month <= '2025-03';
  return isTaxed ? '297.22' : '275.20'; // 240.00 + 35.20, with 8 % of it, 22.02, or without
}

/** Two years of a customer that pays in time, with revised terms and a tax exemption on the way. */
export const goodPayer: Story = {
  name: 'good-payer',
  title: 'A good payer over two years, with revised terms and a tax exemption',
  account: 'HARBOR-LIGHTS',
  through: legalDay('2026-01-15'),
  acts: inOrder(
    [
      tell(
        '2024-01-08',
        'register-account',
        {
          name: 'Harbor Lights LLC',
          country: 'US',
          contacts: {
            legal: { name: 'General Counsel', email: 'legal@harbor-lights.example', address: '1 Pier, Oakland, CA' },
            billing: { name: 'Accounts Payable', email: 'ap@harbor-lights.example' },
          },
        },
        'A customer in California registers.',
      ),
      tell(
        '2024-01-08',
        'accept-terms',
        { acceptedBy: 'M. Ortega', authorityAttested: true, from: '192.0.2.17' },
        'Its officer attests authority and accepts the terms: the first invoice will be dated 1 February.',
      ),
      tell('2024-01-08', 'activate-service', {}, 'The service begins; that counts as activity.'),
      tell(
        '2024-01-08',
        'change-package',
        { package: 'standard' },
        'It takes a listed package: the fee is that of the rate card in force on each billing day.',
      ),
      tell('2024-01-09', 'enable-component', { component: 'messaging' }, 'It enables messaging.'),
      tell(
        '2024-01-09',
        'declare-service-location',
        { location: 'oakland', jurisdiction: 'US-CA' },
        'It declares where the service is used: California.',
      ),
      tell(
        '2024-11-20',
        'notify-terms-revision',
        { termsVersion: '2025-01', method: 'e-mail' },
        'It is told of the revised terms: 20 November + 30 days is before 1 January, so use from 1 January on accepts them.',
      ),
      tell(
        '2025-03-10',
        'record-tax-exemption',
        {
          exemption: 'CA-RESALE',
          jurisdiction: 'US-CA',
          certificate: 'SR-102-4411',
          validFrom: legalDay('2025-03-10'),
        },
        'It provides an exemption certificate: the run of 1 April is the first without the tax.',
      ),
    ],
    monthly('2024-01-12', '2026-01-12', (on) => ({
      command: 'record-charges',
      body: { charge: `usage-${on.slice(0, 7)}`, kind: 'transactional', description: 'messages', amount: usage },
      says: 'Messages of the month are charged.',
    })),
    monthly('2024-01-10', '2026-01-10', () => ({
      command: 'record-activity',
      body: { detail: 'campaign sent' },
      says: 'The service is used.',
    })),
    monthly('2024-02-25', '2025-12-25', (on) => ({
      command: 'receive-payment',
      body: {
        payment: `ACH-${on.slice(0, 7)}`,
        method: 'ach',
        amount: invoiceTotal(on.slice(0, 7)),
        forInvoice: `HARBOR-LIGHTS-${on.slice(0, 7)}`,
      },
      says: 'The invoice of the month is paid before its Due Date.',
    })),
  ),
};
