import type { Terminal } from '@tenure/terminal';
import { runBench } from '../run-bench';
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
  try {
    const figures = await runBench(asked.plan, workspace, (what) => {
      terminal.err(`${since().toFixed(0).padStart(4)} s  ${what}`);
    });
    const report = asked.json ? reportJson : reportText;
    for (const line of report(settingOf(workspace, since()), figures)) terminal.out(line);
    return EXIT.fine;
  } catch (error) {
    terminal.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return EXIT.failed;
  }
}
