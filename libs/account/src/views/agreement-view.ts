import type { LegalDay } from '@tenure/kernel';
import type { AccountState } from '../state/account-state';
import { processesEuPersonalData, separateAgreementOn } from '../state/agreement';
import { defined } from '../defined';

/** What the account rests on beside the terms: agreements, addenda, affiliates, components. Plain data. */
export interface AgreementsView {
  /** Every version that governs or governed the account, from its day. */
  readonly acceptedTerms: readonly { readonly termsVersion: string; readonly from: LegalDay }[];
  /** Revisions that the customer was told of and did not accept yet. */
  readonly pendingRevisions: readonly {
    readonly termsVersion: string;
    readonly notifiedOn: LegalDay;
    readonly bindsFrom: LegalDay;
  }[];
  /** The agreement that stands in place of the terms today. */
  readonly separateAgreement?: string;
  readonly euPersonalData: boolean;
  readonly dataProcessingAddendumOn?: LegalDay;
  readonly affiliates: readonly {
    readonly affiliate: string;
    readonly name: string;
    readonly by: string;
    readonly relation: string;
    readonly scope: string;
    readonly authorizedOn: LegalDay;
    readonly revokedOn?: LegalDay;
  }[];
  readonly amendments: readonly { readonly amendment: string; readonly provision: string; readonly on: LegalDay }[];
  readonly components: readonly {
    readonly component: string;
    readonly since: LegalDay;
    readonly disabledOn?: LegalDay;
    readonly channelTermsOn?: LegalDay;
  }[];
}

export function agreementsView({ agreements, acceptances, revisions }: AccountState, today: LegalDay): AgreementsView {
  const isAccepted = (version: string) => acceptances.some(({ termsVersion }) => termsVersion === version);
  return defined({
    acceptedTerms: acceptances,
    pendingRevisions: [...revisions.values()].filter(({ termsVersion }) => !isAccepted(termsVersion)),
    separateAgreement: separateAgreementOn(agreements, today)?.agreement,
    euPersonalData: processesEuPersonalData(agreements, today),
    dataProcessingAddendumOn: agreements.dataProcessingAddendumOn,
    affiliates: [...agreements.affiliates.values()],
    amendments: [...agreements.amendments.values()],
    components: [...agreements.components].map(([component, enabled]) => ({ component, ...enabled })),
  });
}
