import { legalDay } from '@tenure/kernel';
import { type RateCard, terms202001, type TermsVersion } from '@tenure/terms';
import type { Told } from './story';

/** From 2025 a place may tax the service; the tax and its rate are made up for the stories. */
export const terms202501: TermsVersion = {
  ...terms202001,
  id: '2025-01',
  effectiveOn: legalDay('2025-01-01'),
  parameters: {
    ...terms202001.parameters,
    taxes: {
      schedule: [
        {
          jurisdiction: 'US-CA',
          tax: 'communications-tax',
          kinds: ['platform-fee', 'transactional', 'overage'],
          rate: '0.08',
          from: legalDay('2025-01-01'),
          source: 'made up for the stories',
        },
      ],
    },
  },
};

const rates2024: RateCard = {
  id: 'rates-2024',
  effectiveOn: legalDay('2024-01-01'),
  packages: [
    { package: 'standard', monthlyFee: '240.00' },
    { package: 'plus', monthlyFee: '520.00' },
  ],
  units: [{ item: 'sms', kind: 'transactional', unit: 'message', unitPrice: '0.0075' }],
};

/** What the provider publishes while the stories go on, in its order. */
export const publications: readonly Told[] = [
  {
    on: legalDay('2023-12-15'),
    command: 'publish-rates',
    body: { card: rates2024 },
    says: 'The rates of 2024 are published two weeks before they take effect.',
  },
  {
    on: legalDay('2024-11-15'),
    command: 'publish-terms-version',
    body: { version: terms202501 },
    says: 'Revised terms are published 47 days before they take effect.',
  },
];
