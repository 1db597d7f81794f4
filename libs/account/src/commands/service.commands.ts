import { accept, refuse, schema } from '@tenure/kernel';
import { inactivity, packageRateOn } from '@tenure/terms';
import type { PackageTerm } from '../state/account-state';
import { command } from './command';
import { ended, endedAtAll, firstRunAfter, notAccepted, notActivated } from './guards';
import { ordersStopped } from './remedy-guard';
import { addendumMissing } from './terms.commands';
import { acceptedByUse, termsAfter } from './use';

export const activateService = command({
  name: 'activate-service',
  summary: 'The service is enabled; counts as activity',
  clauses: ['preamble', '§2.1', '§2.3.1', '§3.2'],
  body: schema.object({}),
  decide: (state, _body, env) => {
    const refusal = endedAtAll(state) ?? notAccepted(state, env) ?? addendumMissing(state, env);
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
  summary: 'The account was used on this day; use accepts revised terms and changed rates',
  clauses: ['§3.2', '§4.1', '§9.7.2'],
  body: schema.object({ detail: schema.optional(schema.text(500)) }),
  decide: (state, body, env) => {
    const refusal = notActivated(state, env) ?? ended(state, env);
    if (refusal) return refusal;
    const accepted = acceptedByUse(state, env, body.detail ?? 'activity recorded');
    const isKnown = state.lastActivityOn !== undefined && state.lastActivityOn >= env.effectiveOn;
    if (isKnown && accepted.length === 0) return accept();
    const t = termsAfter(state, env, accepted);
    return accept(
      {
        type: 'ActivityRecorded',
        effectiveOn: env.effectiveOn,
        clauses: ['§3.2'],
        data: { ...body, mayDeactivateFrom: inactivity(t, env.effectiveOn).mayDeactivateFrom },
      },
      ...accepted,
    );
  },
  examples: () => [{}],
});

export const changePackage = command({
  name: 'change-package',
  summary: 'Another package and platform fee; billed from the next run on',
  clauses: ['§4.1', '§4.3'],
  body: schema.object({
    package: schema.text(100),
    monthlyFee: schema.optional(
      schema.describe('As agreed, and it stays; as listed on each billing day if absent', schema.amountOrZero),
    ),
  }),
  decide: (state, body, env) => {
    const refusal = ended(state, env) ?? notAccepted(state, env) ?? ordersStopped(state, env);
    if (refusal) return refusal;
    const current = state.packages.at(-1);
    const listed = body.monthlyFee === undefined;
    const monthlyFee =
      body.monthlyFee ?? packageRateOn(env.programme.rateCards, body.package, env.effectiveOn)?.rate.monthlyFee;
    if (monthlyFee === undefined) {
      const detail = `no rate card in force on ${env.effectiveOn} lists package ${body.package}; give monthlyFee`;
      return refuse('package-not-listed', '§4.1', detail);
    }
    if (current && isSamePackage(current, body.package, listed ? undefined : monthlyFee)) return accept();
    if (current && current.on > env.effectiveOn) {
      const detail = `package ${current.name} holds from ${current.on}; a change can not take effect before it`;
      return refuse('before-current-package', '§4.1', detail, current.on);
    }
    return accept({
      type: 'PackageChanged',
      effectiveOn: env.effectiveOn,
      clauses: ['§4.1', '§4.3'],
      data: {
        package: body.package,
        monthlyFee,
        ...(listed ? { listed } : {}),
        firstRunOn: firstRunAfter(state, env),
      },
    });
  },
  examples: () => [{ package: 'standard', monthlyFee: '99.00' }],
});

/** `agreedFee`: undefined where it goes by the list. */
function isSamePackage(
  { name, monthlyFee, listed }: PackageTerm,
  wanted: string,
  agreedFee: string | undefined,
): boolean {
  if (name !== wanted) return false;
  return agreedFee === undefined ? listed === true : listed !== true && monthlyFee.toString() === agreedFee;
}
