import type { Figure } from '../figure';
import type { Log } from '../log/write-log';
import { bareReadRate } from '../raw/bare-read';
import { compared, median } from '../statistics';
import { auditReplay, type Replay } from './audit-replay';

const RATIO_AIM = 0.4;
const MEMORY_AIM_MB = 300;
const ROUNDS = 3;

/**
 * `audit replay` folds the log as an auditor would, beside a program that reads the same rows and parses their JSON.
 * What the process needs to start, measured over the first event alone, is not counted, unless that is most of it.
 */
export async function replayBench(log: Log): Promise<readonly Figure[]> {
  const starts: Replay[] = [];
  const replays: { readonly replay: Replay; readonly raw: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    starts.push(await auditReplay(log, 1));
    replays.push({ replay: await auditReplay(log), raw: bareReadRate(log.path) });
  }
  const start = median(starts.map(({ seconds }) => seconds));
  const wrong = replays.find(({ replay }) => replay.events !== log.events);
  if (wrong) throw new Error(`audit replay folded ${wrong.replay.events} of ${log.events} events`);
  const isWorthLeavingOut = replays.every(({ replay }) => replay.seconds > 2 * start);
  const left = isWorthLeavingOut ? start : 0;
  const rates = replays.map(({ replay, raw }) => ({ value: log.events / (replay.seconds - left), raw }));
  const size = `${log.events.toLocaleString('en-US')} events of ${log.accounts.toLocaleString('en-US')} accounts`;
  return [
    {
      name: 'replay',
      what: `audit replay: folding ${size}`,
      unit: '/s',
      ...compared(rates),
      aim: { of: 'ratio', atLeast: RATIO_AIM },
      note:
        `${isWorthLeavingOut ? 'without' : 'with'} the ${start.toFixed(2)} s in which the process starts; ` +
        'raw: reading the rows, parsing their JSON',
    },
    {
      name: 'replay-memory',
      what: 'audit replay: most memory held',
      unit: 'MB',
      value: Math.max(...replays.map(({ replay }) => replay.megabytes)),
      aim: { of: 'value', atMost: MEMORY_AIM_MB },
    },
  ];
}
