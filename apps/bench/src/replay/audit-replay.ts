import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import type { Log } from '../log/write-log';
import { ended, startProgram } from '../programs';

export interface Replay {
  readonly seconds: number;
  /** The most memory the process ever held. */
  readonly megabytes: number;
  /** That it says it has folded. */
  readonly events: number;
}

/** `audit replay` over the log, or over its first event, in a process of its own. Rejects when it fails. */
export async function auditReplay(log: Log, until?: number): Promise<Replay> {
  const env = { DATA_DIR: dirname(log.path), EVENT_STORE: 'sqlite', CLOCK: `simulated:${log.lastDay}` };
  const args = ['replay', '--json', ...(until === undefined ? [] : ['--until', String(until)])];
  const preload = join(__dirname, 'report-memory.js');
  const startedAt = performance.now();
  const child = startProgram('audit', args, { env, preload, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  const [, out, err, memory] = child.stdio;
  const [code, answer, complaint, kilobytes] = await Promise.all([ended(child), read(out), read(err), read(memory)]);
  if (code !== 0) throw new Error(`audit replay ended with ${code}: ${complaint}`);
  const { events } = JSON.parse(answer) as { readonly events: number };
  return { seconds: (performance.now() - startedAt) / 1_000, megabytes: Number(kilobytes) / 1_000, events };
}

function read(stream: unknown): Promise<string> {
  return text(stream as Readable);
}
