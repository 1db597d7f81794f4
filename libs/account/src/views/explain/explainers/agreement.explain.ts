import { last, type Log } from '../log';
import { contactEvents } from './registration.explain';
import type { Explainers } from './explainers';

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

const noticeOf = (log: Log, version: string) =>
  last(log, 'TermsRevisionNotified', ({ termsVersion }) => termsVersion === version);

export const agreementExplainers: Explainers<Agreement> = {
  SeparateAgreementRecorded: (_event, log) => ({ readings: [], inputs: last(log, 'TermsAccepted') }),

  SeparateAgreementEnded: ({ data }, log) => ({
    readings: [],
    inputs: last(log, 'SeparateAgreementRecorded', ({ agreement }) => agreement === data.agreement),
  }),

  AffiliateAuthorized: (_event, log) => ({ readings: [], inputs: last(log, 'AccountRegistered') }),

  AffiliateRevoked: ({ data }, log) => ({
    readings: [],
    inputs: last(log, 'AffiliateAuthorized', ({ affiliate }) => affiliate === data.affiliate),
  }),

  AmendmentSigned: (_event, log) => ({ readings: [], inputs: last(log, 'TermsAccepted') }),

  TermsRevisionNotified: ({ data, metadata }, log) => ({
    readings: [22, 40],
    inputs: [...contactEvents(log), ...last(log, 'TermsAccepted'), ...last(log, 'TermsRevisionAccepted')],
    formula: {
      text: `the later of ${data.versionEffectiveOn} and the end of the notice given on ${metadata.effectiveOn} = ${data.bindsFrom}`,
      values: {
        noticeOn: metadata.effectiveOn,
        versionEffectiveOn: data.versionEffectiveOn,
        bindsFrom: data.bindsFrom,
      },
    },
  }),

  TermsRevisionNoticeBounced: ({ data }, log) => ({ readings: [22], inputs: noticeOf(log, data.termsVersion) }),

  TermsRevisionAccepted: ({ data }, log) => ({
    readings: [40],
    inputs: [...noticeOf(log, data.termsVersion), ...last(log, 'ActivityRecorded')],
  }),

  RateChangeAccepted: (_event, log) => ({
    readings: [40],
    inputs: [...last(log, 'PackageChanged'), ...last(log, 'ActivityRecorded')],
  }),

  EuPersonalDataDeclared: (_event, log) => ({ readings: [], inputs: last(log, 'AccountRegistered') }),

  DataProcessingAddendumExecuted: (_event, log) => ({ readings: [], inputs: last(log, 'EuPersonalDataDeclared') }),

  ComponentEnabled: ({ data }, log) => ({
    readings: [],
    inputs: [
      ...last(log, 'ServiceActivated'),
      ...last(log, 'ComponentDisabled', ({ component }) => component === data.component),
    ],
  }),

  ComponentDisabled: ({ data }, log) => ({
    readings: [],
    inputs: last(log, 'ComponentEnabled', ({ component }) => component === data.component),
  }),
};
