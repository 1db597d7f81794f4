import { lateChargeFormula, lateMonthDays } from '../counting';
import { termsOn } from '../../../lapse';
import { isSameCharge, issued, principalEvents, restarts, standingCharges } from '../invoice-log';
import { type AccountEvent, last, type Log } from '../log';
import type { Explainers } from './explainers';

type LateCharges = 'LateChargePosted' | 'LateChargeReversed' | 'LateChargeWaived' | 'LateChargePolicySet';

export const lateChargeExplainers: Explainers<LateCharges> = {
  LateChargePolicySet: (_event, log) => ({
    readings: [21],
    inputs: [...last(log, 'AccountRegistered'), ...last(log, 'LateChargePolicySet')],
  }),

  LateChargePosted: (event, log) => {
    const { data } = event;
    const isRestarted = restarts(log, data.invoice, data.countedFrom).length > 0;
    return {
      readings: [20, 3, 13, 21, ...(isRestarted ? [19] : [])],
      inputs: chargedEvents(log, event),
      days: lateMonthDays(termsOn(log.terms, data.countedFrom), data.countedFrom, data.month),
      formula: lateChargeFormula(data),
    };
  },

  LateChargeReversed: (event, log) => ({
    readings: [7, 20],
    inputs: [...last(log, 'LateChargePosted', (data) => isSameCharge(data, event.data))],
  }),

  LateChargeWaived: (event, log) => ({
    readings: [21],
    inputs: last(log, 'LateChargePosted', (data) => isSameCharge(data, event.data)),
  }),
};

/** What decides how much was unpaid at the end of the month, and the rate. */
function chargedEvents(log: Log, { data }: AccountEvent<'LateChargePosted'>): readonly AccountEvent[] {
  const { invoice, countedFrom, month, monthEndedOn, rate } = data;
  const isEarlier = (charge: { countedFrom: string; month: number }) =>
    charge.countedFrom < countedFrom || (charge.countedFrom === countedFrom && charge.month < month);
  const isLawful = (registered: { lawfulMonthlyMaximum?: string }) => registered.lawfulMonthlyMaximum === rate;
  return [
    ...issued(log, invoice),
    ...principalEvents(log, invoice, monthEndedOn),
    ...standingCharges(log, invoice, isEarlier),
    ...restarts(log, invoice, countedFrom),
    ...last(log, 'AccountRegistered', isLawful),
    ...last(log, 'LateChargePolicySet', (_data, { metadata }) => metadata.effectiveOn <= monthEndedOn),
  ];
}
