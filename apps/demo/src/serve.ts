import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import type { LegalDay } from '@tenure/kernel';
import type { Plan } from './arguments';

/** Of the demo alone: it guards nothing but made-up customers. */
const TOKEN = 'demo-operator-token';

export interface Served {
  readonly address: string;
  readonly token: string;
  /** Resolves with the API's exit code. */
  readonly ended: Promise<number>;
}

/**
 * Starts the API over the demo's data, as `npm start` would, on a clock that stands at `today`; resolves when its lists
 * hold the whole log. Signals to this process reach it.
 */
export async function serve(plan: Plan, today: LegalDay): Promise<Served> {
  const main = join(__dirname, '..', '..', 'api', 'src', 'main.js');
  const env = {
    ...process.env,
    DATA_DIR: resolve(plan.dataDir),
    EVENT_STORE: 'sqlite',
    READ_STORE: 'sqlite',
    CLOCK: `simulated:${today}`,
    OPERATOR_TOKEN: TOKEN,
    PORT: String(plan.port),
  };
  const api = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number>((done) => api.once('exit', (code) => done(code ?? 1)));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => api.kill(signal));
  const address = await Promise.race([
    addressIn(api.stdout),
    ended.then((code) => Promise.reject(new Error(`the API did not start (exit code ${code})`))),
  ]);
  await ready(address, today);
  return { address, token: TOKEN, ended };
}

/** The output is read to its end, so that the API never writes to a pipe that nobody reads. */
function addressIn(output: Readable): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    output.on('data', (chunk: Buffer) => {
      text += String(chunk);
      const address = /listens on (http:\/\/\S+?);/.exec(text)?.[1];
      if (address !== undefined) resolve(address);
    });
    output.once('end', () => reject(new Error('the API ended before it listened')));
  });
}

const PAUSE_MS = 50;

/** Until the lists hold the whole log and what lapses by today is derived. */
async function ready(address: string, today: LegalDay): Promise<void> {
  for (;;) {
    const headers = { authorization: `Bearer ${TOKEN}` };
    const [readiness, clock] = await Promise.all([
      fetch(`${address}/v1/health/ready`),
      fetch(`${address}/v1/clock`, { headers }).then((answer) => answer.json() as Promise<{ advancedThrough: string }>),
    ]);
    const { projection } = (await readiness.json()) as { projection?: { lag: number } };
    if (readiness.ok && projection?.lag === 0 && clock.advancedThrough >= today) return;
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
  }
}
