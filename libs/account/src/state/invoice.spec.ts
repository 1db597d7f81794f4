import { legalDay, Money } from '@tenure/kernel';
import {
  chargesOn,
  type Dispute,
  disputableOf,
  type Invoice,
  isSettledForGood,
  pastDueOn,
  portionsOn,
  principalOf,
  undisputedUnpaidOn,
} from './invoice';

const day = legalDay;
const of = Money.of;

/** 1,000.00 of 1 January, due on the 31st, disputable through 1 March. */
function invoice(more: Partial<Invoice> = {}): Invoice {
  return {
    number: 'I',
    origin: 'migrated',
    invoiceDate: day('2024-01-01'),
    dueOn: day('2024-01-31'),
    lastDayToDispute: day('2024-03-01'),
    consentOn: day('2024-03-02'),
    amount: of('1000.00'),
    platformFees: Money.zero,
    credited: Money.zero,
    movements: [],
    disputes: [],
    charges: [],
    ...more,
  };
}

const paid = (on: string, principal: string, lateCharges = '0.00') => ({
  payment: 'P',
  on: day(on),
  principal: of(principal),
  lateCharges: of(lateCharges),
});
const disputed = (amount: string, openedOn: string, end: Partial<Dispute> = {}): Dispute => ({
  id: `D-${openedOn}`,
  amount: of(amount),
  openedOn: day(openedOn),
  ...end,
});
const rejectedOn = (on: string): Partial<Dispute> => ({
  closedOn: day(on),
  outcome: 'rejected',
  payableOn: day(on),
  lateMonthsFrom: day(on),
});
const charge = (month: number, postedOn: string, amount: string, waived?: readonly [on: string, amount: string]) => ({
  countedFrom: day('2024-01-31'),
  month,
  postedOn: day(postedOn),
  amount: of(amount),
  waived: of(waived?.[1] ?? '0.00'),
  ...(waived ? { waivedOn: day(waived[0]) } : {}),
});

/** As `payable 1000.00 unpaid 400.00`, disputed parts as `-`. */
const portions = (given: Invoice, on: string) =>
  portionsOn(given, day(on)).map((p) => `${p.payableOn ?? '-'} ${p.amount} unpaid ${p.unpaid}`);

describe('the parts of the principal, in the order in which money fills them', () => {
  const partly = invoice({ disputes: [disputed('400.00', '2024-01-20')] });
  const rejected = invoice({ disputes: [disputed('400.00', '2024-01-20', rejectedOn('2024-03-10'))] });
  const rows: readonly (readonly [given: Invoice, on: string, then: readonly string[], why: string])[] = [
    [invoice(), '2024-01-01', ['2024-01-31 1000.00 unpaid 1000.00'], 'one part, due on the Due Date'],
    [
      invoice({ movements: [paid('2024-01-10', '300.00'), paid('2024-01-20', '300.00')] }),
      '2024-01-19',
      ['2024-01-31 1000.00 unpaid 700.00'],
      'only what was paid by then',
    ],
    [partly, '2024-01-19', ['2024-01-31 1000.00 unpaid 1000.00'], 'the day before the dispute'],
    [
      partly,
      '2024-01-20',
      ['2024-01-31 600.00 unpaid 600.00', '- 400.00 unpaid 400.00'],
      'from its day on it stands apart',
    ],
    [
      { ...partly, movements: [paid('2024-01-10', '700.00')] },
      '2024-01-20',
      ['2024-01-31 600.00 unpaid 0.00', '- 400.00 unpaid 300.00'],
      'money fills the undisputed part first',
    ],
    [
      rejected,
      '2024-03-09',
      ['2024-01-31 600.00 unpaid 600.00', '- 400.00 unpaid 400.00'],
      'the day before it was rejected',
    ],
    [
      rejected,
      '2024-03-10',
      ['2024-01-31 600.00 unpaid 600.00', '2024-03-10 400.00 unpaid 400.00'],
      'from then on it is payable, with a day of its own',
    ],
    [
      invoice({
        disputes: [
          disputed('100.00', '2024-01-10', rejectedOn('2024-03-20')),
          disputed('200.00', '2024-01-11', rejectedOn('2024-03-10')),
          disputed('300.00', '2024-01-12'),
        ],
        movements: [paid('2024-01-05', '450.00')],
      }),
      '2024-03-20',
      [
        '2024-01-31 400.00 unpaid 0.00',
        '2024-03-10 200.00 unpaid 150.00',
        '2024-03-20 100.00 unpaid 100.00',
        '- 300.00 unpaid 300.00',
      ],
      'what became payable earlier is filled earlier; what is disputed comes last',
    ],
    [
      invoice({ disputes: [disputed('400.00', '2024-01-10', rejectedOn('2024-01-31'))] }),
      '2024-02-15',
      ['2024-01-31 1000.00 unpaid 1000.00'],
      'rejected by the Due Date: as if it had never been disputed',
    ],
    [
      invoice({ disputes: [disputed('400.00', '2024-01-10', { closedOn: day('2024-03-10'), outcome: 'credited' })] }),
      '2024-01-05',
      ['2024-01-31 600.00 unpaid 600.00'],
      'what was credited was never owed, on no day',
    ],
    [
      invoice({ credited: of('250.00') }),
      '2024-01-05',
      ['2024-01-31 750.00 unpaid 750.00'],
      'credited apart from a dispute',
    ],
  ];
  for (const [given, on, then, why] of rows) {
    test(why, () => {
      expect(portions(given, on)).toEqual(then);
    });
  }
});

