import { type AccountState, commandNamed, handle, unknownAccount } from '@tenure/account';
import { addMonths, firstOfNextMonth, legalDay } from '@tenure/kernel';
import { evolveProgramme, programmeCommandNamed } from '@tenure/programme';
import { type Programme, shippedProgramme } from '@tenure/terms';
import { publications } from '..';
import { collecting, customerOf, joining, monthOf, type Payer } from '.';

const FROM = legalDay('2024-01-01');
const MONTHS = 24;

const programme = publications.reduce<Programme>((known, { on, command, body }) => {
  const decision = programmeCommandNamed(command)!.decide(known, body as never, { today: on });
  if (decision.kind === 'refused') throw new Error(decision.detail);
  return decision.events.reduce(evolveProgramme, known);
}, shippedProgramme);

/** Every command of two years; a refusal is a bug of the portfolio. */
function lived(n: number): { state: AccountState; types: readonly string[]; payer: Payer } {
  const customer = customerOf(7, n, FROM, MONTHS);
  let state = unknownAccount(customer.id);
  const types: string[] = [];
  const run = (on: typeof FROM, command: string, body: object): void => {
    const result = handle(state, commandNamed(command)!, body, { today: on, effectiveOn: on, programme });
    if (result.kind === 'refused') throw new Error(`${customer.id} ${on} ${command}: ${result.code} ${result.detail}`);
    state = result.state;
    types.push(...result.events.map(({ type }) => type));
  };
  for (const { on, command, body } of joining(customer)) run(on, command, body);
  for (let first = firstOfNextMonth(customer.joinsOn); first < addMonths(FROM, MONTHS); first = addMonths(first, 1)) {
    run(first, 'advance', {});
    for (const { on, command, body } of collecting(state, first)) run(on, command, body);
    for (const { on, command, body } of monthOf(customer, state, first)) run(on, command, body);
  }
  return { state, types, payer: customer.payer };
}

const customers = Array.from({ length: 150 }, (_, n) => lived(n));
const of = (payer: Payer) => customers.filter((customer) => customer.payer === payer);

test.each<[Payer, string, string]>([
  ['card', 'CardDebitInstructed', 'cards are debited on the invoice date'],
  ['late', 'LateChargePosted', 'late payers bear late charges'],
  ['disputer', 'InvoiceDisputed', 'disputers dispute'],
  ['defaulter', 'ServiceTerminated', 'who never pays is terminated in the end'],
  ['defaulter', 'PurgeCertified', 'and its data is purged'],
  ['idle', 'AccountDeactivated', 'who does nothing is deactivated'],
])('%s: %s, for %s', (payer, type) => {
  expect(of(payer).length).toBeGreaterThan(0);
  expect(of(payer).some(({ types }) => types.includes(type))).toBe(true);
});

test('prompt payers bear no late charges, and are never given notice', () => {
  const types = new Set(of('prompt').flatMap((customer) => customer.types));
  expect([types.has('LateChargePosted'), types.has('NoticeOfNonPaymentGiven')]).toEqual([false, false]);
});

test('the same seed gives the same customers, another seed others', () => {
  const ids = (seed: number) => Array.from({ length: 20 }, (_, n) => customerOf(seed, n, FROM, MONTHS));
  expect(ids(7)).toEqual(ids(7));
  expect(ids(8)).not.toEqual(ids(7));
});
