import { DateTime } from 'luxon';
import { jsonProblems, type JsonProblem } from './json-problems';
import type { TermsVersion } from './terms-version';
import { termsVersionSchema } from './terms-version.schema';

export type ParsedTerms =
  | { readonly kind: 'version'; readonly version: TermsVersion }
  | { readonly kind: 'problems'; readonly problems: readonly JsonProblem[] };

/**
 * A version of the terms from JSON, or everything that is wrong with it. Strict: a field too many is a problem, because
 * a figure that nothing reads would be believed to hold.
 */
export function parseTermsVersion(json: unknown): ParsedTerms {
  const ofForm = jsonProblems(termsVersionSchema, json);
  if (ofForm.length > 0) return { kind: 'problems', problems: ofForm };
  const version = json as TermsVersion;
  const ofMeaning = zoneProblems(version);
  return ofMeaning.length > 0 ? { kind: 'problems', problems: ofMeaning } : { kind: 'version', version };
}

/** A form cannot list the zones: which there are is known to the zone data alone. */
function zoneProblems({ zone }: TermsVersion): readonly JsonProblem[] {
  if (DateTime.utc(2020).setZone(zone).isValid) return [];
  return [
    {
      path: '/zone',
      what: `is ${JSON.stringify(zone)}`,
      right: 'the IANA name of a zone, such as "America/Los_Angeles"',
    },
  ];
}
