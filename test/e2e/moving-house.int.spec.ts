import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Configuration, openReadSide, openSystem, readConfiguration, silentLogger } from '@tenure/application';
import { ReadStoreUnusable } from '@tenure/read-store';
import { runCommandLine as audit } from '../../apps/audit/src/cli/command-line';
import { runCommandLine as store } from '../../apps/store/src/cli/command-line';
import { type EsdbFake, startEsdbFake } from '../../libs/event-store/test-support/esdb-fake';

const folder = mkdtempSync(join(tmpdir(), 'tenure-moving-'));
let fake: EsdbFake;
beforeAll(async () => {
  fake = await startEsdbFake();
});
afterAll(async () => {
  await fake.close();
  rmSync(folder, { recursive: true, force: true });
});

const CLOCK = 'simulated:2024-06-14';
const at = (name: string): string => join(folder, name);
const environment = (name: string, more = {}) => ({ DATA_DIR: at(name), CLOCK, ...more });

/** Runs a command line; answers what it prints as JSON. Throws where it does not end with 0. */
async function json(run: typeof audit, args: readonly string[], env: Record<string, string>): Promise<Found> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run([...args, '--json'], env, { out: (line) => out.push(line), err: (line) => err.push(line) });
  if (code !== 0) throw new Error(`${args.join(' ')} ends with ${code}: ${[...err, ...out].join('\n')}`);
  return JSON.parse(out.join('\n')) as Found;
}

type Found = Record<string, unknown> & { readonly log?: { readonly source: string; readonly target: string } };

async function live(name: string): Promise<void> {
  const system = await openSystem(readConfiguration(environment(name)) as Configuration);
  const say = async (accountId: string, command: string, effectiveOn: string, data: object): Promise<void> => {
    const key = `${command} ${effectiveOn}`;
    const result = await system.run({
      accountId,
      command,
      body: { ...data, effectiveOn },
      actor: 'clerk',
      idempotencyKey: key,
    });
    if (result.kind !== 'accepted') throw new Error(JSON.stringify(result));
  };
  for (const id of ['ALDER', 'BIRCH', 'CEDAR']) {
    await say(id, 'register-account', '2024-01-03', { name: `${id} Inc.`, country: 'US', lateCharges: 'automatic' });
    await say(id, 'import-invoice', '2024-01-03', { invoice: `${id}-1`, amount: '100.00' });
    await say(id, 'receive-payment', '2024-03-20', { amount: '40.00', method: 'ach' });
  }
  await system.close();
}

/** As the API does at its start: read models come up to the log. */
async function project(name: string): Promise<void> {
  const configuration = readConfiguration(environment(name)) as Configuration;
  const system = await openSystem(configuration);
  const readSide = await openReadSide(configuration, system.events, silentLogger);
  const head = await system.events.head();
  if (head !== undefined) await readSide.projector.waitFor(head, 30_000);
  await readSide.close();
  await system.close();
}

test('lived, backed up, restored, moved to EventStoreDB and back: the audit finds the same log and the same money', async () => {
  await live('first');
  const first = await json(audit, ['verify', '--full'], environment('first'));
  const totals = await json(audit, ['replay'], environment('first'));

  const backup = await json(store, ['backup', '--to', at('backup')], environment('first'));
  await json(store, ['restore', '--from', at('backup')], environment('second'));
  const away = await json(store, ['migrate', '--from', `sqlite:${at('second')}`, '--to', fake.connectionString], {});
  const home = await json(store, ['migrate', '--from', fake.connectionString, '--to', `sqlite:${at('third')}`], {});
  const digest = backup['digest'];
  expect([away.log, home.log]).toEqual([
    { source: digest, target: digest },
    { source: digest, target: digest },
  ]);

  await project('third');
  const last = await json(audit, ['verify', '--full'], environment('third'));
  expect([first['digest'], last['digest']]).toEqual([digest, digest]);
  expect(await json(audit, ['replay'], environment('third'))).toEqual(totals);
  const there = await json(audit, ['replay'], environment('fourth', { EVENT_STORE: fake.connectionString }));
  expect(there['money']).toEqual(totals['money']);
}, 30_000);

test('after a move the read models that were kept before are refused where positions differ, and gone on with where not', async () => {
  await live('at-home');
  await project('at-home');
  const other = await startEsdbFake();
  await json(store, ['migrate', '--from', `sqlite:${at('at-home')}`, '--to', other.connectionString], {});
  const moved = readConfiguration(environment('at-home', { EVENT_STORE: other.connectionString })) as Configuration;
  const system = await openSystem(moved);
  const opening = openReadSide(moved, system.events, silentLogger);
  await expect(opening).rejects.toThrow(ReadStoreUnusable);
  await expect(opening).rejects.toThrow(`remove read.db, read.db-wal, read.db-shm from ${at('at-home')}`);
  await system.close();

  await json(store, ['migrate', '--from', other.connectionString, '--to', `sqlite:${at('new-home')}`], {});
  for (const file of readdirSync(at('at-home')).filter((name) => name.startsWith('read.db'))) {
    copyFileSync(join(at('at-home'), file), join(at('new-home'), file));
  }
  await project('new-home');
  await other.close();
}, 30_000);
