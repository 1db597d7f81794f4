import { table } from '@tenure/terminal';
import type { Explained } from './explain';

export function explanationText({ account, explanation }: Explained): readonly string[] {
  const { subject, sentence, clauses, readings, inputs, days, formula, termsVersion, recordedLate, causedBy } =
    explanation;
  const what = subject.kind === 'event' ? `${subject.type} ${subject.id}` : `deadline ${subject.id}`;
  return [
    `${what} of account ${account}`,
    sentence,
    ...section(
      'Clauses',
      clauses.map(({ ref, title, summary }) => `${ref} ${title}: ${summary}`),
    ),
    ...section('Readings', readings.flatMap(readingLines)),
    ...section(
      'Rests on',
      table(inputs.map(({ effectiveOn, eventId, what: happened }) => [effectiveOn, eventId, happened])),
    ),
    ...section('Days', days ? dayLines(days) : []),
    ...section('Computed', formula ? [formula.text] : []),
    ...section(
      'Recorded late',
      recordedLate ? [`counts on ${recordedLate.effectiveOn}, known on ${recordedLate.recordedOn}`] : [],
    ),
    ...section('Made necessary by', causedBy ?? []),
    '',
    `By version ${termsVersion} of the terms${explanation.derived ? '; derived, not reported' : ''}`,
  ];
}

type Explanation = Explained['explanation'];

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)];
}

function readingLines({
  number,
  title,
  summary,
  rivals,
  policy,
  value,
}: Explanation['readings'][number]): readonly string[] {
  return [
    `${number}. ${title}: ${summary}`,
    ...(policy === undefined ? [] : [`   policy ${policy}: ${String(value)}`]),
    ...rivals.map((rival) => `   other reading: ${rival}`),
  ];
}

function dayLines({
  from,
  count,
  lastDay,
  lapsesOn,
  counted,
  skipped,
}: NonNullable<Explanation['days']>): readonly string[] {
  return [
    `${count} from ${from}, itself not counted: last day ${lastDay}, lapses on ${lapsesOn}`,
    ...(counted.length > 0 ? [`counted: ${counted.join(', ')}`] : []),
    ...skipped.map(({ day, why }) => `skipped: ${day}, ${why}`),
  ];
}
