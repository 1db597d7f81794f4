import type { LegalDay } from '@tenure/kernel';
import type { Component, Party } from '@tenure/terms';

/** What stands beside the terms: separate agreements, affiliates, addenda, and the components enabled under them. */
export interface Agreements {
  readonly separate: readonly SeparateAgreement[];
  readonly affiliates: ReadonlyMap<string, Affiliate>;
  readonly amendments: ReadonlyMap<string, Amendment>;
  /** In the order of their days. */
  readonly euPersonalData: readonly { readonly on: LegalDay; readonly processed: boolean }[];
  readonly dataProcessingAddendumOn?: LegalDay;
  readonly components: ReadonlyMap<Component, EnabledComponent>;
  /** Rate card → the day on which use accepted it. */
  readonly ratesAccepted: ReadonlyMap<string, LegalDay>;
}

export interface SeparateAgreement {
  readonly agreement: string;
  readonly from: LegalDay;
  /** The first day on which these terms govern again. */
  readonly until?: LegalDay;
}

export interface Affiliate {
  readonly affiliate: string;
  readonly name: string;
  readonly by: Party;
  readonly relation: string;
  readonly scope: string;
  readonly authorizedOn: LegalDay;
  readonly revokedOn?: LegalDay;
}

export interface Amendment {
  readonly amendment: string;
  readonly provision: string;
  readonly on: LegalDay;
}

export interface EnabledComponent {
  readonly since: LegalDay;
  readonly disabledOn?: LegalDay;
  /** Executed once, it serves whenever chat is enabled again. */
  readonly channelTermsOn?: LegalDay;
}

export const noAgreements: Agreements = {
  separate: [],
  affiliates: new Map(),
  amendments: new Map(),
  euPersonalData: [],
  components: new Map(),
  ratesAccepted: new Map(),
};

/** The agreement that takes the account out of these terms on `day`. */
export function separateAgreementOn({ separate }: Agreements, day: LegalDay): SeparateAgreement | undefined {
  return separate.find(({ from, until }) => from <= day && (until === undefined || day < until));
}

/** Whether somebody declared that European personal data is processed, as it stood on `day`. */
export function processesEuPersonalData({ euPersonalData }: Agreements, day: LegalDay): boolean {
  return euPersonalData.findLast(({ on }) => on <= day)?.processed ?? false;
}
