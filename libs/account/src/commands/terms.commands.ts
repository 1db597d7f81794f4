import { accept, refuse, type Refusal, schema } from '@tenure/kernel';
import { revisionBindsFrom } from '@tenure/terms';
import type { AccountState } from '../state/account-state';
import { processesEuPersonalData } from '../state/agreement';
import { command, type Env } from './command';
import { ended, notAccepted } from './guards';
import { customersAddress, noticeMethod } from './notice-address';

const termsVersion = schema.describe('A version that was published', schema.id);

export const notifyTermsRevision = command({
  name: 'notify-terms-revision',
  summary: 'The customer is told of revised terms; use from the end of the notice on accepts them',
  clauses: ['§1', '§9.7.2'],
  body: schema.object({ termsVersion, method: noticeMethod }),
  decide: (state, body, env) => {
    const refusal = ended(state, env) ?? notAccepted(state, env);
    if (refusal) return refusal;
    const { versions } = env.programme;
    const revised = versions.find(({ id }) => id === body.termsVersion);
    if (!revised) return refuse('unknown-terms-version', '§9.7.2', `no version ${body.termsVersion} was published`);
    if (state.acceptances.some((one) => one.termsVersion === revised.id)) return accept();
    // The first notice counts, in whatever order notices become known.
    const told = state.revisions.get(revised.id);
    if (told && told.notifiedOn <= env.effectiveOn) return accept();
    if (versions.indexOf(revised) < versions.indexOf(env.t)) {
      const detail = `version ${env.t.id}, which governs the account, is later than ${revised.id}`;
      return refuse('terms-version-superseded', '§9.7.2', detail);
    }
    const delivery = customersAddress(state, body.method, env.effectiveOn);
    if ('kind' in delivery) return delivery;
    return accept({
      type: 'TermsRevisionNotified',
      effectiveOn: env.effectiveOn,
      clauses: ['§1', '§9.7.2'],
      data: {
        termsVersion: revised.id,
        delivery,
        versionEffectiveOn: revised.effectiveOn,
        bindsFrom: revisionBindsFrom(env.t, revised, env.effectiveOn),
      },
    });
  },
  examples: (state, { programme }) =>
    programme.versions
      .filter(({ id }) => !state.acceptances.some((one) => one.termsVersion === id))
      .map(({ id }) => ({ termsVersion: id, method: 'e-mail' as const })),
});

export const recordRevisionNoticeBounced = command({
  name: 'record-revision-notice-bounced',
  summary: 'The notice of revised terms did not arrive: it started nothing',
  clauses: ['§1', '§9.7.2'],
  body: schema.object({ termsVersion, detail: schema.optional(schema.text(500)) }),
  decide: (state, body, env) => {
    const refusal = notNotified(state, body.termsVersion, env);
    if (refusal) return refusal;
    if (state.acceptances.some((one) => one.termsVersion === body.termsVersion)) {
      const detail = 'the revision was accepted since; whoever used the service under it can accept it by name';
      return refuse('revision-accepted', '§9.7.2', detail);
    }
    return accept({
      type: 'TermsRevisionNoticeBounced',
      effectiveOn: env.effectiveOn,
      clauses: ['§1'],
      data: body,
    });
  },
  examples: (state) => [...state.revisions.keys()].map((version) => ({ termsVersion: version })),
});

function notNotified(state: AccountState, version: string, env: Env): Refusal | undefined {
  const revision = state.revisions.get(version);
  if (!revision) return refuse('revision-not-notified', '§9.7.2', `no notice of version ${version} was given`);
  if (env.effectiveOn >= revision.notifiedOn) return undefined;
  return refuse('before-notice', '§1', `the notice was given on ${revision.notifiedOn}`, revision.notifiedOn);
}

export const declareEuPersonalData = command({
  name: 'declare-eu-personal-data',
  summary: 'Whether personal data that the European law protects is processed, from this day',
  clauses: ['§2.3.1'],
  body: schema.object({ processed: schema.flag }),
  decide: (state, { processed }, env) => {
    const over = ended(state, env);
    if (over) return over;
    if (processesEuPersonalData(state.agreements, env.effectiveOn) === processed) return accept();
    return accept({
      type: 'EuPersonalDataDeclared',
      effectiveOn: env.effectiveOn,
      clauses: ['§2.3.1'],
      data: { processed },
    });
  },
  examples: () => [{ processed: true }, { processed: false }],
});

export const executeDataProcessingAddendum = command({
  name: 'execute-data-processing-addendum',
  summary: 'The customer signs the data processing addendum',
  clauses: ['§2.3.1', '§9.12'],
  body: schema.object({
    signedBy: schema.text(200),
    document: schema.optional(schema.describe('Where the signed document is kept', schema.text(500))),
  }),
  decide: (state, body, env) => {
    const over = ended(state, env);
    if (over) return over;
    const executedOn = state.agreements.dataProcessingAddendumOn;
    if (executedOn !== undefined && executedOn <= env.effectiveOn) return accept();
    return accept({
      type: 'DataProcessingAddendumExecuted',
      effectiveOn: env.effectiveOn,
      clauses: ['§2.3.1'],
      data: body,
    });
  },
  examples: () => [{ signedBy: 'A. Signatory' }],
});

/** Where European personal data is processed, service needs the addendum first (§2.1, §2.3.1). */
export function addendumMissing({ agreements }: AccountState, { effectiveOn }: Env): Refusal | undefined {
  if (!processesEuPersonalData(agreements, effectiveOn)) return undefined;
  const { dataProcessingAddendumOn: on } = agreements;
  if (on !== undefined && on <= effectiveOn) return undefined;
  const detail = 'European personal data is processed, and the data processing addendum was not executed';
  return refuse('data-processing-addendum-missing', '§2.3.1', detail, on);
}
