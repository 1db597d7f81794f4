import { amountText } from '../wording';
import type { Sentences } from './sentences';

export const creditSentences: Sentences<
  | 'CreditReviewed'
  | 'SecurityRequired'
  | 'SecurityRequirementWithdrawn'
  | 'SecurityProvided'
  | 'SecurityEnforced'
  | 'SecurityReleased'
> = {
  CreditReviewed: (data, on) => {
    const whose = data.assignment === undefined ? 'Credit' : `The credit of the successor of ${data.assignment}`;
    const found = data.creditworthy ? 'approved' : 'not approved';
    const limit =
      data.limit === undefined
        ? ''
        : `; the limit is ${amountText(data.limit)} from then on, and is warned of from ${amountText(data.warnFrom ?? data.limit)}`;
    return `${whose} was reviewed on ${on} (${data.review}, ${data.occasion.replaceAll('-', ' ')}) and ${found}${limit}.`;
  },

  SecurityRequired: (data, on) => {
    const kind = data.kind === undefined ? 'Security' : `Security (${data.kind.replaceAll('-', ' ')})`;
    return `${kind} of ${amountText(data.amount)} was asked for on ${on} (${data.requirement}), through ${data.dueOn}.`;
  },

  SecurityRequirementWithdrawn: (data, on) =>
    `What ${data.requirement} asks for is required no more from ${on}; what was given for it stays held.`,

  SecurityProvided: (data, on) => {
    const asked = data.requirement === undefined ? 'freely' : `for ${data.requirement}`;
    const expiry = data.expiresOn === undefined ? '' : `; it covers nothing after ${data.expiresOn}`;
    const kind = data.kind.replaceAll('-', ' ');
    return `Security of ${amountText(data.amount)} (${data.security}, ${kind}) was given ${asked} on ${on}${expiry}.`;
  },

  SecurityEnforced: (data, on) =>
    `${amountText(data.amount)} was taken out of security ${data.security} on ${on}, because of notice ${data.breach}; ` +
    `${amountText(data.left)} of it is left, and the proceeds are payment ${data.payment}.`,

  SecurityReleased: (data, on) =>
    `${amountText(data.amount)} of security ${data.security} went back on ${on}; ${amountText(data.left)} of it is left.`,
};
