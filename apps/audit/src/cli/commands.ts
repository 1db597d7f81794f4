import type { Configuration } from '@tenure/application';
import { adder, type AccountDiff, diffs } from '../diff/diff';
import { accountDiffText, diffTotalsText } from '../diff/diff-report';
import { explain } from '../explain/explain';
import { explanationText } from '../explain/explain-report';
import type { Log } from '../log/open-log';
import { viewPoint } from '../log/point-in-time';
import { accountText } from '../replay/account-report';
import { replayAccount } from '../replay/replay-account';
import { replayTotals } from '../replay/replay-totals';
import { pointText, totalsText } from '../replay/totals-report';
import { isFine, verify } from '../verify/verify';
import { verificationJson, verificationText } from '../verify/verify-report';
import type { Asked } from './arguments';
import { EXIT } from './exit-codes';

export interface Desk {
  readonly log: Log;
  readonly configuration: Configuration;
  readonly onProgress: (text: () => string) => void;
  readonly print: (line: string) => void;
}

type Of<C extends Asked['command']> = Extract<Asked, { command: C }>;

/** Runs one command and prints what it found; answers the exit code. */
export function runCommand(asked: Exclude<Asked, { command: 'help' }>, desk: Desk): Promise<number> {
  switch (asked.command) {
    case 'replay':
      return runReplay(asked, desk);
    case 'verify':
      return runVerify(asked, desk);
    case 'diff':
      return runDiff(asked, desk);
    case 'explain':
      return runExplain(asked, desk);
  }
}

async function runReplay({ account, point, json }: Of<'replay'>, desk: Desk): Promise<number> {
  const { log, onProgress } = desk;
  const at = await viewPoint(log, point);
  if (account === undefined) {
    const totals = await replayTotals(log, at, onProgress);
    show(desk, json, totals, totalsText);
  } else {
    show(desk, json, await replayAccount(log, account, at), accountText);
  }
  return EXIT.fine;
}

async function runVerify({ full, json }: Of<'verify'>, desk: Desk): Promise<number> {
  const verification = await verify(desk.log, desk.configuration, full, desk.onProgress);
  if (json) show(desk, true, verificationJson(verification), () => []);
  else show(desk, false, verification, verificationText);
  return isFine(verification) ? EXIT.fine : EXIT.refused;
}

/** Prints account by account: between two points far apart everything may have changed. */
async function runDiff({ from, to, account, json }: Of<'diff'>, desk: Desk): Promise<number> {
  const { log, onProgress, print } = desk;
  const range = { from: await viewPoint(log, from), to: await viewPoint(log, to) };
  const totals = adder();
  if (json) print(`{"from":${JSON.stringify(range.from)},"to":${JSON.stringify(range.to)},"accounts":[`);
  else for (const line of [`From: ${pointText(range.from)}`, `To:   ${pointText(range.to)}`, '']) print(line);
  let printed = 0;
  for await (const diff of diffs(log, range, account, onProgress)) {
    totals.add(diff);
    for (const line of json ? [jsonLine(diff, printed)] : accountDiffText(diff)) print(line);
    printed += 1;
  }
  if (json) print(`],"totals":${JSON.stringify(totals.totals())}}`);
  else for (const line of diffTotalsText(totals.totals())) print(line);
  return EXIT.fine;
}

function jsonLine(diff: AccountDiff, printed: number): string {
  return `${printed === 0 ? '' : ','}${JSON.stringify(diff)}`;
}

async function runExplain({ subject, account, json }: Of<'explain'>, desk: Desk): Promise<number> {
  show(desk, json, await explain(desk.log, subject, account, desk.onProgress), explanationText);
  return EXIT.fine;
}

function show<T extends object>({ print }: Desk, json: boolean, found: T, text: (found: T) => readonly string[]): void {
  for (const line of json ? [JSON.stringify(found, null, 2)] : text(found)) print(line);
}
