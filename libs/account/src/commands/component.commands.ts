import { accept, refuse, type Refusal, schema } from '@tenure/kernel';
import { componentRef, components } from '@tenure/terms';
import type { AccountState } from '../state/account-state';
import { command, type Env } from './command';
import { ended, notActivated } from './guards';
import { ordersStopped } from './remedy-guard';
import { acceptedByUse } from './use';

const component = schema.oneOf(...components);

export const enableComponent = command({
  name: 'enable-component',
  summary: 'The customer enables a part of the service; chat needs the network’s own terms executed first',
  clauses: ['§2.1', '§2.2', '§2.2.9'],
  body: schema.object({
    component,
    channelTerms: schema.optional(
      schema.describe(
        'Chat: when the customer executed the network’s own terms, and where that is shown',
        schema.object({ executedOn: schema.day, reference: schema.text(500) }),
      ),
    ),
  }),
  decide: (state, body, env) => {
    const refusal = notActivated(state, env) ?? ended(state, env) ?? ordersStopped(state, env);
    if (refusal) return refusal;
    const known = state.agreements.components.get(body.component);
    if (known && known.disabledOn === undefined) return accept();
    if (known?.disabledOn !== undefined && env.effectiveOn < known.disabledOn) {
      const detail = `it was disabled on ${known.disabledOn}`;
      return refuse('before-disabled', componentRef(body.component), detail, known.disabledOn);
    }
    const missing =
      body.component === 'chat' ? channelTermsMissing(state, body.channelTerms?.executedOn, env) : undefined;
    if (missing) return missing;
    return accept(
      {
        type: 'ComponentEnabled',
        effectiveOn: env.effectiveOn,
        clauses: ['§2.1', componentRef(body.component)],
        data: body,
      },
      ...acceptedByUse(state, env, `component ${body.component} enabled`),
    );
  },
  examples: () => [{ component: 'voice' as const }, { component: 'chat' as const }],
});

function channelTermsMissing(state: AccountState, executedOn: string | undefined, env: Env): Refusal | undefined {
  const on = executedOn ?? state.agreements.components.get('chat')?.channelTermsOn;
  if (on !== undefined && on <= env.effectiveOn) return undefined;
  const detail = 'the customer must have executed the chat network’s own terms first; give channelTerms';
  return refuse('channel-terms-not-executed', '§2.2.9', detail);
}

export const disableComponent = command({
  name: 'disable-component',
  summary: 'The customer does without a part of the service from this day',
  clauses: ['§2.1'],
  body: schema.object({ component }),
  decide: (state, body, env) => {
    const known = state.agreements.components.get(body.component);
    if (!known)
      return refuse('component-not-enabled', componentRef(body.component), `${body.component} was never enabled`);
    if (known.disabledOn !== undefined) return accept();
    if (env.effectiveOn < known.since) {
      return refuse('before-enabled', componentRef(body.component), `it was enabled on ${known.since}`, known.since);
    }
    return accept({
      type: 'ComponentDisabled',
      effectiveOn: env.effectiveOn,
      clauses: ['§2.1', componentRef(body.component)],
      data: body,
    });
  },
  examples: (state) => [...state.agreements.components.keys()].map((one) => ({ component: one })),
});
