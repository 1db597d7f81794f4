import { withEntry, type Handlers } from './handlers';

export const serviceChangeHandlers: Pick<Handlers, 'ServiceChangeNotified'> = {
  ServiceChangeNotified: (state, { change: id, incompatible, plannedOn, daysAhead }, on) => ({
    ...state,
    serviceChanges: withEntry(state.serviceChanges, id, { id, incompatible, notifiedOn: on, plannedOn, daysAhead }),
  }),
};
