import { table } from '@tenure/terminal';
import type { Check, Finding } from './finding';
import { isFine, type Verification } from './verify';

const MOST_SHOWN = 10;

export function verificationText(verification: Verification): readonly string[] {
  const { checks, digest } = verification;
  const failed = checks.filter(({ findings }) => findings.length > 0);
  const first = failed[0];
  return [
    ...checks.flatMap((check, index) => [lineOf(checks)[index] ?? '', ...findingLines(check)]),
    ...(digest === undefined ? [] : ['', `Log digest ${digest}`]),
    '',
    first ? `${failed.length} of ${checks.length} checks failed, the first: ${first.name}` : 'All is as it must be.',
  ];
}

export function verificationJson(verification: Verification): object {
  const { checks, digest } = verification;
  return { isFine: isFine(verification), digest: digest ?? null, checks };
}

function lineOf(checks: readonly Check[]): readonly string[] {
  return table(checks.map((check) => [verdictOn(check), check.name, check.leftOut ?? check.looked]));
}

function verdictOn({ findings, leftOut }: Check): string {
  if (leftOut !== undefined) return 'left out';
  return findings.length > 0 ? 'FAILED' : 'ok';
}

function findingLines({ findings }: Check): readonly string[] {
  const shown = findings.slice(0, MOST_SHOWN).map(findingLine);
  const more = findings.length - shown.length;
  return more > 0 ? [...shown, `          and ${more} more`] : shown;
}

function findingLine({ what, detail, position, stream }: Finding): string {
  const place = [
    ...(position === undefined ? [] : [`position ${position}`]),
    ...(stream === undefined ? [] : [stream]),
  ];
  return `          ${what}${place.length > 0 ? ` at ${place.join(', ')}` : ''}: ${detail}`;
}
