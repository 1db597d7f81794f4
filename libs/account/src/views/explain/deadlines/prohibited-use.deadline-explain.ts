import { correctionGrounds, daysToCorrect, notificationOf } from '../explainers/prohibited-use.explain';
import type { DeadlineExplainers } from './deadline-explainers';

export const prohibitedUseDeadlineExplainers: DeadlineExplainers<'correction'> = {
  correction: ([use = ''], { log }) => {
    const [openedBy] = notificationOf(log, use);
    if (!openedBy) return undefined;
    const { lastDayToCorrect, lapsesOn } = openedBy.data;
    return {
      ...correctionGrounds(log, use),
      openedBy,
      lastDay: lastDayToCorrect,
      lapsesOn,
      what: `correct prohibited use ${use}`,
      clauses: ['§2.5'],
      days: daysToCorrect(openedBy, log),
    };
  },
};
