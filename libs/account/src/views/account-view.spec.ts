import { legalDay, Money } from '@tenure/kernel';
import fc from 'fast-check';
import { activeLife, life, type Life } from '../../test-support/life';
import { breacher, leaver } from '../../test-support/every-event';
import { live, lives } from '../../test-support/random-life';
import { accountView, invoiceViews, moneyView } from '..';

const billed = activeLife('2024-01-01').on('2024-01-01', 'import-invoice', { invoice: 'INV-1', amount: '1000.00' });
const disputed = billed.on('2024-02-15', 'dispute-invoice', {
  dispute: 'D-1',
  invoice: 'INV-1',
  amount: '300.00',
  detail: 'too much',
});
const resolved = (outcome: string) => disputed.on('2024-03-10', 'resolve-invoice-dispute', { dispute: 'D-1', outcome });
const paid = (day: string, amount: string) =>
  billed.on(day, 'receive-payment', { payment: 'P-1', amount, method: 'ach' });

function moneyOn(given: Life, day: string) {
  const { state } = given.advanceTo(day);
  const { aging, ...money } = moneyView(state, legalDay(day));
  return { ...money, aging: Object.values(aging).join(' ') };
}

describe('the money of an account: outstanding, overdue, and its age', () => {
  it.each<[string, Life, string, string, string, string]>([
    ['2024-01-31', billed, '1000.00', '0.00', '1000.00 0.00 0.00 0.00 0.00', 'on the Due Date all is current'],
    ['2024-02-01', billed, '1000.00', '1000.00', '0.00 1000.00 0.00 0.00 0.00', 'one day past it, nothing is'],
    ['2024-03-01', billed, '1015.00', '1000.00', '15.00 1000.00 0.00 0.00 0.00', '30 days; 15.00 posted today'],
    ['2024-03-02', billed, '1015.00', '1015.00', '0.00 15.00 1000.00 0.00 0.00', '31 days and 1 day'],
    ['2024-04-30', billed, '1030.23', '1030.23', '0.00 15.23 15.00 1000.00 0.00', '90, 60 and 29 days'],
    ['2024-05-01', billed, '1045.68', '1030.23', '15.45 15.23 0.00 15.00 1000.00', '91, 61, 30 and 0 days'],
    ['2024-02-15', disputed, '1000.00', '700.00', '300.00 700.00 0.00 0.00 0.00', 'what is disputed has no Due Date'],
    [
      '2024-03-15',
      resolved('rejected'),
      '1010.50',
      '1010.50',
      '0.00 310.50 700.00 0.00 0.00',
      '700.00 for 44 days, 300.00 for 5 since the rejection, 1.5 % of 700.00 for 14',
    ],
    ['2024-03-15', resolved('credited'), '710.50', '710.50', '0.00 10.50 700.00 0.00 0.00', '300.00 is gone'],
    ['2024-02-10', paid('2024-02-10', '400.00'), '600.00', '600.00', '0.00 600.00 0.00 0.00 0.00', '10 days, in part'],
    ['2024-01-20', paid('2024-01-20', '1200.00'), '0.00', '0.00', '0.00 0.00 0.00 0.00 0.00', 'paid with 200.00 over'],
  ])('%s: %#', (day, given, outstanding, overdue, aging, _why) => {
    expect(moneyOn(given, day)).toMatchObject({ outstanding, overdue, aging });
  });

  it.each([
    ['2024-02-15', disputed, { billed: '1000.00', disputed: '300.00', paid: '0.00' }, 'an open dispute'],
    ['2024-03-15', resolved('credited'), { credited: '300.00', disputed: '0.00', lateCharges: '10.50' }, 'it is over'],
    [
      '2024-01-20',
      paid('2024-01-20', '1200.00'),
      { paid: '1200.00', unappliedCredit: '200.00' },
      'cash, not allocation',
    ],
    [
      '2024-03-05',
      paid('2024-03-05', '115.00'),
      { paid: '115.00', lateCharges: '15.00', lateChargesPaid: '15.00', outstanding: '900.00' },
      'the late charge is paid first, then 100.00 of principal',
    ],
    [
      '2024-02-12',
      paid('2024-02-01', '400.00').on('2024-02-12', 'reverse-payment', { payment: 'P-1', kind: 'returned' }),
      { paid: '0.00', outstanding: '1000.00', unappliedCredit: '0.00' },
      'what was returned was never paid',
    ],
  ])('%s: %#', (day, given, money, _why) => {
    expect(moneyOn(given, day)).toMatchObject(money);
  });

  it('partitions what is outstanding, and is the sum of the invoices, whatever happened', () => {
    const sumOf = (amounts: readonly string[]) => Money.sum(amounts.map((amount) => Money.of(amount))).toString();
    fc.assert(
      fc.property(lives(20, 60), (steps) => {
        const at = live(steps);
        const money = moneyView(at.state(), at.today());
        const invoices = invoiceViews(at.state(), at.today());
        const { current, ...late } = money.aging;
        expect(sumOf([current, ...Object.values(late)])).toBe(money.outstanding);
        expect(sumOf(Object.values(late))).toBe(money.overdue);
        for (const field of ['billed', 'credited', 'disputed', 'lateCharges', 'outstanding', 'overdue'] as const) {
          expect(sumOf(invoices.map((invoice) => invoice[field]))).toBe(money[field]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('an account as an operator sees it', () => {
  const viewOn = (given: Life, day: string) => accountView(given.state, legalDay(day), given.programme);
  const registered = life().on('2024-01-01', 'register-account', { name: 'Example SARL', country: 'FR' });
  const loaded = activeLife('2024-01-01').on('2024-01-02', 'record-data', { class: 'customer-loaded', count: 3 });
  const ended = loaded.on('2024-02-01', 'terminate', { ground: 'written-agreement', by: 'both', agreement: 'A-7' });

  it.each<[string, Life, string, object, string]>([
    [
      'nobody registered it',
      life(),
      '2024-01-01',
      { status: 'unknown', money: { billed: '0.00' } },
      'nothing is known',
    ],
    [
      'registered',
      registered,
      '2024-01-01',
      { status: 'registered', registeredOn: '2024-01-01' },
      'terms not accepted',
    ],
    [
      'active',
      activeLife('2024-01-15').on('2024-01-16', 'change-package', { package: 'basic', monthlyFee: '10.00' }),
      '2024-01-16',
      {
        status: 'active',
        termsVersion: '2020-01',
        acceptedOn: '2024-01-15',
        activeFrom: '2024-01-15',
        mayDeactivateFrom: '2024-05-15',
        package: { name: 'basic', monthlyFee: '10.00', since: '2024-01-16' },
      },
      '15 Jan + 121 days: 16 in January, 29, 31, 30 and 15',
    ],
    [
      'suspended',
      activeLife('2024-01-15').on('2024-01-20', 'suspend-service', { ground: 'network-protection', cause: 'a flood' }),
      '2024-01-20',
      {
        status: 'suspended',
        suspensions: [{ id: 'suspension-1', ground: 'network-protection', clause: '§2.4.1', on: '2024-01-20' }],
      },
      'with its cause and clause',
    ],
    ['terminated', ended, '2024-03-02', { dataStage: 'retrieval-open' }, '1 Feb + 30 days is 2 March, the last day'],
    ['a day on', ended, '2024-03-03', { dataStage: 'purge-due', endedOn: '2024-02-01' }, 'three items are left'],
    ['purged', breacher(), '2024-03-31', { status: 'terminated', dataStage: 'purged' }, 'what was loaded is gone'],
    ['deactivated', leaver(), '2024-05-01', { status: 'deactivated', dataStage: 'purged' }, 'nothing was loaded'],
  ])('%s', (_case, given, day, expected, _why) => {
    expect(viewOn(given, day)).toMatchObject(expected);
  });

  it.each([
    ['§2.4.4', registered, true, 'every account'],
    ['§1', registered, true, 'no address is on file'],
    ['§1', loaded, false, 'one is'],
    ['§4.3 FR', registered, true, 'a customer in France'],
    ['§4.3 FR', loaded, false, 'a customer elsewhere'],
    ['§3.5', ended, true, 'what survives'],
    ['§3.5', loaded, false, 'not ended'],
  ])('has a note of %s (%#: %s)', (clause, given, expected, _why) => {
    const notes = viewOn(given, '2024-02-02').notes.filter((note) => note.clause === clause && note.note !== '');
    expect(notes.length > 0).toBe(expected);
  });

  it('is plain data', () => {
    const view = viewOn(breacher(), '2024-03-31');
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });
});
