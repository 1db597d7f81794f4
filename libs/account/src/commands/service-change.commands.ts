import { accept, daysBetween, refuse, schema } from '@tenure/kernel';
import { command, fields, freeIdIn, idTaken, isTakenIn } from './command';
import { ended, notAccepted } from './guards';
import { customersAddress, noticeMethod } from './notice-address';

export const notifyServiceChange = command({
  name: 'notify-service-change',
  summary: 'The provider tells the customer of a change of the service; in writing where it is incompatible',
  clauses: ['§9.7.1', '§1'],
  body: schema.object({
    change: fields.newId('change'),
    what: schema.text(4000),
    incompatible: schema.describe('Not backwards compatible', schema.flag),
    plannedOn: schema.describe('The day on which the change is to take effect', schema.day),
    method: schema.optional(noticeMethod),
  }),
  decide: (state, body, env) => {
    const refusal = notAccepted(state, env) ?? ended(state, env);
    if (refusal) return refusal;
    const { change, method, ...data } = body;
    if (isTakenIn(state.serviceChanges, change)) return idTaken('change', change, '§9.7.1');
    if (data.incompatible && method === undefined) {
      return refuse('notice-required', '§9.7.1', 'an incompatible change is notified in writing: say by which method');
    }
    if (data.incompatible && data.plannedOn <= env.effectiveOn) {
      const detail = `a notice on ${env.effectiveOn} is not ahead of a change on ${data.plannedOn}`;
      return refuse('notice-not-ahead', '§9.7.1', detail);
    }
    const delivery = method === undefined ? undefined : customersAddress(state, method, env.effectiveOn);
    if (delivery && 'kind' in delivery) return delivery;
    return accept({
      type: 'ServiceChangeNotified',
      effectiveOn: env.effectiveOn,
      clauses: delivery ? ['§9.7.1', '§1'] : ['§9.7.1'],
      data: {
        change: change ?? freeIdIn('change', state.serviceChanges),
        ...data,
        daysAhead: daysBetween(env.effectiveOn, data.plannedOn),
        ...(delivery ? { delivery } : {}),
      },
    });
  },
  examples: (_state, env) => [{ what: 'example', incompatible: false, plannedOn: env.effectiveOn }],
});
