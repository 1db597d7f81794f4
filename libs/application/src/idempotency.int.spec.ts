import { clearOffices, office, type Office, openAccount } from '../test-support/office';
import type { CommandResult } from './command-result';

let at: Office;
beforeEach(async () => {
  at = office();
  await openAccount(at);
});
afterEach(() => at.close());
afterAll(clearOffices);

const key = { idempotencyKey: 'key-1' };
const payment = { payment: 'P', amount: '10.00', method: 'ach' };
const refusable = { ground: 'convenience', by: 'customer' };
const written = (result: CommandResult) => JSON.parse(JSON.stringify(result)) as unknown;

/** Command, body, and what the first answer is. */
const answers: readonly (readonly [command: string, body: object, kind: string, why: string])[] = [
  ['receive-payment', payment, 'accepted', 'events'],
  ['terminate', refusable, 'refused', 'a refusal'],
  ['activate-service', {}, 'accepted', 'an empty answer'],
];

describe('the same key and body has the same answer, for ever', () => {
  for (const [command, body, kind, why] of answers) {
    test(`${why}: at once`, async () => {
      const first = await at.run(command, body, key);
      const log = await at.log();
      const again = await at.run(command, body, key);
      expect([first.kind, written(again)]).toEqual([kind, written(first)]);
      expect(await at.log()).toEqual(log);
    });

    test(`${why}: in another year, when the answer would be another`, async () => {
      const first = await at.run(command, body, key);
      at.at('2025-06-01');
      await at.run('advance');
      const log = await at.log();
      expect(written(await at.run(command, body, key))).toEqual(written(first));
      expect(await at.log()).toEqual(log);
    });

    test(`${why}: after a restart`, async () => {
      const first = await at.run(command, body, key);
      await at.close();
      at = office({ path: at.path });
      expect(written(await at.run(command, body, key))).toEqual(written(first));
    });

    test(`${why}: sent twenty times at once`, async () => {
      const before = (await at.log()).length;
      const all = await Promise.all(Array.from({ length: 20 }, () => at.run(command, body, key)));
      expect(new Set(all.map((result) => JSON.stringify(written(result)))).size).toBe(1);
      expect((await at.log()).length - before).toBe(why === 'events' ? 1 : 0);
    });

    test(`${why}: sent to two processes at once`, async () => {
      const before = (await at.log()).length;
      const other = at.neighbour();
      const [one, two] = await Promise.all([at.run(command, body, key), other.run(command, body, key)]);
      expect(written(two)).toEqual(written(one));
      expect((await at.log()).length - before).toBe(why === 'events' ? 1 : 0);
      await other.close();
    });

    test(`${why}: with the fields in another order`, async () => {
      const first = await at.run(command, body, key);
      const turned = Object.fromEntries(Object.entries(body).reverse());
      expect(written(await at.run(command, turned, key))).toEqual(written(first));
    });

    test(`${why}: the key with another body is a mistake, and stays one`, async () => {
      const first = await at.run(command, body, key);
      const log = await at.log();
      for (let tries = 0; tries < 2; tries++) {
        const other = await at.run(command, { ...body, reason: 'another' }, key);
        expect(other).toEqual({ kind: 'key-reused', key: 'key-1' });
      }
      expect(await at.run('record-activity', {}, key)).toEqual({ kind: 'key-reused', key: 'key-1' });
      expect(written(await at.run(command, body, key))).toEqual(written(first));
      expect(await at.log()).toEqual(log);
    });
  }

  test('a refusal stays although the command would be accepted by now', async () => {
    const deactivate = () => at.run('deactivate-for-inactivity', {}, key);
    const early = await deactivate();
    at.at('2024-06-15');
    expect(written(await deactivate())).toEqual(written(early));
    expect(await at.run('deactivate-for-inactivity', {}, { idempotencyKey: 'key-2' })).toMatchObject({
      kind: 'accepted',
    });
  });

  test('events that a command was answered with are told again in full: what had lapsed before it, too', async () => {
    await at.run('import-invoice', { invoice: 'I', amount: '1000.00' });
    at.at('2024-04-20');
    const first = await at.run('receive-payment', payment, key);
    const again = await at.run('receive-payment', payment, key);
    expect(first).toMatchObject({ answer: { events: [{}, {}, {}, { type: 'PaymentReceived' }] } });
    expect(written(again)).toEqual(written(first));
  });
});

describe('what a key does not keep', () => {
  test('the same key on another account is another request', async () => {
    await openAccount(at, 'A-2');
    await at.run('receive-payment', payment, key);
    expect(await at.run('receive-payment', payment, { ...key, accountId: 'A-2' })).toMatchObject({ kind: 'accepted' });
    expect(await at.log('A-2')).toHaveLength(4);
  });

  test('without a key the same body is another request', async () => {
    const { payment: _id, ...body } = payment;
    await at.run('receive-payment', body);
    await at.run('receive-payment', body);
    expect(await at.log()).toHaveLength(5);
  });

  const corrected: readonly (readonly [first: () => Promise<CommandResult>, kind: string, why: string])[] = [
    [() => at.run('receive-payment', { ...payment, amount: '10' }, key), 'malformed', 'a malformed body'],
    [() => at.run('receive-pay', payment, key), 'unknown-command', 'a command that there is not'],
    [() => at.run('receive-payment', payment, { ...key, ifRevision: 0 }), 'stale', 'a stale revision'],
    [() => at.run('receive-payment', payment, { ...key, dryRun: true }), 'accepted', 'a dry run'],
  ];
  for (const [first, kind, why] of corrected) {
    test(`${why}: the key is free to be used with what is right`, async () => {
      expect((await first()).kind).toBe(kind);
      expect(await at.run('receive-payment', payment, key)).toMatchObject({
        kind: 'accepted',
        answer: { revision: 3 },
      });
    });
  }
});
