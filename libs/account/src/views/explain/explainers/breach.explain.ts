import type { LegalDay } from '@tenure/kernel';
import type { NamedAmount } from '../../../events';
import { defined } from '../../../defined';
import { sumFormula } from '../counting';
import { issued, principalEvents, standingCharges } from '../invoice-log';
import { all, type AccountEvent, last, type Log } from '../log';
import { daysLeftToCure, daysToCure, lapsedNotice, type Notice, noticesOf, stopsOf } from '../notice-log';
import type { Explainers } from './explainers';
import { contactEvents } from './registration.explain';

type Breaches =
  | 'NoticeOfNonPaymentGiven'
  | 'NoticeOfBreachGiven'
  | 'NoticeBounced'
  | 'BreachCured'
  | 'CurePeriodLapsed'
  | 'CurePeriodLapseUndone'
  | 'CureUndone'
  | 'BreachWaived';

export const breachExplainers: Explainers<Breaches> = {
  NoticeOfNonPaymentGiven: (event, log) =>
    defined({
      readings: [22, 23, 4, 2],
      inputs: [...contactEvents(log), ...unpaidEvents(log, event.data.named, event.metadata.effectiveOn)],
      days: daysToCure(event, log),
      formula: sumFormula(event.data.named.flatMap(amountsOf).filter(([, amount]) => amount !== '0.00')),
    }),

  NoticeOfBreachGiven: (event, log) => ({
    readings: [22, 24, 2, 5],
    inputs: [
      ...(event.data.breachingParty === 'customer' ? contactEvents(log) : []),
      ...last(log, 'PaymentReversed', ({ payment }) => payment === event.data.chargeback),
      ...last(log, 'SecurityRequired', ({ requirement }) => requirement === event.data.requirement),
    ],
    days: daysToCure(event, log),
  }),

  NoticeBounced: ({ data }, log) => ({ readings: [22], inputs: noticesOf(log, data.breach) }),

  BreachCured: (event, log) => cureGrounds(log, event.data.breach, event.metadata.effectiveOn, []),

  CurePeriodLapsed: ({ data }, log) => cureGrounds(log, data.breach, data.lastDayToCure, [29]),

  CurePeriodLapseUndone: (event, log) => ({
    readings: [7, 29],
    inputs: [...last(log, 'CurePeriodLapsed', ({ breach }) => breach === event.data.breach)],
  }),

  CureUndone: (event, log) => ({
    readings: [7, 15],
    inputs: [...last(log, 'BreachCured', ({ breach }) => breach === event.data.breach)],
  }),

  BreachWaived: ({ data }, log) => ({
    readings: [21, 29],
    inputs: lapsedNotice(log, data.breach),
  }),
};

/** The notice, and for non-payment what was paid, disputed and waived through `day`. */
export function cureGrounds(log: Log, breach: string, day: LegalDay, further: readonly number[]) {
  const [notice] = noticesOf(log, breach);
  const isPayment = notice?.type === 'NoticeOfNonPaymentGiven';
  const named = isPayment ? notice.data.named : [];
  return defined({
    readings: [
      ...(isPayment ? [23, 4, 2, 6] : [24, 2, 5]),
      ...(stopsOf(log, notice).length > 0 ? [28] : []),
      ...further,
    ],
    inputs: [
      ...(notice ? [notice] : []),
      ...stopsOf(log, notice),
      ...unpaidEvents(log, named, day),
      ...securityEvents(log, notice, day),
    ],
    days: notice && daysLeftToCure(notice, log),
  });
}

/** What decides how much of the named amounts was unpaid at the end of `day`. */
function unpaidEvents(log: Log, named: readonly NamedAmount[], day: LegalDay): readonly AccountEvent[] {
  return named.flatMap(({ invoice, lateCharges }) => [
    ...issued(log, invoice),
    ...principalEvents(log, invoice, day),
    ...(lateCharges === '0.00'
      ? []
      : standingCharges(log, invoice).filter(({ metadata }) => metadata.effectiveOn <= day)),
  ]);
}

function amountsOf({ invoice, principal, lateCharges }: NamedAmount): readonly (readonly [string, string])[] {
  return [
    [`principal of ${invoice}`, principal],
    [`late charges of ${invoice}`, lateCharges],
  ];
}

/** What was given through `day` of the security that a notice is about, and that it was asked for no more. */
function securityEvents(log: Log, notice: Notice | undefined, day: LegalDay): readonly AccountEvent[] {
  const id = notice?.type === 'NoticeOfBreachGiven' ? notice.data.requirement : undefined;
  if (id === undefined) return [];
  const isOfIt = ({ requirement }: { readonly requirement?: string }, { metadata }: AccountEvent): boolean =>
    requirement === id && metadata.effectiveOn <= day;
  return [...all(log, 'SecurityProvided', isOfIt), ...all(log, 'SecurityRequirementWithdrawn', isOfIt)];
}
