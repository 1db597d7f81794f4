import { type EventStore, StoreUnavailable } from '@tenure/event-store';
import { clearOffices, office, type Office, openAccount } from '../test-support/office';

const offices: Office[] = [];
const open = (...args: Parameters<typeof office>): Office => {
  const opened = office(...args);
  offices.push(opened);
  return opened;
};
afterEach(() => Promise.all(offices.splice(0).map((opened) => opened.close())));
afterAll(clearOffices);

const pay = (at: Office, payment: string) => at.run('receive-payment', { payment, amount: '1.00', method: 'ach' });
/** As `pay`, and again where the account was changed by others too often: nothing was written then. */
async function insist(at: Office, payment: string): ReturnType<typeof pay> {
  const result = await pay(at, payment);
  return result.kind === 'contended' ? insist(at, payment) : result;
}
const numbers = (count: number, prefix: string) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
const payments = async (at: Office) =>
  (await at.log())
    .filter(({ type }) => type === 'PaymentReceived')
    .map(({ data }) => (data as { payment: string }).payment);

describe('many commands at once on one account', () => {
  test('of one process: all get in, in the order they came', async () => {
    const at = open();
    await openAccount(at);
    const results = await Promise.all(numbers(100, 'P').map((id) => pay(at, id)));
    expect(results.map((r) => (r.kind === 'accepted' ? r.answer.revision : r))).toEqual(
      Array.from({ length: 100 }, (_, i) => 3 + i),
    );
    expect(await payments(at)).toEqual(numbers(100, 'P'));
  });

  test('of two processes: all get in, each once', async () => {
    const one = open();
    await openAccount(one);
    const two = one.neighbour();
    offices.push(two);
    const results = await Promise.all([
      ...numbers(25, 'P').map((id) => insist(one, id)),
      ...numbers(25, 'Q').map((id) => insist(two, id)),
    ]);
    expect(results.map(({ kind }) => kind)).toEqual(results.map(() => 'accepted'));
    expect([...(await payments(one))].sort()).toEqual([...numbers(25, 'P'), ...numbers(25, 'Q')].sort());
  });

  test('an account is created once, by whoever is first', async () => {
    const one = open();
    const two = one.neighbour();
    offices.push(two);
    const register = (at: Office, name: string) => at.run('register-account', { name, country: 'US' });
    const results = await Promise.all([register(one, 'One Inc.'), register(two, 'Two Inc.')]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['accepted', 'refused']);
    expect(await one.log()).toHaveLength(1);
  });
});

describe('what another process has done is seen', () => {
  async function two(): Promise<readonly [Office, Office]> {
    const one = open();
    await openAccount(one);
    const other = one.neighbour();
    offices.push(other);
    await other.accounts.load('A-1');
    return [one, other];
  }
  const agreement = { ground: 'written-agreement', by: 'both', agreement: 'letter' };
  const flood = { suspension: 'F', ground: 'network-protection', cause: 'a flood' };

  test('a command that was decided on what is past is decided anew', async () => {
    const [one, other] = await two();
    await one.run('terminate', agreement);
    expect(await other.run('change-package', { package: 'pro', monthlyFee: '1.00' })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'account-ended' },
    });
  });

  test('so is one that was refused for it', async () => {
    const [one, other] = await two();
    await one.run('suspend-service', flood);
    expect(await other.run('resume-service', { suspension: 'F', resolution: 'over' })).toMatchObject({
      kind: 'accepted',
    });
  });

  test('two processes take turns, and each decides on what both have done', async () => {
    const [one, other] = await two();
    for (const [at, id] of [
      [one, 'a'],
      [other, 'b'],
      [one, 'c'],
      [other, 'd'],
    ] as const)
      await pay(at, id);
    expect(await payments(one)).toEqual(['a', 'b', 'c', 'd']);
    expect(await other.run('receive-payment', { payment: 'a', amount: '1.00', method: 'ach' })).toMatchObject({
      refusal: { code: 'payment-id-taken' },
    });
  });

  test('so is one that would have changed nothing: it was undone in the meantime', async () => {
    const [one, other] = await two();
    const contacts = (email: string) => ({ contacts: { legal: { email, address: '1 Example Street' } } });
    await one.run('update-notice-contacts', contacts('new@example.com'));
    const back = await other.run('update-notice-contacts', contacts('legal@example.com'));
    expect(back).toMatchObject({ kind: 'accepted', answer: { events: [{ type: 'NoticeContactsUpdated' }] } });
  });

  test('and a dry run is decided on it', async () => {
    const [one, other] = await two();
    await one.run('terminate', agreement);
    const dry = await other.run('change-package', { package: 'pro', monthlyFee: '1.00' }, { dryRun: true });
    expect(dry).toMatchObject({ kind: 'refused', refusal: { code: 'account-ended' } });
  });
});

