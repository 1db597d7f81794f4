import type { RefusedStep } from '../commands/run-steps';
import type { ImportOutcome } from '../import-ledger';
import type { RowFault } from '../ledger/ledger-row';
import type { Comparison } from '../totals/comparison';
import { grouped, table } from '@tenure/terminal';

const MOST_SHOWN = 100;

/** What was wrong, and the totals, for a person. */
export function reportText(outcome: ImportOutcome, seconds: number): readonly string[] {
  const { ledger, steps, dryRun } = outcome;
  return [
    ...(dryRun ? ['Dry run: nothing was written.', ''] : []),
    ...section('Rows that are wrong, and were left out', ledger.faults.map(faultLine), ledger.rowsBad),
    ...section('Commands that were refused', steps.refused.map(refusedLine), steps.refused.length),
    ...table(totals(outcome)),
    ...comparisonLines('due dates', outcome.recorded.dueDates),
    ...comparisonLines('days late', outcome.recorded.daysLate),
    '',
    ...(ledger.ignoredColumns.length > 0 ? [`Columns not read: ${ledger.ignoredColumns.join(', ')}`] : []),
    `Read as ${ledger.mapping.name}; ${grouped(steps.commands)} commands in ${seconds.toFixed(1)} s`,
  ];
}

function section(title: string, lines: readonly string[], rows: number): readonly string[] {
  if (lines.length === 0) return [];
  const more = lines.length > MOST_SHOWN ? [`  and ${grouped(lines.length - MOST_SHOWN)} more`] : [];
  return [`${title} (${grouped(rows)}):`, ...lines.slice(0, MOST_SHOWN), ...more, ''];
}

function faultLine({ line, column, found, detail }: RowFault): string {
  const where = column === '' ? `line ${line}` : `line ${line}, column ${column}`;
  return `  ${where}: ${found === '' ? '' : `${JSON.stringify(found)} `}${detail}`;
}

function refusedLine({ line, account, invoice, command, code, clause, detail }: RefusedStep): string {
  const by = clause === '' ? code : `${code}, ${clause}`;
  return `  line ${line}: ${command} (account ${account}, invoice ${invoice}): ${detail} [${by}]`;
}

function totals({ ledger, steps, file, recorded }: ImportOutcome): readonly (readonly string[])[] {
  const both = (name: 'accounts' | 'invoices' | 'billed' | 'paid' | 'disputed'): readonly string[] => [
    ...[name, grouped(file[name]), grouped(recorded[name])],
  ];
  return [
    ['', 'in the file', 'in the log'],
    ...(['accounts', 'invoices', 'billed', 'paid', 'disputed'] as const).map(both),
    ...(['credited', 'lateCharges', 'outstanding'] as const).map((name) => [
      wordsOf(name),
      '',
      grouped(recorded[name]),
    ]),
    [''],
    ['rows read', grouped(ledger.rowsRead)],
    ['rows wrong', grouped(ledger.rowsBad)],
    ['commands refused', grouped(steps.refused.length)],
    ...(steps.leftOut > 0 ? [['left out with them', grouped(steps.leftOut)]] : []),
    ['events added', '', grouped(steps.eventsAdded)],
    ['commands that changed nothing', '', grouped(steps.alreadyThere)],
  ];
}

function wordsOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function comparisonLines(what: string, comparison: Comparison | undefined): readonly string[] {
  if (!comparison) return [];
  const { equal, different, differences } = comparison;
  return [
    `${what} as in the file: ${grouped(equal)} equal, ${grouped(different)} different`,
    ...differences.map(({ line, invoice, ledger, here }) => {
      return `  line ${line}, invoice ${invoice}: ${ledger} in the file, ${here} here`;
    }),
  ];
}
