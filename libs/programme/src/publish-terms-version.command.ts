import { accept, isSameData, refuse, type Refusal, schema } from '@tenure/kernel';
import {
  earliestRevision,
  parseTermsVersion,
  type Programme,
  termsInForce,
  type TermsVersion,
  termsVersionSchema,
} from '@tenure/terms';
import { programmeCommand } from './command';

export const publishTermsVersion = programmeCommand({
  name: 'publish-terms-version',
  summary: 'A revised version of the terms; it takes effect no sooner than the days of notice after today',
  clauses: ['§9.7.2', '§9.1'],
  body: schema.object({ version: termsVersionSchema }),
  decide: (programme, { version }, { today }) => {
    const known = programme.versions.find(({ id }) => id === version.id);
    if (known && isSameData(known, version)) return accept();
    if (known) return refuse('terms-version-taken', '§9.7.2', `version ${version.id} was published with other content`);
    const inForce = termsInForce(programme.versions, today) ?? programme.versions[0];
    if (!inForce) throw new Error('a programme has a version of the terms from the beginning');
    const refusal = unreadable(version) ?? otherDays(version, inForce);
    if (refusal) return refusal;
    const earliestEffectiveOn = earliestRevision(inForce, today);
    if (version.effectiveOn < earliestEffectiveOn) {
      const { noticeDays } = inForce.parameters.changesOfTerms;
      const detail = `with ${noticeDays} days of notice from today a revision takes effect on ${earliestEffectiveOn} or later`;
      return refuse('notice-too-short', '§9.7.2', detail);
    }
    if (isBeforeLatest(programme, version)) {
      const detail = 'a version that takes effect later was published already; versions follow one another';
      return refuse('terms-version-out-of-order', '§9.7.2', detail);
    }
    return accept({
      type: 'TermsVersionPublished',
      effectiveOn: today,
      clauses: ['§9.7.2'],
      data: { version, earliestEffectiveOn },
    });
  },
});

/** What the form of the body cannot say, such as whether there is a zone of that name. */
function unreadable(version: TermsVersion): Refusal | undefined {
  const parsed = parseTermsVersion(version);
  if (parsed.kind === 'version') return undefined;
  const problems = parsed.problems.map(({ path, what, right }) => `${path} ${what}; right would be ${right}`);
  return refuse('terms-version-invalid', '§9.7.2', problems.join('; '));
}

/** Days that were counted in one zone cannot be compared with days of another. */
function otherDays(version: TermsVersion, inForce: TermsVersion): Refusal | undefined {
  if (version.zone === inForce.zone) return undefined;
  return refuse('zone-differs', '§9.1', `legal days are those of ${inForce.zone}; a revision cannot change them`);
}

function isBeforeLatest({ versions }: Programme, { effectiveOn }: TermsVersion): boolean {
  return versions.some((version) => version.effectiveOn > effectiveOn);
}
