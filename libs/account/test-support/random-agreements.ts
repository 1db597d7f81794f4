import { legalDay } from '@tenure/kernel';
import { type Programme, terms202001, type TermsVersion } from '@tenure/terms';
import fc from 'fast-check';
import type { AccountState } from '../src';

/** A revision in the middle of the lives, with another rate and other days. */
const revised: TermsVersion = {
  ...terms202001,
  id: '2023-09',
  effectiveOn: legalDay('2023-09-01'),
  parameters: {
    ...terms202001.parameters,
    paymentTerms: { ...terms202001.parameters.paymentTerms, dueInDays: 20 },
    lateCharges: { ...terms202001.parameters.lateCharges, monthlyRate: '0.01' },
    disputedInvoices: { disputeDays: 45 },
  },
};

/** What was published in a random life: a revision, and the rates of a package that change once. */
export const twoVersions: Programme = {
  versions: [terms202001, revised],
  rateCards: ['2023-01-01', '2023-10-01'].map((day, i) => ({
    id: `rates-${i}`,
    effectiveOn: legalDay(day),
    packages: [{ package: 'listed', monthlyFee: i === 0 ? '120.00' : '130.00' }],
    units: [],
  })),
};

export interface AgreementAct {
  readonly kind: 'agreement';
  readonly what: 'tell' | 'bounce' | 'accept' | 'list' | 'component' | 'begin' | 'end';
}

export const agreementAct: fc.Arbitrary<AgreementAct> = fc.record({
  kind: fc.constant('agreement' as const),
  what: fc.constantFrom('tell', 'tell', 'bounce', 'accept', 'list', 'component', 'begin', 'end'),
});

export function agreementCommandFor(
  { what }: AgreementAct,
  { agreements }: AccountState,
  step: number,
): readonly [string | undefined, object] {
  switch (what) {
    case 'tell':
      return ['notify-terms-revision', { termsVersion: revised.id, method: 'e-mail' }];
    case 'bounce':
      return ['record-revision-notice-bounced', { termsVersion: revised.id }];
    case 'accept':
      return ['accept-terms', { acceptedBy: 'A. Signatory', authorityAttested: true }];
    case 'list':
      return ['change-package', { package: 'listed' }];
    case 'component':
      return ['enable-component', { component: 'voice' }];
    case 'begin': {
      const signed = { signedByCustomer: 'C. Signatory', signedByProvider: 'P. Signatory' };
      return ['record-separate-agreement', { agreement: `MSA-${step}`, description: 'their own', ...signed }];
    }
    case 'end': {
      const agreement = agreements.separate.at(-1)?.agreement;
      return agreement === undefined ? [undefined, {}] : ['end-separate-agreement', { agreement }];
    }
  }
}
