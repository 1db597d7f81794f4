import type { ServiceSuspended } from '../../events';
import { amountText, counted, listOf } from '../wording';
import type { Sentences } from './sentences';

type Service =
  | 'ServiceActivated'
  | 'ActivityRecorded'
  | 'PackageChanged'
  | 'ServiceSuspended'
  | 'ServiceResumed'
  | 'ServiceTerminated'
  | 'AccountDeactivated'
  | 'RetrievalPeriodLapsed';

export const serviceSentences: Sentences<Service> = {
  ServiceActivated: (data, on) =>
    `The service was enabled on ${on}, and is billed from the run of ${data.firstRunOn} on; ` +
    `if it stays unused, the account may be deactivated from ${data.mayDeactivateFrom}.`,

  ActivityRecorded: (data, on) =>
    `The account was used on ${on}; if it is not used again, it may be deactivated from ${data.mayDeactivateFrom}.`,

  PackageChanged: (data, on) =>
    `Package ${data.package} at ${amountText(data.monthlyFee)} a month${data.listed ? ', or as listed then,' : ''} holds from ${on}; ` +
    `the run of ${data.firstRunOn} is the first to bill it.`,

  ServiceSuspended: (data, on) => {
    const what = data.components === undefined ? 'The whole service' : `The service for ${listOf(data.components)}`;
    return `${what} was suspended on ${on} (${data.suspension}): ${causeOf(data)}.`;
  },

  ServiceResumed: (data, on) =>
    `The cause of suspension ${data.suspension} was gone on ${on}; service resumes when no other is left.`,

  ServiceTerminated: (data, on) => {
    const by = data.by === 'both' ? 'both parties' : `the ${data.by}`;
    return (
      `The terms were ended by ${by} on ${on}, on the ground of ${data.ground.replaceAll('-', ' ')}; ` +
      `data can be retrieved through ${data.lastDayToRetrieve}, and its deletion is due from ${data.deletionDueOn}.`
    );
  },

  AccountDeactivated: (data, on) =>
    `The account was deactivated on ${on}, after ${counted(data.idleDays, 'idle day')} since ${data.lastActivityOn}; ` +
    `deletion of what the customer loaded is due on ${data.deletionDueOn}.`,

  RetrievalPeriodLapsed: (data, on) =>
    `The last day to retrieve data was ${data.lastDay}; from ${on} deletion of what the customer loaded is due.`,
};

function causeOf({ ground, breach }: ServiceSuspended): string {
  switch (ground) {
    case 'unpaid-notice':
      return `what notice ${breach} names was not paid in time`;
    case 'uncured-breach':
      return `the breach that notice ${breach} names was not cured in time`;
    case 'network-protection':
      return 'to protect the network';
    case 'exclusion-list':
      return 'the customer is on an exclusion list';
  }
}
