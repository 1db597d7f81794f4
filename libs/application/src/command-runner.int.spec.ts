import { clearOffices, office, type Office, openAccount } from '../test-support/office';
import type { CommandResult } from './command-result';

let at: Office;
beforeEach(() => {
  at = office();
});
afterEach(() => at.close());
afterAll(clearOffices);

const company = { name: 'Example Inc.', country: 'US' };
const payment = { payment: 'P', amount: '10.00', method: 'ach' };
const types = (result: CommandResult) =>
  result.kind === 'accepted' ? result.answer.events.map(({ type }) => type) : result;

describe('an accepted command', () => {
  test('answers with its events, the revision and the position, as they stand in the log', async () => {
    const result = await at.run('register-account', company);
    const [stored] = await at.log();
    expect(result).toEqual({
      kind: 'accepted',
      answer: {
        accountId: 'A-1',
        revision: 0,
        position: stored?.position,
        events: [
          {
            eventId: stored?.id,
            type: 'AccountRegistered',
            effectiveOn: '2024-01-15',
            recordedAt: '2024-01-15T20:00:00.000Z',
            clauses: ['preamble', '§1'],
            data: { account: 'A-1', contacts: {}, ...company },
          },
        ],
      },
    });
    expect(stored).toMatchObject({ stream: 'account-A-1', revision: 0, data: { account: 'A-1', ...company } });
  });

  test('writes down who, when, by which terms, by which command, and why', async () => {
    await openAccount(at);
    const more = { actor: 'alice', correlationId: 'call-7' };
    await at.run('receive-payment', { ...payment, effectiveOn: '2024-01-15', reason: 'by telephone' }, more);
    const { metadata } = (await at.log()).at(-1)!;
    expect(metadata).toEqual({
      effectiveOn: '2024-01-15',
      recordedAt: '2024-01-15T20:00:00.000Z',
      recordedOn: '2024-01-15',
      actor: 'alice',
      reason: 'by telephone',
      clauses: ['§4.4'],
      terms: '2020-01',
      commandId: metadata.commandId,
      command: 'receive-payment',
      correlationId: 'call-7',
      causationId: metadata.commandId,
      schema: 1,
    });
  });

  test('what days derived is the terms’ doing, and stands before what somebody did', async () => {
    await openAccount(at);
    await at.run('import-invoice', { invoice: 'I', amount: '1000.00' });
    at.at('2024-03-15');
    await at.run('receive-payment', payment, { actor: 'alice' });
    const made = (await at.log()).slice(-2).map(({ type, metadata }) => [type, metadata.actor, metadata.derived]);
    expect(made).toEqual([
      ['LateChargePosted', 'terms', true],
      ['PaymentReceived', 'alice', undefined],
    ]);
  });

  test('that changes nothing answers without events, and writes none', async () => {
    await openAccount(at);
    const before = (await at.log()).length;
    expect(await at.run('activate-service')).toEqual({
      kind: 'accepted',
      answer: { accountId: 'A-1', revision: 2, position: null, events: [] },
    });
    expect(await at.log()).toHaveLength(before);
  });

  test('counts today where no day is given: the legal day of Los Angeles', async () => {
    at.atInstant('2024-01-16T07:59:59.999Z');
    await at.run('register-account', company);
    at.atInstant('2024-01-16T08:00:00.000Z');
    await at.run('receive-payment', payment);
    expect((await at.log()).map(({ metadata }) => [metadata.effectiveOn, metadata.recordedOn])).toEqual([
      ['2024-01-15', '2024-01-15'],
      ['2024-01-16', '2024-01-16'],
    ]);
  });
});

