import { defined } from '../../../defined';
import { type AccountEvent, all, last, type Log } from '../log';
import { extendedDays, lapsedNotice, noticesOf, standingFormula, stopsOf } from '../notice-log';
import type { Explainers } from './explainers';

type Remedies =
  | 'OrdersStopped'
  | 'OrdersResumed'
  | 'CallDetailStopped'
  | 'CallDetailResumed'
  | 'OtherRemedyRecorded'
  | 'ForceMajeureDeclared'
  | 'ForceMajeureEnded'
  | 'CurePeriodStopped'
  | 'CurePeriodExtended'
  | 'ExclusionListFindingRecorded'
  | 'ExclusionListFindingCleared'
  | 'ViolationWaived';

export const remedyExplainers: Explainers<Remedies> = {
  OrdersStopped: ({ data }, log) => remedyGrounds(log, data.breach),
  CallDetailStopped: ({ data }, log) => remedyGrounds(log, data.breach),
  OtherRemedyRecorded: ({ data }, log) => remedyGrounds(log, data.breach),

  OrdersResumed: ({ data, metadata }, log) => ({
    readings: metadata.derived ? [7, 29] : [],
    inputs: last(log, 'OrdersStopped', ({ stop }) => stop === data.stop),
  }),
  CallDetailResumed: ({ data, metadata }, log) => ({
    readings: metadata.derived ? [7, 29] : [],
    inputs: last(log, 'CallDetailStopped', ({ stop }) => stop === data.stop),
  }),

  ForceMajeureDeclared: (_event, log) => ({ readings: [28], inputs: last(log, 'TermsAccepted') }),
  ForceMajeureEnded: ({ data }, log) => ({ readings: [28], inputs: declarationOf(log, data.forceMajeure) }),

  CurePeriodStopped: (event, log) => {
    const [notice] = noticesOf(log, event.data.breach);
    return defined({
      readings: [28, 24],
      inputs: [...(notice ? [notice] : []), ...stopsOf(log, notice)],
      formula: notice && standingFormula(event, notice, log),
    });
  },

  CurePeriodExtended: (event, log) => {
    const [notice] = noticesOf(log, event.data.breach);
    return defined({
      readings: [28, 24, 2, 5],
      inputs: [...(notice ? [notice] : []), ...stopsOf(log, notice)],
      days: notice && extendedDays(notice, event, log),
    });
  },

  ExclusionListFindingRecorded: (_event, log) => ({ readings: [], inputs: last(log, 'TermsAccepted') }),
  ExclusionListFindingCleared: ({ data }, log) => ({ readings: [], inputs: findingOf(log, data.finding) }),

  ViolationWaived: ({ data }, log) => ({
    readings: [25],
    inputs: all(log, 'ResponsibilityViolationRecorded', ({ violation }) => violation === data.violation),
  }),
};

function remedyGrounds(log: Log, breach: string) {
  const [notice] = noticesOf(log, breach);
  return {
    readings: notice?.type === 'NoticeOfNonPaymentGiven' ? [23, 29] : [24, 29],
    inputs: lapsedNotice(log, breach),
  };
}

function declarationOf(log: Log, id: string): readonly AccountEvent[] {
  return last(log, 'ForceMajeureDeclared', ({ forceMajeure }) => forceMajeure === id);
}

export function findingOf(log: Log, id: string | undefined): readonly AccountEvent[] {
  return last(log, 'ExclusionListFindingRecorded', ({ finding }) => finding === id);
}
