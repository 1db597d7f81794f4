import type { LegalDay } from '@tenure/kernel';
import { addedByDay } from '../../../state/by-day';
import { all, type AccountEvent, last, type Log } from '../log';
import type { Explainers } from './explainers';
import { contactEvents } from './registration.explain';

type Numbers =
  | 'NumberAssigned'
  | 'NumberPortOutRequested'
  | 'NumberPortOutDecided'
  | 'NumberReclaimNotified'
  | 'NumberReclaimNoticeBounced'
  | 'NumberReclaimed'
  | 'NumberReleased';

export const numberExplainers: Explainers<Numbers> = {
  NumberAssigned: (_event, log) => ({ readings: [], inputs: last(log, 'ServiceActivated') }),

  NumberPortOutRequested: ({ data }, log) => ({ readings: [], inputs: assigned(log, data.number) }),

  NumberPortOutDecided: ({ data }, log) => ({
    readings: [],
    inputs: [
      ...assigned(log, data.number),
      ...last(log, 'NumberPortOutRequested', ({ number }) => number === data.number),
    ],
  }),

  NumberReclaimNotified: ({ data }, log) => ({
    readings: [22],
    inputs: [...assigned(log, data.number), ...contactEvents(log)],
  }),

  NumberReclaimNoticeBounced: ({ data, metadata }, log) => ({
    readings: [22],
    inputs: standingNotices(log, data.number)
      .filter((notice) => dayOf(notice) <= metadata.effectiveOn)
      .slice(-1),
  }),

  NumberReclaimed: ({ data }, log) => ({
    readings: data.noticeOn === undefined ? [] : [2, 22],
    inputs: [
      ...assigned(log, data.number),
      ...(data.noticeOn === undefined
        ? all(log, 'ServiceSuspended')
        : standingNotices(log, data.number).filter(({ metadata }) => metadata.effectiveOn === data.noticeOn)),
    ],
  }),

  NumberReleased: ({ data }, log) => ({ readings: [], inputs: assigned(log, data.number) }),
};

function assigned(log: Log, number: string): readonly AccountEvent[] {
  return last(log, 'NumberAssigned', (data) => data.number === number);
}

type ReclaimNotified = AccountEvent<'NumberReclaimNotified'>;

/** The notices that a number will be taken back, in the order of their days; those that bounced are not among them. */
function standingNotices({ events }: Log, number: string): readonly ReclaimNotified[] {
  let standing: readonly ReclaimNotified[] = [];
  for (const event of events) {
    const { type, data, metadata } = event;
    if (type === 'NumberReclaimNotified' && data.number === number) {
      standing = addedByDay(standing, event, dayOf);
    }
    if (type === 'NumberReclaimNoticeBounced' && data.number === number) {
      const bounced = standing.findLast((notice) => dayOf(notice) <= metadata.effectiveOn);
      standing = standing.filter((notice) => notice !== bounced);
    }
  }
  return standing;
}

function dayOf({ metadata }: AccountEvent): LegalDay {
  return metadata.effectiveOn;
}
