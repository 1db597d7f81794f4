import { amountText, listOf } from '../wording';
import type { Sentences } from './sentences';

type GeneralDisputes =
  | 'GeneralDisputeRaised'
  | 'GeneralDisputeEscalated'
  | 'GeneralDisputeSubmitted'
  | 'GeneralDisputeSettled'
  | 'CourtActionBrought';

export const generalDisputeSentences: Sentences<GeneralDisputes> = {
  GeneralDisputeRaised: (data, on) => {
    const since = data.repeatedOrContinuing ? 'repeated or continuing since' : 'of';
    return (
      `Dispute ${data.dispute} about ${data.subject}, ${since} ${data.activityOn}, was raised by the ${data.raisedBy} ` +
      `on ${on}: directors may be called from ${data.escalateFrom}, and an arbitrator from ${data.arbitrateFrom}.`
    );
  },

  GeneralDisputeEscalated: (data, on) => `Dispute ${data.dispute} went to directors of both sides on ${on}.`,

  GeneralDisputeSubmitted: (data, on) =>
    `Dispute ${data.dispute} was submitted to arbitration on ${on} by the ${data.by}, under the rules of the ` +
    `${data.rules}, in ${data.seat}.`,

  GeneralDisputeSettled: (data, on) => {
    const amounts = (data.amounts ?? []).map((each) => `${amountText(each.amount)} by the ${each.payableBy}`);
    const payable = amounts.length > 0 ? `; payable: ${listOf(amounts)}` : '';
    const how = data.how === 'withdrawn' ? 'was withdrawn' : `ended by ${data.how}`;
    return `Dispute ${data.dispute} ${how} on ${on}${payable}.`;
  },

  CourtActionBrought: (data, on) => {
    const about = data.total === undefined ? '' : `, to collect ${amountText(data.total)} that was consented to`;
    return `The ${data.by} went to court on ${on} without arbitration first (${data.action}: ${data.exception})${about}.`;
  },
};
