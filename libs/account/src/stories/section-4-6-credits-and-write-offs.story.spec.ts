import { explainEvent, invoiceView, moneyView } from '..';
import { activeLife, type Life } from '../../test-support/life';
import { chargeLines, factsOf, happened } from '../../test-support/tables';

/** 1,000.00 due on 31 January 2024: 15.00 on 1 March, 15.23 on 1 April (1,015.00), 15.45 on 1 May (1,030.23). */
const billed = activeLife('2023-12-01').on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' });
const charged = billed.advanceTo('2024-04-05');

function pay(given: Life, on: string, amount: string, more: object = {}): Life {
  return given.on(on, 'receive-payment', { payment: `P-${on}`, amount, method: 'wire', ...more });
}

const credit = (given: Life, on: string, amount: string) =>
  given.on(on, 'credit-invoice', { invoice: 'I', amount, cause: 'billed twice' });
const writeOff = (given: Life, on: string, more: object = {}) =>
  given.on(on, 'write-off-invoice', {
    invoice: 'I',
    writeOff: 'W',
    approvedBy: 'A. Person',
    cause: 'insolvent',
    ...more,
  });

const moneyOf = ({ state, today }: Life) => moneyView(state, today);
const invoiceOf = ({ state, today }: Life) => invoiceView(state, 'I', today);

describe('§4.6 Amounts that are not owed', () => {
  const rows: readonly (readonly [
    given: Life,
    lines: readonly string[],
    outstanding: string,
    unapplied: string,
    why: string,
  ])[] = [
    [
      credit(charged, '2024-04-05', '1000.00'),
      ['2024-03-01 +15.00', '2024-04-01 +15.23', '2024-03-01 -15.00', '2024-04-01 -15.23'],
      '0.00',
      '0.00',
      'all of it: what was charged for it being late falls with it',
    ],
    [
      credit(charged, '2024-04-05', '400.00'),
      [
        '2024-03-01 +15.00',
        '2024-04-01 +15.23',
        '2024-03-01 -15.00',
        '2024-03-01 +9.00',
        '2024-04-01 -15.23',
        '2024-04-01 +9.14',
      ],
      '618.14',
      '0.00',
      '600 were owed: 9.00, and 609 × 0.015 = 9.135, up',
    ],
    [
      credit(pay(billed, '2024-03-05', '515.00'), '2024-03-20', '500.00'),
      ['2024-03-01 +15.00', '2024-03-01 -15.00', '2024-03-01 +7.50'],
      '0.00',
      '7.50',
      'what was owed is paid, and yet the charge is put right: 500 were owed, 7.50 of the 15.00 come back',
    ],
    [
      credit(pay(billed, '2024-03-05', '15.00'), '2024-03-20', '1000.00'),
      ['2024-03-01 +15.00', '2024-03-01 -15.00'],
      '0.00',
      '15.00',
      'nothing was owed, so nothing was late: a charge that is paid comes back',
    ],
    [
      credit(pay(billed, '2024-01-20', '1000.00'), '2024-02-20', '400.00'),
      [],
      '0.00',
      '400.00',
      'what had paid it is credit of the customer',
    ],
    [
      credit(
        pay(billed, '2024-01-20', '1000.00').on('2024-01-25', 'import-invoice', { invoice: 'J', amount: '300.00' }),
        '2024-02-24',
        '400.00',
      ).advanceTo('2024-02-25'),
      [],
      '0.00',
      '100.00',
      'and pays at its Due Date, the 24th, what else comes due: 300.00 of it',
    ],
  ];
  for (const [given, lines, outstanding, unapplied, why] of rows) {
    test(why, () => {
      const money = moneyOf(given);
      expect([chargeLines(given), money.outstanding, money.unappliedCredit]).toEqual([lines, outstanding, unapplied]);
    });
  }

  test('a credit says why, and what it rests on', () => {
    const given = credit(charged, '2024-04-05', '400.00');
    const [credited] = given.eventsOf('InvoiceCredited');
    expect(credited?.metadata.reason).toBe('billed twice');
    expect(explainEvent(given.events, credited?.id ?? '', given.programme)).toMatchObject({
      readings: [{ number: 17 }, { number: 19 }],
      inputs: [{ type: 'InvoiceIssued' }],
    });
  });

  test('a platform fee that is not owed after the end is credited beside what was credited for another reason', () => {
    const fees = activeLife('2024-01-15')
      .on('2024-01-15', 'change-package', { package: 'standard', monthlyFee: '100.00' })
      .on('2024-01-20', 'record-charges', { kind: 'transactional', description: 'usage', amount: '50.00' })
      .advanceTo('2024-02-10');
    const number = 'A-1-2024-02'; // 100.00 of January, 100.00 of February, 50.00 of usage
    const credited = fees.on('2024-02-10', 'credit-invoice', { invoice: number, amount: '50.00', cause: 'no usage' });
    const violation = { violation: 'V', subClause: '§2.3.2', evidence: 'a log', foundBy: 'A. Person' };
    const ended = credited
      .on('2024-01-25', 'record-responsibility-violation', violation)
      .on('2024-01-25', 'terminate', { ground: 'responsibility-violation', by: 'provider', violation: 'V' });
    expect(invoiceView(ended.state, number, ended.today)).toMatchObject({ credited: '250.00', outstanding: '0.00' });
  });
});

