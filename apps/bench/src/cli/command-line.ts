import type { Terminal } from '@tenure/terminal';
import { runBench } from '../run-bench';
import { runScale } from '../scale/run-scale';
import { scaleTable } from '../scale/scale-report';
import { makeWorkspace } from '../workspace';
import { readArguments } from './arguments';
import { reportJson, reportText, settingOf } from './report';
import { USAGE } from './usage';

export const EXIT = { fine: 0, failed: 1, usage: 2 } as const;

/** Runs the command line; answers its exit code. */
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
  if ('wrong' in asked) {
    terminal.err(`${asked.wrong}\n\n${USAGE}`);
    return EXIT.usage;
  }
  const workspace = await makeWorkspace(env.DATA_DIR);
  // Whoever stops it on the way leaves nothing behind.
  process.once('exit', workspace.remove);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(EXIT.failed));
  const startedAt = performance.now();
  const since = (): number => (performance.now() - startedAt) / 1_000;
  const onStart = (what: string): void => {
    terminal.err(`${since().toFixed(0).padStart(4)} s  ${what}`);
  };
  try {
    if (asked.scale) {
      const columns = await runScale(asked.scale, workspace, onStart);
      const lines = asked.json ? [JSON.stringify(columns, null, 2)] : scaleTable(columns);
      for (const line of lines) terminal.out(line);
      return EXIT.fine;
    }
    const figures = await runBench(asked.plan, workspace, onStart);
    const report = asked.json ? reportJson : reportText;
    for (const line of report(settingOf(workspace, since()), figures)) terminal.out(line);
    return EXIT.fine;
  } catch (error) {
    terminal.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return EXIT.failed;
  }
}