describe('a command that is not taken writes nothing', () => {
  const rows: readonly (readonly [command: string, body: unknown, then: object, why: string])[] = [
    ['fly-to-the-moon', {}, { kind: 'unknown-command', command: 'fly-to-the-moon' }, 'no such command'],
    [
      'receive-payment',
      { ...payment, amount: '10' },
      { kind: 'malformed', problems: [{ field: '/amount' }] },
      'its body is not as it must be',
    ],
    ['receive-payment', [], { kind: 'malformed', problems: [{ field: '' }] }, 'its body is no object'],
    [
      'receive-payment',
      { ...payment, effectiveOn: '2024-01-16' },
      { kind: 'refused', refusal: { code: 'future-effective-day', notBefore: '2024-01-16' } },
      'it counts tomorrow',
    ],
    [
      'terminate',
      { ground: 'convenience', by: 'customer' },
      { kind: 'refused', refusal: { code: 'no-termination-for-convenience', clause: '§3.1' } },
      'a rule refuses it',
    ],
  ];
  for (const [command, body, then, why] of rows) {
    test(why, async () => {
      await openAccount(at);
      const before = await at.log();
      expect(await at.run(command, body as object)).toMatchObject(then);
      expect(await at.log()).toEqual(before);
    });
  }

  test('an account that nobody registered', async () => {
    expect(await at.run('receive-payment', payment)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'unknown-account' },
    });
    expect(await at.log()).toEqual([]);
  });
});

describe('a dry run', () => {
  test('answers as the command would, with the state it would leave, and writes nothing', async () => {
    await openAccount(at);
    await at.run('import-invoice', { invoice: 'I', amount: '1000.00' });
    at.at('2024-03-20');
    const before = await at.log();
    const dry = await at.run('receive-payment', payment, { dryRun: true, idempotencyKey: 'key' });
    expect(await at.log()).toEqual(before);
    expect(dry).toMatchObject({ kind: 'accepted', answer: { revision: 6, position: null }, state: { id: 'A-1' } });
    const wet = await at.run('receive-payment', payment, { idempotencyKey: 'key' });
    const shown = (result: CommandResult) =>
      result.kind === 'accepted' ? [result.answer.revision, result.answer.events] : [];
    expect(shown(dry)).toEqual(shown(wet));
  });

  test('leaves nothing behind for the command after it', async () => {
    await openAccount(at);
    await at.run('receive-payment', payment, { dryRun: true });
    expect(types(await at.run('receive-payment', payment))).toEqual(['PaymentReceived']);
  });

  test('is refused as the command would be', async () => {
    const result = await at.run('receive-payment', payment, { dryRun: true });
    expect(result).toMatchObject({ kind: 'refused', refusal: { code: 'unknown-account' } });
  });
});

describe('the revision that the caller has seen', () => {
  const rows: readonly (readonly [ifRevision: number, then: object, why: string])[] = [
    [2, { kind: 'accepted' }, 'is the account’s'],
    [1, { kind: 'stale', revision: 2 }, 'is behind'],
    [3, { kind: 'stale', revision: 2 }, 'never was'],
  ];
  for (const [ifRevision, then, why] of rows) {
    test(why, async () => {
      await openAccount(at);
      expect(await at.run('receive-payment', payment, { ifRevision })).toMatchObject(then);
      expect(await at.log()).toHaveLength(then === rows[0]?.[1] ? 4 : 3);
    });
  }

  test('a refusal and a dry run look at it as well', async () => {
    await openAccount(at);
    const refused = await at.run('terminate', { ground: 'convenience', by: 'customer' }, { ifRevision: 1 });
    const dry = await at.run('receive-payment', payment, { ifRevision: 1, dryRun: true });
    expect([refused.kind, dry.kind]).toEqual(['stale', 'stale']);
  });

  test('is that of the log, where another process has moved the account on', async () => {
    await openAccount(at);
    const other = at.neighbour();
    await other.run('receive-payment', { ...payment, payment: 'Q' });
    expect(await at.run('receive-payment', payment, { ifRevision: 2 })).toEqual({ kind: 'stale', revision: 3 });
    expect(await at.run('receive-payment', payment, { ifRevision: 3 })).toMatchObject({ kind: 'accepted' });
    await other.close();
  });
});