describe('§4.4 Write-offs', () => {
  const whole = writeOff(charged, '2024-04-05');

  test('give up what is unpaid with its late charges: nothing more is charged, nothing is overdue', () => {
    expect(factsOf(whole, 'InvoiceWrittenOff')).toEqual([
      happened('2024-04-05', 'InvoiceWrittenOff', {
        writeOff: 'W',
        invoice: 'I',
        principal: '1000.00',
        lateCharges: '30.23',
        approvedBy: 'A. Person',
      }),
    ]);
    const later = whole.advanceTo('2024-09-01');
    expect(chargeLines(later)).toEqual(['2024-03-01 +15.00', '2024-04-01 +15.23']);
    expect(moneyOf(later)).toMatchObject({
      outstanding: '0.00',
      overdue: '0.00',
      writtenOff: '1000.00',
      lateChargesWrittenOff: '30.23',
      lateCharges: '30.23',
      paid: '0.00',
    });
    expect(invoiceOf(later)).toMatchObject({ state: 'written-off', writtenOff: '1000.00', outstanding: '0.00' });
  });

  test('of a part leave the rest late', () => {
    const part = writeOff(charged, '2024-04-05', { principal: '400.00' }).advanceTo('2024-05-01');
    expect(chargeLines(part)).toEqual(['2024-03-01 +15.00', '2024-04-01 +15.23', '2024-05-01 +9.45']); // 630.23 × 0.015
    expect(moneyOf(part)).toMatchObject({ outstanding: '639.68', writtenOff: '400.00' });
  });

  const rows: readonly (readonly [given: Life, reversed: readonly unknown[], money: object, why: string])[] = [
    [
      pay(whole, '2024-06-01', '500.00', { forInvoice: 'I' }),
      [['2024-06-01', '469.77', '30.23']],
      { writtenOff: '530.23', lateChargesWrittenOff: '0.00', outstanding: '0.00', unappliedCredit: '0.00' },
      'a payment for it is taken: late charges first, then principal, and so much stands no more',
    ],
    [
      pay(whole, '2024-06-01', '500.00'),
      [],
      { writtenOff: '1000.00', outstanding: '0.00', unappliedCredit: '500.00' },
      'a payment for nothing in particular is credit: nobody asks for the amount any more',
    ],
    [
      pay(whole, '2024-02-10', '1000.00'),
      [['2024-04-05', '1000.00', '30.23']],
      { writtenOff: '0.00', lateChargesWrittenOff: '0.00', outstanding: '0.00', lateCharges: '0.00' },
      'paid before it was written off, recorded after: nothing was unpaid, and the first month had not ended',
    ],
    [
      pay(whole, '2024-03-10', '515.00'),
      [['2024-04-05', '500.00', '22.73']],
      { writtenOff: '500.00', lateChargesWrittenOff: '7.50', outstanding: '0.00' },
      '15.00 and 500.00 paid before: 7.50 on 1 April (500 × 0.015), and the other 500.00, are given up',
    ],
    [
      pay(whole, '2024-04-05', '1000.00'),
      [['2024-04-05', '969.77', '30.23']],
      { writtenOff: '30.23', lateChargesWrittenOff: '0.00', outstanding: '0.00' },
      'paid on the very day: what the customer does comes first (reading 6)',
    ],
    [
      pay(billed, '2024-02-10', '600.00').advanceTo('2024-04-05').when('2024-04-05', 'advance'),
      [],
      { writtenOff: '0.00', outstanding: '412.09' },
      'for comparison: 400.00, 6.00 and 6.09',
    ],
  ];
  for (const [given, reversed, money, why] of rows) {
    test(why, () => {
      const facts = factsOf(given, 'WriteOffReversed').map(([on, , data]) => {
        const { principal, lateCharges } = data as { principal: string; lateCharges: string };
        return [on, principal, lateCharges];
      });
      expect(facts).toEqual(reversed);
      expect(moneyOf(given)).toMatchObject(money);
    });
  }

  test('a payment for it that is returned never counted: it is written off after all', () => {
    const recovered = pay(whole, '2024-06-01', '500.00', { forInvoice: 'I' });
    const returned = recovered.on('2024-06-10', 'reverse-payment', { payment: 'P-2024-06-01', kind: 'returned' });
    expect(factsOf(returned, 'WriteOffRestored').map(([on, , data]) => [on, data])).toEqual([
      ['2024-06-01', { writeOff: 'W', invoice: 'I', principal: '469.77', lateCharges: '30.23' }],
    ]);
    expect(moneyOf(returned)).toMatchObject({
      writtenOff: '1000.00',
      lateChargesWrittenOff: '30.23',
      outstanding: '0.00',
    });
  });

  test('a credit after a payment for it lessens both: what it paid too much is credit', () => {
    const recovered = pay(whole, '2024-06-01', '1030.23', { forInvoice: 'I' });
    const given = credit(recovered, '2024-06-02', '0.10'); // 999.90: 15.00, and 1014.90 × 0.015 = 15.2235
    expect(moneyOf(given)).toMatchObject({ writtenOff: '0.00', outstanding: '0.00', unappliedCredit: '0.11' });
  });

  test('a payment that was returned is unpaid again, and was not written off with the rest', () => {
    const rest = writeOff(pay(billed, '2024-02-10', '600.00').advanceTo('2024-02-20'), '2024-02-20');
    const returned = rest.on('2024-02-25', 'reverse-payment', { payment: 'P-2024-02-10', kind: 'returned' });
    expect(moneyOf(returned)).toMatchObject({ writtenOff: '400.00', outstanding: '600.00', overdue: '600.00' });
  });

  test('credit that was there before pays before it is given up, whenever it is recorded', () => {
    const late = pay(
      whole.on('2024-04-10', 'import-invoice', { invoice: 'J', amount: '50.00' }),
      '2024-03-31',
      '2000.00',
    );
    expect(moneyOf(late)).toMatchObject({ writtenOff: '0.00', lateChargesWrittenOff: '0.00', outstanding: '50.00' });
  });
});

describe('§3.4 Write-offs and notices', () => {
  const noticed = billed.on('2024-02-05', 'give-notice-of-non-payment', { breach: 'N', method: 'e-mail' }); // to 12 February
  const status = ({ state }: Life) => state.breaches.get('N')?.status;

  it.each([
    ['2024-02-12', 'cured', 'on the last day: the amount is asked no more'],
    ['2024-02-13', 'lapsed', 'a day later: the period has lapsed, and a write-off waives no breach (§9.6)'],
  ])('written off on %s: %s (%s)', (day, expected, _why) => {
    expect(status(writeOff(noticed, day).advanceTo('2024-02-20'))).toBe(expected);
    expect(status(writeOff(noticed.advanceTo('2024-02-20'), day))).toBe(expected);
  });

  test('no notice can be given of what is written off', () => {
    const outcome = writeOff(billed, '2024-02-05').when('2024-02-06', 'give-notice-of-non-payment', {
      method: 'e-mail',
    });
    expect(outcome.last).toMatchObject({ code: 'nothing-past-due' });
  });
});
