import { accept, refuse, schema } from '@tenure/kernel';
import { inactivity } from '@tenure/terms';
import { command } from './command';
import { ended, endedAtAll, firstRunAfter, notAccepted, notActivated } from './guards';

export const activateService = command({
  name: 'activate-service',
  summary: 'The service is enabled; counts as activity',
  clauses: ['preamble', '§2.1', '§3.2'],
  body: schema.object({}),
  decide: (state, _body, env) => {
    const refusal = endedAtAll(state) ?? notAccepted(state, env);
    if (refusal) return refusal;
    if (state.activeFrom !== undefined) return accept();
    return accept({
      type: 'ServiceActivated',
      effectiveOn: env.effectiveOn,
      clauses: ['§2.1', '§3.2'],
      data: {
        firstRunOn: firstRunAfter(state, env),
        mayDeactivateFrom: inactivity(env.t, env.effectiveOn).mayDeactivateFrom,
      },
    });
  },
  examples: () => [{}],
});

export const recordActivity = command({
  name: 'record-activity',
  summary: 'The account was used on this day',
  clauses: ['§3.2'],
  body: schema.object({ detail: schema.optional(schema.text(500)) }),
  decide: (state, body, env) => {
    const refusal = notActivated(state, env) ?? ended(state, env);
    if (refusal) return refusal;
    if (state.lastActivityOn !== undefined && state.lastActivityOn >= env.effectiveOn) return accept();
    return accept({
      type: 'ActivityRecorded',
      effectiveOn: env.effectiveOn,
      clauses: ['§3.2'],
      data: { ...body, mayDeactivateFrom: inactivity(env.t, env.effectiveOn).mayDeactivateFrom },
    });
  },
  examples: () => [{}],
});

export const changePackage = command({
  name: 'change-package',
  summary: 'Another package and platform fee; billed from the next run on',
  clauses: ['§4.1', '§4.3'],
  body: schema.object({ package: schema.text(100), monthlyFee: schema.amountOrZero }),
  decide: (state, body, env) => {
    const refusal = ended(state, env) ?? notAccepted(state, env);
    if (refusal) return refusal;
    const current = state.packages.at(-1);
    if (current && current.name === body.package && current.monthlyFee.toString() === body.monthlyFee) return accept();
    if (current && current.on > env.effectiveOn) {
      const detail = `package ${current.name} holds from ${current.on}; a change can not take effect before it`;
      return refuse('before-current-package', '§4.1', detail, current.on);
    }
    return accept({
      type: 'PackageChanged',
      effectiveOn: env.effectiveOn,
      clauses: ['§4.1', '§4.3'],
      data: { ...body, firstRunOn: firstRunAfter(state, env) },
    });
  },
  examples: () => [{ package: 'standard', monthlyFee: '99.00' }],
});
