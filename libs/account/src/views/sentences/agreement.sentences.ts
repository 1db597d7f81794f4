import { amountText } from '../wording';
import type { Sentences } from './sentences';

type Agreement =
  | 'SeparateAgreementRecorded'
  | 'SeparateAgreementEnded'
  | 'AffiliateAuthorized'
  | 'AffiliateRevoked'
  | 'AmendmentSigned'
  | 'TermsRevisionNotified'
  | 'TermsRevisionNoticeBounced'
  | 'TermsRevisionAccepted'
  | 'RateChangeAccepted'
  | 'EuPersonalDataDeclared'
  | 'DataProcessingAddendumExecuted'
  | 'ComponentEnabled'
  | 'ComponentDisabled';

export const agreementSentences: Sentences<Agreement> = {
  SeparateAgreementRecorded: (data, on) =>
    `From ${on} agreement ${data.agreement}, signed for both parties, governs the purchase in place of these terms.`,

  SeparateAgreementEnded: (data, on) => `Agreement ${data.agreement} is over; from ${on} these terms govern again.`,

  AffiliateAuthorized: (data, on) =>
    `From ${on} affiliate ${data.affiliate} of the ${data.by} may act under these terms; the ${data.by} stays liable.`,

  AffiliateRevoked: (data, on) => `From ${on} affiliate ${data.affiliate} may act under these terms no more.`,

  AmendmentSigned: (data, on) =>
    `Amendment ${data.amendment} of ${data.provision} was signed for both parties on ${on}.`,

  TermsRevisionNotified: (data, on) =>
    `The customer was told on ${on} of version ${data.termsVersion} of the terms, which takes effect on ` +
    `${data.versionEffectiveOn}; use from ${data.bindsFrom} on accepts it.`,

  TermsRevisionNoticeBounced: (data, on) =>
    `The notice of version ${data.termsVersion} of the terms bounced on ${on}: it started nothing.`,

  TermsRevisionAccepted: (data, on) =>
    `Using the service on ${on} accepted version ${data.termsVersion} of the terms, which governs from this day.`,

  RateChangeAccepted: (data, on) =>
    `Using the service on ${on} accepted rate card ${data.rateCard}: package ${data.package} at ` +
    `${amountText(data.monthlyFee)} a month.`,

  EuPersonalDataDeclared: (data, on) =>
    `From ${on} personal data that the European law protects is ${data.processed ? '' : 'not '}processed.`,

  DataProcessingAddendumExecuted: (_data, on) => `The data processing addendum was executed on ${on}.`,

  ComponentEnabled: (data, on) => {
    const terms = data.channelTerms;
    const executed = terms ? `; the network’s own terms were executed on ${terms.executedOn}` : '';
    return `Component ${data.component} was enabled on ${on}${executed}.`;
  },

  ComponentDisabled: (data, on) => `Component ${data.component} was disabled on ${on}.`,
};
