import type { LegalDay } from '@tenure/kernel';
import { defined } from '../defined';
import type { AccountState, Breach, BreachStatus } from '../state/account-state';
import { withEntry, type Handlers } from './handlers';

type Breaches =
  | 'NoticeOfNonPaymentGiven'
  | 'NoticeOfBreachGiven'
  | 'NoticeBounced'
  | 'BreachCured'
  | 'CurePeriodLapsed'
  | 'CurePeriodLapseUndone'
  | 'CureUndone'
  | 'BreachWaived'
  | 'ResponsibilityViolationRecorded'
  | 'ViolationWaived';

export const breachHandlers: Pick<Handlers, Breaches> = {
  NoticeOfNonPaymentGiven: (state, data, on) =>
    withBreach(state, {
      id: data.breach,
      kind: 'non-payment',
      breachingParty: 'customer',
      noticeOn: on,
      lastDayToCure: data.lastDayToCure,
      lapsesOn: data.lapsesOn,
      status: 'open',
      since: on,
      named: data.named,
    }),

  NoticeOfBreachGiven: (state, data, on) =>
    withBreach(state, {
      id: data.breach,
      kind: 'breach',
      breachingParty: data.breachingParty,
      noticeOn: on,
      lastDayToCure: data.lastDayToCure,
      lapsesOn: data.lapsesOn,
      status: 'open',
      since: on,
      named: [],
      ...defined({ requirement: data.requirement }),
    }),

  NoticeBounced: (state, data, on) => become(state, data.breach, 'bounced', on),
  BreachCured: (state, data, on) => {
    const breach = state.breaches.get(data.breach);
    if (!breach) return state;
    const isReported = breach.kind === 'breach' && data.requirement === undefined;
    const reported = isReported ? { reportedCure: { on, how: data.how } } : {};
    return withBreach(state, { ...breach, ...reported, status: 'cured', since: on });
  },
  CurePeriodLapsed: (state, data, on) => become(state, data.breach, 'lapsed', on),
  CurePeriodLapseUndone: (state, data, on) => reopen(state, data.breach, on),
  CureUndone: (state, data, on) => reopen(state, data.breach, on),
  BreachWaived: (state, data, on) => become(state, data.breach, 'waived', on),

  ResponsibilityViolationRecorded: (state, data, on) => ({
    ...state,
    violations: withEntry(state.violations, data.violation, { id: data.violation, subClause: data.subClause, on }),
  }),

  ViolationWaived: (state, data, on) => {
    const found = state.violations.get(data.violation);
    if (!found) return state;
    return { ...state, violations: withEntry(state.violations, found.id, { ...found, waivedOn: on }) };
  },
};

function withBreach(state: AccountState, breach: Breach): AccountState {
  return { ...state, breaches: withEntry(state.breaches, breach.id, breach) };
}

/** One whose cure is reported was open from its notice on: what took it for closed was wrong from the beginning. */
function reopen(state: AccountState, id: string, on: LegalDay): AccountState {
  const breach = state.breaches.get(id);
  return become(state, id, 'open', breach?.kind === 'breach' ? breach.noticeOn : on);
}

function become(state: AccountState, id: string, status: BreachStatus, since: LegalDay): AccountState {
  const breach = state.breaches.get(id);
  return breach ? withBreach(state, { ...breach, status, since }) : state;
}
