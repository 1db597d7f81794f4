import { Money } from '@tenure/kernel';
import type { AccountState } from '../state/account-state';
import { withEntry, withoutEntry, type Handlers } from './handlers';

type Service =
  | 'ServiceActivated'
  | 'ActivityRecorded'
  | 'PackageChanged'
  | 'ServiceSuspended'
  | 'ServiceResumed'
  | 'ServiceTerminated'
  | 'AccountDeactivated'
  | 'RetrievalPeriodLapsed';

export const serviceHandlers: Pick<Handlers, Service> = {
  ServiceActivated: (state, data, on): AccountState => ({
    ...state,
    status: 'active',
    activeFrom: on,
    firstRunOn: data.firstRunOn,
    lastActivityOn: on,
    mayDeactivateFrom: data.mayDeactivateFrom,
  }),

  ActivityRecorded: (state, data, on) =>
    state.lastActivityOn !== undefined && state.lastActivityOn >= on
      ? state
      : { ...state, lastActivityOn: on, mayDeactivateFrom: data.mayDeactivateFrom },

  PackageChanged: (state, data, on) => ({
    ...state,
    packages: [
      ...state.packages,
      {
        on,
        name: data.package,
        monthlyFee: Money.of(data.monthlyFee),
        firstRunOn: data.firstRunOn,
        ...(data.listed ? { listed: true } : {}),
      },
    ],
  }),

  ServiceSuspended: (state, data, on) => ({
    ...state,
    status: state.status === 'active' ? 'suspended' : state.status,
    suspensions: withEntry(state.suspensions, data.suspension, {
      id: data.suspension,
      ground: data.ground,
      on,
      ...(data.breach === undefined ? {} : { breach: data.breach }),
      ...(data.finding === undefined ? {} : { finding: data.finding }),
      ...(data.components === undefined ? {} : { components: data.components }),
    }),
    suspensionsOpened: state.suspensionsOpened + 1,
  }),

  ServiceResumed: (state, data) => {
    const suspensions = withoutEntry(state.suspensions, data.suspension);
    const isOver = state.status === 'suspended' && suspensions.size === 0;
    return { ...state, suspensions, status: isOver ? 'active' : state.status };
  },

  ServiceTerminated: (state, data, on) => ({
    ...state,
    status: 'terminated',
    end: {
      kind: 'terminated',
      on,
      lastDayToRetrieve: data.lastDayToRetrieve,
      deletionDueOn: data.deletionDueOn,
      retrievalLapsed: false,
    },
  }),

  AccountDeactivated: (state, data, on) => ({
    ...state,
    status: 'deactivated',
    end: { kind: 'deactivated', on, deletionDueOn: data.deletionDueOn, retrievalLapsed: true },
  }),

  RetrievalPeriodLapsed: (state) => (state.end ? { ...state, end: { ...state.end, retrievalLapsed: true } } : state),
};
