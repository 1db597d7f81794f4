import { amountText, counted } from '../wording';
import type { Sentences } from './sentences';

type Indemnity =
  | 'IndemnityClaimNoticed'
  | 'IndemnityClaimExcluded'
  | 'IndemnityAssistanceRecorded'
  | 'IndemnityCostRecorded'
  | 'IndemnityClaimSettled';

export const indemnitySentences: Sentences<Indemnity> = {
  IndemnityClaimNoticed: (data, on) =>
    `Claim ${data.claim} of a third party (${data.ground}) was noticed on ${on}, ` +
    `${counted(data.daysToNotice, 'day')} after it became known; it is the ${data.indemnifiedBy}’s to indemnify.`,

  IndemnityClaimExcluded: (data, on) =>
    `On ${on} claim ${data.claim} was excluded from the provider’s indemnity in ${data.extent}, for ${data.exclusion}.`,

  IndemnityAssistanceRecorded: (data, on) => `Assistance in defending claim ${data.claim} was recorded on ${on}.`,

  IndemnityCostRecorded: (data, on) =>
    `A cost of ${amountText(data.amount)} for ${data.kind} was recorded on ${on} for claim ${data.claim} (${data.cost}).`,

  IndemnityClaimSettled: (data, on) => {
    const amount = data.amount === undefined ? '' : `, for ${amountText(data.amount)}`;
    return `Claim ${data.claim} ended on ${on}: ${data.outcome}${amount}.`;
  },
};
