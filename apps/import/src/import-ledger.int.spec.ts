import { existsSync, readFileSync } from 'node:fs';
import { type Configuration, readConfiguration } from '@tenure/application';
import { StoreUnavailable } from '@tenure/event-store';
import { comparePositions, legalDay } from '@tenure/kernel';
import { type Desk, exampleLedger, openDesk } from '../test-support/import-run';
import { runSteps } from './commands/run-steps';
import { stepsOf } from './commands/steps';
import { readLedger } from './ledger/read-ledger';
import { openTarget } from './stores/open-target';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => {
  desk.remove();
});

/** Added up by hand from the twelve lines of the example. */
const totals = {
  ...{ rowsRead: 12, rowsBad: 0, accounts: 4, invoices: 12, refused: [] },
  ...{ billed: '11171.10', paid: '8890.35', disputed: '1089.85', credited: '74.75', lateCharges: '0.00' },
  outstanding: '2206.00',
  file: { accounts: 4, invoices: 12, billed: '11171.10', paid: '8890.35', disputed: '1089.85' },
};

test('the example ledger', async () => {
  const { code, report } = await desk.totals('ledger', exampleLedger);
  expect(code).toBe(0);
  expect(report).toMatchObject({ ...totals, dryRun: false, mapping: 'canonical', alreadyThere: 0, leftOut: 0 });
  const events = await desk.events();
  expect(report['eventsAdded']).toBe(events.length);
  expect(new Set(events.map(({ metadata }) => metadata.actor))).toEqual(new Set(['import', 'terms']));
});

test('the events of an account, in the order of its life', async () => {
  await desk.run('ledger', exampleLedger);
  const events = (await desk.events()).filter(({ stream }) => stream === 'account-BIRCH-2');
  const seen = events.map(({ type, metadata, data }) => `${metadata.effectiveOn} ${type} ${idIn(data as object)}`);
  expect(seen).toEqual([
    '2024-01-10 AccountRegistered BIRCH-2',
    '2024-01-10 InvoiceIssued BH-77',
    '2024-01-15 InvoiceDisputed BH-77',
    '2024-02-09 InvoiceDisputeResolved BH-77',
    '2024-02-09 PaymentReceived BH-77',
    '2024-02-12 InvoiceIssued BH-78',
    '2024-02-20 InvoiceDisputed BH-78',
    '2024-03-01 InvoiceDisputeResolved BH-78',
    '2024-03-08 PaymentReceived BH-78',
    '2024-03-11 InvoiceIssued BH-79',
    '2024-03-12 InvoiceDisputed BH-79',
    '2024-03-20 DisputeWithdrawn BH-79',
    '2024-04-13 InvoiceDeemedConsented BH-78',
    '2024-04-15 InvoiceIssued BH-80',
    '2024-04-20 PaymentReceived BH-79',
    '2024-05-02 InvoiceDisputed BH-80',
  ]);
});

function idIn(data: { account?: string; invoice?: string; forInvoice?: string }): string {
  return data.invoice ?? data.forInvoice ?? data.account ?? '';
}

test('commands of all accounts are in the log in the order of their days', async () => {
  await desk.run('ledger', exampleLedger);
  const days = (await desk.events())
    .filter(({ metadata }) => !metadata.derived)
    .map(({ metadata }) => metadata.effectiveOn);
  expect(days).toEqual([...days].sort());
});

test('running it again adds nothing', async () => {
  const first = await desk.totals('ledger', exampleLedger);
  const copy = desk.file('renamed.csv', readFileSync(exampleLedger));
  const second = await desk.totals('ledger', copy);
  expect(second.code).toBe(0);
  expect(second.report).toMatchObject({ ...totals, eventsAdded: 0, head: first.report['head'] });
  expect(second.report['alreadyThere']).toBe(second.report['commands']);
});

test('a dry run says the same, and leaves nothing behind', async () => {
  const { code, report } = await desk.totals('ledger', exampleLedger, '--dry-run');
  expect(code).toBe(0);
  expect(report).toMatchObject({ ...totals, dryRun: true });
  expect(existsSync(`${desk.folder}/data`)).toBe(false);
});

test('a dry run knows what is there already', async () => {
  const { report } = await desk.totals('ledger', exampleLedger);
  const again = await desk.totals('ledger', exampleLedger, '--dry-run');
  expect(again.report).toMatchObject({ ...totals, dryRun: true, eventsAdded: 0, head: report['head'] });
  // Beside the invoice: consent to AF-1003 and AF-1004, whose last days to dispute are over by then.
  const more = desk.file('more.csv', 'account,invoice,invoiceDate,amount\nALDER-1,AF-1005,2024-06-03,10\n');
  expect((await desk.totals('ledger', more, '--dry-run')).report).toMatchObject({
    eventsAdded: 3,
    outstanding: '10.00',
  });
  expect((await desk.events()).at(-1)?.position).toBe(report['head']);
});

test('an import that was interrupted goes on where it stopped', async () => {
  const whole = openDesk();
  await whole.run('ledger', exampleLedger);
  await interrupted(desk, 17);
  const before = await desk.events();
  expect(before.length).toBeLessThan((await whole.events()).length);
  const { code, report } = await desk.totals('ledger', exampleLedger);
  expect(code).toBe(0);
  expect(report).toMatchObject(totals);
  expect(byStream(await desk.events())).toEqual(byStream(await whole.events()));
  whole.remove();
});

