import { addDays } from '@tenure/kernel';
import { counted, listOf } from '../wording';
import type { Sentences } from './sentences';

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

export const remedySentences: Sentences<Remedies> = {
  OrdersStopped: (data, on) =>
    `From ${on} no orders are taken (${data.stop}): what notice ${data.breach} names was not put right in time.`,

  OrdersResumed: (data, on) =>
    `The cause of stop ${data.stop} was gone on ${on}; orders are taken again when no other is left.`,

  CallDetailStopped: (data, on) =>
    `From ${on} no call detail is produced (${data.stop}): what notice ${data.breach} names was not put right in time.`,

  CallDetailResumed: (data, on) =>
    `The cause of stop ${data.stop} was gone on ${on}; call detail is produced again when no other is left.`,

  OtherRemedyRecorded: (data, on) =>
    `Another remedy (${data.remedy}, ${data.kind}) was taken on ${on}: what notice ${data.breach} names was not put ` +
    'right in time.',

  ForceMajeureDeclared: (data, on) =>
    `From ${on} force majeure ${data.forceMajeure} keeps the ${data.party} from performing; ` +
    'the clock of its cure periods stands, and none for payment.',

  ForceMajeureEnded: (data, on) =>
    `Force majeure ${data.forceMajeure} is over; ${on} is the first day that counts again.`,

  CurePeriodStopped: (data, on) =>
    `The clock of notice ${data.breach} stands from ${on}, with ${counted(data.daysLeft, 'day')} left.`,

  CurePeriodExtended: (data, on) =>
    `The clock of notice ${data.breach} runs again from ${on}; ` +
    `${listOf(data.stopped.map(({ from, until }) => `${from} through ${addDays(until, -1)}`))} did not count, ` +
    `and the last day to cure is ${data.lastDayToCure}.`,

  ExclusionListFindingRecorded: (data, on) =>
    `The customer was found on an exclusion list on ${on} (${data.finding}); it may use nothing any more, and the ` +
    'service may be suspended at once.',

  ExclusionListFindingCleared: (data, on) =>
    `Finding ${data.finding} on an exclusion list does not hold from ${on} on.`,

  ViolationWaived: (data, on) => `The ${data.by} waived, on ${on}, violation ${data.violation}, and nothing else.`,
};
