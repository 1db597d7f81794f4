import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Configuration, readConfiguration, silentLogger, startWorker } from '@tenure/application';
import type { Position } from '@tenure/kernel';
import { keepPoison, openReadStore, type Poison } from '@tenure/read-store';
import { runCommandLine } from './command-line';

const folder = mkdtempSync(join(tmpdir(), 'tenure-projections-'));
const dataDir = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(args: readonly string[], env: Record<string, string> = {}) {
  const lines = { out: [] as string[], err: [] as string[] };
  const terminal = { out: (line: string) => lines.out.push(line), err: (line: string) => lines.err.push(line) };
  const code = await runCommandLine(args, { DATA_DIR: dataDir, CLOCK: 'simulated:2024-02-01', ...env }, terminal);
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
}

test.each<[args: readonly string[], code: number, message: string, why: string]>([
  [[], 2, 'what is to be done?', 'nothing is asked for'],
  [['mend'], 2, 'there is no command "mend"', 'another word'],
  [['status', 'balances'], 2, 'status takes no name', 'it tells of all'],
  [['swap'], 2, 'takes the name of one read model', 'of none'],
  [['retry'], 2, 'takes the name of one stream', 'of none'],
  [['swap', 'a', 'b'], 2, 'takes the name of one read model', 'of two'],
  [['swap', 'sums'], 2, 'there is no read model "sums"; there are accounts, balances', 'the names are told'],
  [['status', '--full'], 2, "Unknown option '--full'", 'no such option'],
  [['status'], 1, 'there is no event store at', 'nothing was ever written'],
])('%j ends with %i: %s (%s)', async (args, code, message) => {
  expect(await run(args)).toMatchObject({ code, out: '', err: expect.stringContaining(message) });
});

test('help', async () => {
  expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('rollback MODEL') });
});

describe('on a system with three accounts', () => {
  beforeAll(async () => {
    const configuration = readConfiguration({ DATA_DIR: dataDir, CLOCK: 'simulated:2024-02-01' }) as Configuration;
    const worker = await startWorker(configuration, silentLogger);
    for (const accountId of ['A1', 'A2', 'A3']) {
      const body = { name: accountId, country: 'US' };
      await worker.system.run({ accountId, command: 'register-account', body, actor: 'clerk' });
    }
    const head = await worker.system.events.head();
    await worker.readSide.projector.waitFor(head!, 30_000);
    await worker.close();
  });

  /** As a model leaves it that could not fold an event. */
  async function poison(model: string, state: Poison['state']): Promise<void> {
    const store = await openReadStore({ path: join(dataDir, 'read.db') });
    const found = {
      model,
      stream: 'account-A2',
      position: '2' as Position,
      eventType: 'AccountRegistered',
      reason: 'why',
    };
    await store.transaction((tx) => keepPoison(tx.queries, 'live', { ...found, state }));
    await store.close();
  }

  test('a model is made beside the live one, swapped in, brought back, and what is not live dropped', async () => {
    expect(await run(['swap', 'balances'])).toMatchObject({
      code: 1,
      err: 'read model balances has no next generation',
    });
    expect(await run(['rebuild', 'balances'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('at position 3'),
    });
    expect((await run(['status'])).out).toMatch(/balances +next +\d+ +3 +0/);
    expect(JSON.parse((await run(['swap', 'balances', '--json'])).out)).toMatchObject({
      model: 'balances',
      position: '3',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await run(['rollback', 'balances'])).toMatchObject({ code: 0 });
    expect(await run(['drop', 'balances'])).toMatchObject({ code: 0 });
    expect(await run(['rollback', 'balances'])).toMatchObject({ code: 1, err: expect.stringContaining('no previous') });
  });

  test('status names who works, and what is parked: 1 where something is', async () => {
    expect(await run(['parked'])).toEqual({ code: 0, out: 'Nothing is parked.', err: '' });
    expect(await run(['status'])).toMatchObject({ code: 0, out: expect.stringContaining('No process works') });
    await poison('accounts', 'parked');
    expect((await run(['parked'])).out).toMatch(/accounts +account-A2 +2 +AccountRegistered +parked +why/);
    const { code, out } = await run(['status']);
    expect([code, out]).toEqual([1, expect.stringContaining('account-A2 is parked from position 2 on')]);
    expect(await run(['retry', 'A9'])).toMatchObject({ code: 1, err: 'no read model has parked A9' });
    expect(await run(['release', 'A2'])).toMatchObject({ code: 0, out: 'accounts: A2 goes on' });
    expect((await run(['status'])).out).toContain('lacks the event at position 2 of account-A2');
    expect((await run(['parked'])).code).toBe(1);
  });

  test('a model that stands still says why, may not lack the event, and tries again when it is told to', async () => {
    await poison('balances', 'halting');
    expect((await run(['status'])).out).toContain(
      'balances stands still: cannot fold AccountRegistered at position 2: why',
    );
    expect(await run(['release', 'account-A2'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('may not lack'),
    });
    expect(await run(['retry', 'account-A2'])).toMatchObject({ code: 0, out: 'balances tries again' });
  });
});
