import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Configuration, readConfiguration, silentLogger, startWorker } from '@tenure/application';
import { StoreUnavailable } from '@tenure/event-store';
import { startBackground } from './start-background';
import { tellMetrics } from './tell-metrics';

let directory: string;
let lines: string[];
const output = { out: (line: string) => void lines.push(line), logger: silentLogger };

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tenure-worker-'));
  lines = [];
});
afterEach(() => rm(directory, { recursive: true }));

function configured(env: Record<string, string>): Configuration {
  return readConfiguration({ DATA_DIR: directory, CLOCK: 'simulated:2024-01-03', ...env }) as Configuration;
}

const get = (port: number | string, path: string, method = 'GET') =>
  fetch(`http://127.0.0.1:${port}${path}`, { method });

it('tells its metrics and its health on a port of its own, and no longer once it has stopped', async () => {
  const running = await startBackground(configured({ METRICS_PORT: '0' }), output);
  const port = /on port (\d+)/.exec(lines.join('\n'))?.[1] ?? '';
  const metrics = await get(port, '/metrics');
  expect(metrics.headers.get('content-type')).toMatch(/^text\/plain; version=/);
  const text = await metrics.text();
  expect(text).toContain('tenure_projection_lag_events 0');
  expect(text).toContain('process_resident_memory_bytes ');
  expect(await (await get(port, '/v1/health/live')).json()).toEqual({ status: 'live' });
  expect(await (await get(port, '/v1/health/ready')).json()).toMatchObject({ status: 'ready' });
  await running.stop();
  await expect(get(port, '/v1/health/live')).rejects.toThrow();
});

it('opens no port where none is asked for', async () => {
  const running = await startBackground(configured({}), output);
  await running.stop();
  expect(lines).toEqual([expect.stringContaining('follows the log')]);
});

it('does not start where the port is taken, and leaves the stores closed', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
  });
  const starting = startBackground(configured({ METRICS_PORT: String(port) }), output);
  await expect(starting).rejects.toThrow(`METRICS_PORT cannot be listened on: EADDRINUSE (127.0.0.1:${port})`);
  other.close();
  expect(lines).toEqual([]);
});

it('tells of itself while a store is away, and nothing of what the store would have to say', async () => {
  const worker = await startWorker(configured({}), silentLogger);
  const head = () => Promise.reject(new StoreUnavailable('away'));
  const away = { ...worker, readSide: { ...worker.readSide, projector: { ...worker.readSide.projector, lag: head } } };
  const teller = await tellMetrics(away, { host: '127.0.0.1', port: 0 });
  const answered = await get(teller.port, '/metrics');
  const text = await answered.text();
  expect(answered.status).toBe(200);
  expect(text).toContain('process_resident_memory_bytes ');
  expect(text).not.toMatch(/^tenure_projection_lag_events /m);
  await teller.close();
  await worker.close();
});

describe('what is asked of it', () => {
  it.each<[string, string, number, string]>([
    ['GET', '/metrics', 200, 'asked by a collector'],
    ['HEAD', '/v1/health/live', 200, 'asked by a proxy that wants the status only'],
    ['GET', '/v1/health/ready', 503, 'a store is away'],
    ['GET', '/v1/accounts', 404, 'it is no API'],
    ['POST', '/metrics', 404, 'it is told nothing'],
  ])('%s %s: %i: %s', async (method, path, status) => {
    const worker = await startWorker(configured({}), silentLogger);
    const ping = () => Promise.reject(new StoreUnavailable('the disk of host db-7 is gone'));
    const away = { ...worker, system: { ...worker.system, events: { ...worker.system.events, ping } } };
    const teller = await tellMetrics(away, { host: '127.0.0.1', port: 0 });
    const answered = await get(teller.port, path, method);
    expect(answered.status).toBe(status);
    expect(await answered.text()).not.toContain('db-7');
    await teller.close();
    await worker.close();
  });
});
