import { Money } from '@tenure/kernel';
import { defined } from '../defined';
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
      ...defined({ breach: data.breach, finding: data.finding, components: data.components }),
    }),
    suspensionsOpened: state.suspensionsOpened + 1,
  }),

  ServiceResumed: (state, data, until) => {
    const id = data.suspension;
    const found = state.suspensions.get(id) ?? state.pastSuspensions.find((past) => past.id === id);
    const others = state.pastSuspensions.filter((past) => past.id !== id);
    const suspensions = withoutEntry(state.suspensions, id);
    const isOver = state.status === 'suspended' && suspensions.size === 0;
    const pastSuspensions = found ? [...others, { ...found, until }] : others;
    return { ...state, suspensions, pastSuspensions, status: isOver ? 'active' : state.status };
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
