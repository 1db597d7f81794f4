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

  NumberReclaimNoticeBounced: ({ data }, log) => ({
    readings: [22],
    inputs: last(log, 'NumberReclaimNotified', ({ number }) => number === data.number),
  }),

  NumberReclaimed: ({ data }, log) => ({
    readings: data.noticeOn === undefined ? [] : [2, 22],
    inputs: [
      ...assigned(log, data.number),
      ...(data.noticeOn === undefined
        ? all(log, 'ServiceSuspended')
        : last(log, 'NumberReclaimNotified', ({ number }) => number === data.number)),
    ],
  }),

  NumberReleased: ({ data }, log) => ({ readings: [], inputs: assigned(log, data.number) }),
};

function assigned(log: Log, number: string): readonly AccountEvent[] {
  return last(log, 'NumberAssigned', (data) => data.number === number);
}
