import { schema } from '@tenure/kernel';
import { type AccountState, commandContract, commandNamed, commands, handle, unknownAccount } from '..';
import published from '../../contract/commands.json';
import { activeLife, life } from '../../test-support/life';
import { latePayer } from '../../test-support/every-event';
import { outsideTerms } from './outside-terms';

const names = commands.map(({ name }) => name);
const others = names.filter((name) => name !== 'register-account');
const registered = life().on('2024-01-10', 'register-account', { name: 'Example Inc.', country: 'US' });

function refusalOf(state: AccountState, name: string, today: string, effectiveOn: string): unknown {
  const { programme } = registered;
  const day = (text: string) => text as typeof registered.today;
  const command = commandNamed(name);
  const outcome =
    command && handle(state, command, {}, { today: day(today), effectiveOn: day(effectiveOn), programme });
  return outcome?.kind === 'refused' ? [outcome.code, outcome.clause, outcome.notBefore] : outcome;
}

const contract = commandContract(commands);

test('no command is missing from the published contract, and none is there that is gone', () => {
  expect(Object.keys(contract).sort()).toEqual(Object.keys(published).sort());
});

test.each(Object.entries(published))(
  '%s: cites and takes what was published; `npm run docs` publishes another contract',
  (name, { clauses, body }) => expect(JSON.parse(JSON.stringify(contract[name]))).toEqual({ clauses, body }),
);

test('the commands have names of their own', () => {
  expect(new Set(names).size).toBe(names.length);
});

test('what can be recorded under a separate agreement are commands that there are', () => {
  expect([...outsideTerms].filter((name) => !names.includes(name))).toEqual([]);
});

test.each(names)('%s: what has not happened can not be recorded (reading 7)', (name) => {
  const tomorrow = refusalOf(registered.state, name, '2024-02-01', '2024-02-02');
  expect(tomorrow).toEqual(['future-effective-day', '§9.1', '2024-02-02']);
});

test.each(others)('%s: of an account that nobody registered', (name) => {
  expect(refusalOf(unknownAccount('X'), name, '2024-02-01', '2024-02-01')).toEqual([
    'unknown-account',
    'preamble',
    undefined,
  ]);
});

test.each(others)('%s: on the day before the account was registered', (name) => {
  expect(refusalOf(registered.state, name, '2024-02-01', '2024-01-09')).toEqual([
    'before-registration',
    'preamble',
    '2024-01-10',
  ]);
});

test('a refusal that names a day holds until the day before it, and no longer', () => {
  const notices = activeLife('2023-12-01')
    .on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' })
    .on('2024-02-01', 'give-notice-of-non-payment', { breach: 'N', method: 'e-mail' });
  const suspend = { ground: 'unpaid-notice', breach: 'N' };
  const tries = ['2024-02-02', '2024-02-08', '2024-02-09'].map((day) => notices.when(day, 'suspend-service', suspend));
  expect(tries.map(({ last }) => (last?.kind === 'refused' ? last.notBefore : last?.kind))).toEqual([
    '2024-02-09',
    '2024-02-09',
    'accepted',
  ]);
});

test('a refused command leaves neither events nor a changed account', () => {
  const { state, events } = latePayer();
  const refused = latePayer().when('2024-04-23', 'terminate', { ground: 'convenience', by: 'customer' });
  expect([refused.last?.kind, refused.events.length]).toEqual(['refused', events.length]);
  expect(refused.state.latestOn).toBe(state.latestOn);
});

test('every id that the account gives fits where a command asks for one', () => {
  const ofLongName = activeLife('2024-01-15', { account: 'A'.repeat(64) })
    .on('2024-01-15', 'change-package', { package: 'standard', monthlyFee: '100.00' })
    .advanceTo('2024-02-01');
  const invoice = [...ofLongName.state.invoices.hot.keys()][0] ?? '';
  expect(invoice).toMatch(new RegExp(String(schema.id.json.pattern), 'u'));
});

test('nor does an id that is made from a given one grow too long', () => {
  const invoice = 'I'.repeat(64);
  const disputed = activeLife('2024-01-15')
    .on('2024-01-20', 'import-invoice', { invoice, amount: '10.00' })
    .on('2024-01-21', 'dispute-invoice', { invoice, detail: 'wrong' });
  expect([...disputed.state.disputes.keys()][0]).toMatch(new RegExp(String(schema.id.json.pattern), 'u'));
});
