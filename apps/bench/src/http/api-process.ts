import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { LegalDay } from '@tenure/kernel';
import { ended, startProgram } from '../programs';

/** The built API, running on a data directory in a process of its own. */
export interface ApiProcess {
  readonly address: URL;
  readonly token: string;
  /** A POST where there is a body, else a GET. Rejects when the answer is no success. */
  call(path: string, body?: object): Promise<unknown>;
  /** Moves the simulated clock, and resolves when all is derived and projected. */
  advanceTo(day: LegalDay): Promise<void>;
  /** Resolves when the read models hold everything. */
  atRest(): Promise<void>;
  /** Of processor, that the API has used since it started. */
  cpuSeconds(): Promise<number>;
  stop(): Promise<void>;
}

const ADDRESS = /(http:\/\/[\w.]+:\d+)/;

/** `readStore` as in the environment of the API. Rejects with what it said when it does not start. */
export async function startApiProcess(dataDir: string, today: LegalDay, readStore = 'sqlite'): Promise<ApiProcess> {
  const token = randomBytes(24).toString('base64url');
  const own = { DATA_DIR: dataDir, OPERATOR_TOKEN: token, CLOCK: `simulated:${today}`, PORT: '0', HOST: '127.0.0.1' };
  const env = { ...own, EVENT_STORE: 'sqlite', READ_STORE: readStore };
  const child = startProgram('api', [], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  if (!child.stdout || !child.stderr) throw new Error('the API has no output');
  const end = ended(child);
  const complaint = text(child.stderr);
  const failed = end.then(async (code): Promise<never> => {
    throw new Error(`the API ended with ${code}: ${await complaint}`);
  });
  const address = await Promise.race([addressIn(child.stdout), failed]);
  failed.catch(() => undefined);
  // What nobody reads would keep the process from ending.
  child.stdout.resume();
  const call = callsOf(address, token);
  await atRest(call);
  return {
    ...{ address, token, call },
    atRest: () => atRest(call),
    async advanceTo(day) {
      await call('/v1/clock/advance', { to: day });
      await atRest(call);
    },
    async cpuSeconds() {
      const metrics = await (await fetch(new URL('/metrics', address))).text();
      return Number(/^process_cpu_seconds_total (\S+)/m.exec(metrics)?.[1]);
    },
    async stop() {
      child.kill('SIGTERM');
      await end;
    },
  };
}

/** It says where it listens in one of its first lines. */
async function addressIn(output: NodeJS.ReadableStream): Promise<URL> {
  for await (const line of createInterface({ input: output })) {
    const address = ADDRESS.exec(line)?.[1];
    if (address !== undefined) return new URL(address);
  }
  return new Promise(() => undefined);
}

function callsOf(address: URL, token: string): ApiProcess['call'] {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return async (path, body) => {
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const response = await fetch(new URL(path, address), { headers, ...sent });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
}

async function atRest(call: ApiProcess['call']): Promise<void> {
  for (;;) {
    const { projection } = (await call('/v1/health/ready')) as { projection: { lag: number } };
    const { today, advancedThrough } = (await call('/v1/clock')) as { today: string; advancedThrough: string | null };
    if (projection.lag === 0 && advancedThrough === today) return;
    await pause(20);
  }
}
