import type { RecordedEvent } from '@tenure/kernel';
import { openLog } from '../log/open-log';
import { type AuditDesk, configurationOf, threeAccounts } from '../../test-support/audit-desk';

let desk: AuditDesk;
let charge: RecordedEvent;
beforeAll(async () => {
  desk = await threeAccounts();
  const log = await openLog(configurationOf(desk.folder));
  for await (const event of log.events.readStream('account-ALDER'))
    if (event.type === 'LateChargePosted') charge ??= event;
  await log.close();
});
afterAll(() => {
  desk.remove();
});

test('an event, found by itself or in its account', async () => {
  const { code, found } = await desk.json('explain', charge.id.toUpperCase());
  expect(code).toBe(0);
  expect(found).toMatchObject({
    account: 'ALDER',
    explanation: { formula: { text: '0.015 × 100.00 = 1.50' }, derived: true },
  });
  expect((await desk.json('explain', charge.id, '--account', 'ALDER')).found).toEqual(found);
});

test('as text: clause, reading, inputs, days and formula', async () => {
  const { out } = await desk.run('explain', charge.id);
  for (const part of [
    '§4.5',
    '20. ',
    'Rests on:',
    'A-1',
    'last day 2024-03-02',
    '0.015 × 100.00 = 1.50',
    'version 2020-01',
  ]) {
    expect(out).toContain(part);
  }
});

test('a deadline with the days that were skipped', async () => {
  const { out } = await desk.run('explain', 'cure:notice-1', '--account', 'BIRCH');
  expect(out).toContain('5 business days from 2024-06-13');
  expect(out).toMatch(/skipped: 2024-06-19, .*Juneteenth/);
});

test.each([
  [['due:A-1'], 2, '"due:A-1" is no event id; a deadline is named with its account'],
  [['due:A-9', '--account', 'ALDER'], 1, 'account ALDER has no deadline due:A-9'],
  [['due:A-1', '--account', 'ZEDER'], 1, 'there is no account ZEDER'],
  [['00000000-0000-5000-8000-000000000000'], 1, 'there is no event 00000000'],
  [['00000000-0000-5000-8000-000000000000', '--account', 'ALDER'], 1, 'account ALDER has no event 00000000'],
])('%j: %i, %s', async (args, code, message) => {
  expect(await desk.run('explain', ...args)).toMatchObject({ code, err: expect.stringContaining(message), out: '' });
});