describe('a store that fails', () => {
  /** Passes everything on, but for what `append` does. */
  const with_ = (
    append: (store: EventStore, ...args: Parameters<EventStore['append']>) => ReturnType<EventStore['append']>,
  ) => {
    return (store: EventStore): EventStore => ({ ...store, append: (request) => append(store, request) });
  };
  const lost = () => new StoreUnavailable('the line went dead');

  test('before it has stored: the command fails, nothing of it is remembered, and the next one is decided on the log', async () => {
    let fails = false;
    const at = open({ through: with_((store, request) => (fails ? Promise.reject(lost()) : store.append(request))) });
    await openAccount(at);
    fails = true;
    await expect(pay(at, 'P')).rejects.toThrow(StoreUnavailable);
    fails = false;
    expect((await at.accounts.load('A-1')).revision).toBe(2);
    expect(await pay(at, 'P')).toMatchObject({ kind: 'accepted', answer: { revision: 3 } });
    expect(await payments(at)).toEqual(['P']);
  });

  test('after it has stored: sent again with its key the command is answered, and stands once', async () => {
    let fails = false;
    const at = open({
      through: with_(async (store, request) => {
        const appended = await store.append(request);
        if (fails) throw lost();
        return appended;
      }),
    });
    await openAccount(at);
    fails = true;
    const command = () =>
      at.run('receive-payment', { payment: 'P', amount: '1.00', method: 'ach' }, { idempotencyKey: 'key' });
    await expect(command()).rejects.toThrow(StoreUnavailable);
    fails = false;
    expect(await command()).toMatchObject({
      kind: 'accepted',
      answer: { revision: 3, events: [{ type: 'PaymentReceived' }] },
    });
    expect(await pay(at, 'Q')).toMatchObject({ kind: 'accepted', answer: { revision: 4 } });
    expect(await payments(at)).toEqual(['P', 'Q']);
  });

  test('without a key, what was stored all the same is found by the next command', async () => {
    let fails = false;
    const at = open({
      through: with_(async (store, request) => {
        const appended = await store.append(request);
        if (fails) throw lost();
        return appended;
      }),
    });
    await openAccount(at);
    fails = true;
    await expect(pay(at, 'P')).rejects.toThrow(StoreUnavailable);
    fails = false;
    expect(await pay(at, 'P')).toMatchObject({ kind: 'refused', refusal: { code: 'payment-id-taken' } });
  });

  test('an account that others keep changing: the command gives up after some attempts, and writes nothing', async () => {
    let tries = 0;
    const others: Office[] = [];
    const at = open({
      through: with_(async (store, request) => {
        for (const other of others) await pay(other, `other-${tries++}`);
        return store.append(request);
      }),
    });
    await openAccount(at);
    others.push(office({ path: at.path }));
    offices.push(...others);
    expect(await pay(at, 'P')).toEqual({ kind: 'contended', attempts: 10 });
    expect(await payments(at)).toEqual(numbers(10, 'other-'));
  });
});
