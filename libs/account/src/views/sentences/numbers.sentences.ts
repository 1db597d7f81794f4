import type { Sentences } from './sentences';

type Numbers =
  | 'NumberAssigned'
  | 'NumberPortOutRequested'
  | 'NumberPortOutDecided'
  | 'NumberReclaimNotified'
  | 'NumberReclaimNoticeBounced'
  | 'NumberReclaimed'
  | 'NumberReleased';

export const numberSentences: Sentences<Numbers> = {
  NumberAssigned: (data, on) => {
    const whose = data.controlledBy === 'customer' ? ', which the customer controls itself,' : '';
    return `Number ${data.number} (${data.kind})${whose} was assigned on ${on}.`;
  },

  NumberPortOutRequested: (data, on) => `Taking number ${data.number} elsewhere was asked for on ${on}.`,

  NumberPortOutDecided: (data, on) =>
    data.outcome === 'granted'
      ? `Number ${data.number} was let go to another carrier on ${on}.`
      : `Taking number ${data.number} elsewhere was refused on ${on}.`,

  NumberReclaimNotified: (data, on) =>
    `Notice that number ${data.number} is ${data.ground} took effect on ${on} by ${data.delivery.method}; ` +
    `it may be taken back from ${data.reclaimFrom}.`,

  NumberReclaimNoticeBounced: (data, on) =>
    `The notice that number ${data.number} may be taken back bounced, known on ${on}: it started nothing.`,

  NumberReclaimed: (data, on) => {
    const notice = data.noticeOn === undefined ? 'without a notice' : `after the notice of ${data.noticeOn}`;
    return `Number ${data.number} was taken back as ${data.ground} on ${on}, ${notice}.`;
  },

  NumberReleased: (data, on) => `Number ${data.number} was given back on ${on}.`,
};
