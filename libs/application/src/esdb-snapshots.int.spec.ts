import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEsdbFake } from '../../event-store/test-support/esdb-fake';
import type { EsdbFake } from '../../event-store/test-support/esdb-fake';
import { accountRepository } from './account-repository';
import { type Configuration, readConfiguration } from './configuration';
import { FOLD } from './snapshot-codec';
import { openSystem } from './system';

const folder = mkdtempSync(join(tmpdir(), 'tenure-esdb-snapshots-'));
let fake: EsdbFake;
beforeAll(async () => {
  fake = await startEsdbFake();
});
afterAll(async () => {
  await fake.close();
  rmSync(folder, { recursive: true, force: true });
});

const configuration = (): Configuration =>
  readConfiguration({
    DATA_DIR: folder,
    EVENT_STORE: fake.connectionString,
    CLOCK: 'simulated:2024-06-14',
  }) as Configuration;

/** More events than a snapshot takes. */
const INVOICES = 110;

test('on EventStoreDB a long account is loaded from a local snapshot, and is what its events say', async () => {
  const system = await openSystem(configuration());
  const say = (command: string, body: object) =>
    system.run({ accountId: 'ALDER', command, body: { ...body, effectiveOn: '2024-01-03' }, actor: 'clerk' });
  await say('register-account', { name: 'Alder Inc.', country: 'US' });
  for (let n = 0; n < INVOICES; n += 1) await say('import-invoice', { invoice: `A-${n}`, amount: '1.00' });
  await system.close();
  expect(existsSync(join(folder, 'snapshots.db'))).toBe(true);

  const next = await openSystem(configuration());
  const snapshot = await next.snapshots?.load('account-ALDER');
  expect(snapshot).toMatchObject({ fold: FOLD });
  expect(snapshot?.revision).toBeGreaterThan(90);
  const loaded = await next.accounts.load('ALDER');
  const folded = await accountRepository(next.events, undefined).load('ALDER');
  expect(loaded.revision).toBe(folded.revision);
  expect([...loaded.state.invoices.hot.keys()]).toEqual([...folded.state.invoices.hot.keys()]);
  await next.close();
}, 20_000);