/** Runs the import until the store fails after so many commands. */
async function interrupted(at: Desk, commands: number): Promise<void> {
  const env = { DATA_DIR: `${at.folder}/data`, CLOCK: 'simulated:2026-01-15' };
  const target = await openTarget(readConfiguration(env) as Configuration);
  const { rows } = await readLedger(exampleLedger, { mapping: undefined, today: legalDay('2026-01-15') });
  let left = commands;
  const failing: typeof target.run = (request) => {
    left -= 1;
    return left < 0 ? Promise.reject(new StoreUnavailable('the disk is full')) : target.run(request);
  };
  const names = new Map(rows.map(({ account, name }) => [account, name ?? account]));
  await expect(runSteps(failing, stepsOf(rows), { lateCharges: 'off', names, head: undefined })).rejects.toThrow(
    'full',
  );
  await target.close();
}

type Events = Awaited<ReturnType<Desk['events']>>;
function byStream(events: Events) {
  const place = ({ stream, revision }: Events[number]) => `${stream} ${String(revision).padStart(5, '0')}`;
  const bare = events.map(({ position: _elsewhere, ...event }) => event);
  return bare.sort((a, b) => (place(a as Events[number]) < place(b as Events[number]) ? -1 : 1));
}

test('late charges, where they are asked for, are made as the months pass', async () => {
  await desk.run('ledger', exampleLedger, '--late-charges', 'automatic');
  const events = (await desk.events()).filter(({ stream }) => stream === 'account-ALDER-1');
  const posted = events.filter(({ type }) => type === 'LateChargePosted');
  // AF-1002 was due on 6 Mar and paid on 20 Apr: one month had ended, and 1.5 % of 1,250.00 is 18.75.
  expect(posted.map(({ metadata, data }) => ({ on: metadata.effectiveOn, ...(data as object) }))).toMatchObject([
    { on: '2024-04-07', invoice: 'AF-1002', month: 1, amount: '18.75' },
  ]);
});

describe('refused commands', () => {
  const header = 'account,name,invoice,invoiceDate,amount,paidOn,disputedOn';
  const ledger = (...lines: string[]) => desk.file('x.csv', [header, ...lines, ''].join('\n'));

  test('a dispute that came too late: the payment stands', async () => {
    const { code, report } = await desk.totals('ledger', ledger('A,,1,2024-01-03,10,2024-04-01,2024-03-15'));
    expect(code).toBe(1);
    expect(report).toMatchObject({ rowsBad: 0, leftOut: 0, paid: '10.00', disputed: '0.00' });
    expect(report.refused).toMatchObject([
      { line: 2, command: 'dispute-invoice', code: 'dispute-period-over', clause: '§4.6' },
    ]);
  });

  test('a number that stands for another invoice: what rests on it is left out', async () => {
    await desk.run('ledger', ledger('A,,1,2024-01-03,10,,'));
    const { code, report } = await desk.totals(
      'ledger',
      ledger('A,,1,2024-01-03,11,2024-02-01,', 'A,,2,2024-01-05,5,,'),
    );
    expect(code).toBe(1);
    expect(report).toMatchObject({ leftOut: 1, paid: '0.00', billed: '15.00', eventsAdded: 1 });
    expect(report.refused).toMatchObject([{ line: 2, command: 'import-invoice', code: 'invoice-id-taken' }]);
  });

  test('a row that was put right after it was refused is taken', async () => {
    await desk.run('ledger', ledger('A,,2,2024-02-03,5,,'));
    const early = await desk.totals('ledger', ledger('A,,1,2024-01-03,10,2024-02-05,'));
    expect(early.report.refused).toMatchObject([{ line: 2, code: 'before-registration', clause: 'preamble' }]);
    const late = await desk.totals('ledger', ledger('A,,1,2024-02-03,10,2024-02-05,'));
    expect(late.report).toMatchObject({ refused: [], billed: '10.00', paid: '10.00', outstanding: '0.00' });
  });

  test('a payment with another amount is not a second payment', async () => {
    await desk.run('ledger', ledger('A,,1,2024-01-03,10,2024-02-01,'));
    const { report } = await desk.totals('ledger', ledger('A,,1,2024-01-03,10,2024-02-02,'));
    expect(report.refused).toMatchObject([{ line: 2, command: 'receive-payment', code: 'payment-id-taken' }]);
    expect(report).toMatchObject({ paid: '10.00', outstanding: '0.00' });
  });

  test('an account known by another name is said once, and its invoices are taken', async () => {
    await desk.run('ledger', ledger('A,Alder,1,2024-01-03,10,,'));
    const { report } = await desk.totals('ledger', ledger('A,Elder,2,2024-01-05,5,,', 'A,Elder,3,2024-01-05,6,,'));
    expect(report.refused).toMatchObject([{ line: 2, command: 'register-account', code: 'already-registered' }]);
    expect(report).toMatchObject({ invoices: 2, billed: '11.00' });
  });
});

test('positions of the log only grow', async () => {
  await desk.run('ledger', exampleLedger);
  const positions = (await desk.events()).map(({ position }) => position);
  expect([...positions].sort(comparePositions)).toEqual(positions);
});
