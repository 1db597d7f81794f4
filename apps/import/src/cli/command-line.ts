import { type Configuration, readConfiguration } from '@tenure/application';
import { StoreDamaged, StoreUnavailable } from '@tenure/event-store';
import { importLedger, type ImportOutcome } from '../import-ledger';
import { readMapping } from '../mapping/read-mapping';
import { RefusedFile } from '../refused-file';
import { type ImportArguments, readArguments } from './arguments';
import { progressOn, type Terminal } from '@tenure/terminal';
import { reportJson } from './report-json';
import { reportText } from './report-text';
import { USAGE } from './usage';

export const EXIT = { fine: 0, refused: 1, usage: 2 } as const;

/** Runs the importer's command line; answers its exit code. Rejects on bugs only. */
export async function runCommandLine(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  terminal: Terminal,
): Promise<number> {
  const asked = readArguments(args);
  if (asked === 'help') {
    terminal.out(USAGE);
    return EXIT.fine;
  }
  if ('wrong' in asked) return wrongUsage(terminal, asked.wrong, USAGE);
  const configuration = readConfiguration(env);
  if ('problems' in configuration) {
    return wrongUsage(terminal, ...configuration.problems.map(({ field, detail }) => `${field} ${detail}`));
  }
  const startedAt = performance.now();
  try {
    const outcome = await importAsAsked(asked, configuration, terminal);
    const seconds = (performance.now() - startedAt) / 1000;
    for (const line of (asked.json ? reportJson : reportText)(outcome, seconds)) terminal.out(line);
    return outcome.ledger.rowsBad + outcome.steps.refused.length > 0 ? EXIT.refused : EXIT.fine;
  } catch (error) {
    return failed(terminal, error);
  }
}

async function importAsAsked(
  { path, mapping, lateCharges, dryRun }: ImportArguments,
  configuration: Configuration,
  terminal: Terminal,
): Promise<ImportOutcome> {
  const progress = progressOn(terminal);
  try {
    return await importLedger(configuration, {
      ...{ path, dryRun },
      ...(mapping === undefined ? {} : { mapping: await readMapping(mapping) }),
      ...(lateCharges === undefined ? {} : { lateCharges }),
      onProgress: (text) => {
        progress.at(text);
      },
    });
  } finally {
    progress.done();
  }
}

function wrongUsage(terminal: Terminal, ...lines: readonly string[]): number {
  for (const line of lines) terminal.err(line);
  return EXIT.usage;
}

function failed(terminal: Terminal, error: unknown): number {
  if (isMissingFile(error)) return wrongUsage(terminal, `there is no file ${error.path}`);
  if (error instanceof RefusedFile) {
    terminal.err(`refused: ${error.message}`);
    for (const detail of error.details) terminal.err(`  ${detail}`);
    terminal.err('Nothing was imported.');
    return EXIT.refused;
  }
  if (error instanceof StoreUnavailable || error instanceof StoreDamaged) {
    terminal.err(`the event store failed: ${error.message}`);
    terminal.err('What was imported until then is safe. Run the same command again to go on.');
    return EXIT.refused;
  }
  throw error;
}

function isMissingFile(error: unknown): error is { readonly path: string } {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT' && 'path' in error;
}
