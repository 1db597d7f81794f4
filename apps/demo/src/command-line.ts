import { progressOn, type Terminal } from '@tenure/terminal';
import { stories } from '@tenure/stories';
import { type Plan, readArguments, USAGE } from './arguments';
import { prepareFolder } from './folder';
import { type Made, makePortfolio } from './make-portfolio';
import { serve } from './serve';

export const EXIT = { fine: 0, failed: 1, usage: 2 } as const;

/** Runs the command line; answers its exit code, that of the API where one was started. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const asked = readArguments(args);
  if (asked === 'help') {
    terminal.out(USAGE);
    return EXIT.fine;
  }
  if ('wrong' in asked) {
    terminal.err(`${asked.wrong}\n\n${USAGE}`);
    return EXIT.usage;
  }
  const refused = await prepareFolder(asked.dataDir);
  if (refused !== undefined) {
    terminal.err(refused);
    return EXIT.usage;
  }
  return demo(asked, terminal);
}

async function demo(plan: Plan, terminal: Terminal): Promise<number> {
  const startedAt = performance.now();
  const progress = progressOn(terminal);
  const made = await makePortfolio(plan, progress.at);
  progress.done();
  if (plan.noServer) {
    summary(made, startedAt).forEach(terminal.out);
    return EXIT.fine;
  }
  const { address, token, ended } = await serve(plan, made.today);
  [...summary(made, startedAt), '', ...whatToTry(address, token)].forEach(terminal.out);
  return ended;
}

function summary({ today, accounts, commands, events }: Made, startedAt: number): readonly string[] {
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  return [
    `${accounts} accounts, ${commands} commands, ${events} events in ${seconds} s; it is ${today} now`,
    `Stories to look up: ${stories.map(({ account, title }) => `${account} (${title})`).join('; ')}`,
  ];
}

function whatToTry(address: string, token: string): readonly string[] {
  const curl = `curl -s -H 'authorization: Bearer ${token}'`;
  return [
    `The API listens on ${address}; what it can do: ${address}/docs; operator token: ${token}`,
    `${curl} '${address}/v1/accounts/QUICK-PIVOT/timeline'`,
    `${curl} '${address}/v1/cure-deadlines?state=open'`,
    `${curl} -H 'content-type: application/json' -d '{"to":"2026-02-01"}' ${address}/v1/clock/advance`,
    'Ctrl-C ends it.',
  ];
}