describe('late charges, oldest first', () => {
  const two = [charge(1, '2024-03-01', '15.00'), charge(2, '2024-04-01', '15.23')];
  const rows: readonly (readonly [given: Invoice, on: string, unpaid: readonly string[], why: string])[] = [
    [invoice({ charges: two }), '2024-03-31', ['15.00'], 'only those posted by then'],
    [invoice({ charges: two }), '2024-04-01', ['15.00', '15.23'], 'on the day of posting'],
    [
      invoice({ charges: two, movements: [paid('2024-04-05', '0.00', '20.00')] }),
      '2024-04-05',
      ['0.00', '10.23'],
      'money pays the oldest first',
    ],
    [
      invoice({ charges: [charge(1, '2024-03-01', '15.00', ['2024-03-20', '15.00']), ...two.slice(1)] }),
      '2024-03-19',
      ['15.00'],
      'a waiver counts from its own day',
    ],
    [
      invoice({
        charges: [charge(1, '2024-03-01', '15.00', ['2024-03-20', '10.00']), ...two.slice(1)],
        movements: [paid('2024-03-05', '0.00', '5.00')],
      }),
      '2024-04-01',
      ['0.00', '15.23'],
      'paid in part and waived for the rest; no other is waived by it',
    ],
  ];
  for (const [given, on, unpaid, why] of rows) {
    test(why, () => {
      expect(chargesOn(given, day(on)).map((c) => c.unpaid.toString())).toEqual(unpaid);
    });
  }
});

describe('what is unpaid, past due, disputable, settled', () => {
  const text = (of: { principal: Money; lateCharges: Money }) => `${of.principal} + ${of.lateCharges}`;
  const charged = invoice({ charges: [charge(1, '2024-03-01', '15.00')] });
  const whole = invoice({ disputes: [disputed('1000.00', '2024-01-20')] });
  const settled = invoice({ movements: [paid('2024-01-10', '1000.00')], consentedOn: day('2024-03-02') });
  const credited: Partial<Dispute> = { closedOn: day('2024-02-01'), outcome: 'credited' };

  const rows: readonly (readonly [actual: unknown, expected: unknown, why: string])[] = [
    [text(undisputedUnpaidOn(charged, day('2024-03-01'))), '1000.00 + 15.00', 'unpaid: principal and charges'],
    [text(undisputedUnpaidOn(whole, day('2024-02-01'))), '0.00 + 0.00', 'what is disputed is not asked for'],
    [text(pastDueOn(charged, day('2024-01-31'))), '0.00 + 0.00', 'on the Due Date nothing is past due'],
    [text(pastDueOn(charged, day('2024-02-01'))), '1000.00 + 0.00', 'the day after it is'],
    [text(pastDueOn(charged, day('2024-03-01'))), '1000.00 + 0.00', 'a charge on the day of its posting is not yet'],
    [text(pastDueOn(charged, day('2024-03-02'))), '1000.00 + 15.00', 'the day after it is'],
    [
      principalOf(invoice({ disputes: [disputed('400.00', '2024-01-10', credited)] })).toString(),
      '600.00',
      'the principal',
    ],
    [disputableOf(invoice()).toString(), '1000.00', 'all can be disputed'],
    [disputableOf(whole).toString(), '0.00', 'what is disputed is not disputed twice'],
    [
      disputableOf(
        invoice({ credited: of('100.00'), disputes: [disputed('400.00', '2024-01-10', credited)] }),
      ).toString(),
      '500.00',
      'nor what was credited, apart from a dispute or after one',
    ],
    [
      disputableOf(invoice({ credited: of('600.00'), disputes: [disputed('600.00', '2024-01-10')] })).toString(),
      '0.00',
      'never less than nothing',
    ],
    [isSettledForGood(settled), true, 'paid and consented to: settled'],
    [isSettledForGood(invoice({ movements: settled.movements })), false, 'paid, but still disputable'],
    [isSettledForGood({ ...settled, movements: [] }), false, 'consented to, but unpaid'],
    [isSettledForGood({ ...settled, charges: charged.charges }), false, 'a charge is unpaid'],
    [
      isSettledForGood({ ...settled, charges: [charge(1, '2024-03-01', '15.00', ['2024-03-20', '15.00'])] }),
      true,
      'a charge is waived',
    ],
    [isSettledForGood({ ...settled, disputes: [disputed('400.00', '2024-01-20')] }), false, 'a dispute is open'],
    [
      isSettledForGood({ ...invoice(), movements: [], disputes: [disputed('1000.00', '2024-01-20', credited)] }),
      true,
      'all of it was credited: there is nothing to consent to',
    ],
  ];
  for (const [actual, expected, why] of rows) {
    test(why, () => {
      expect(actual).toBe(expected);
    });
  }
});
