import { terms202001, type TermsVersion } from '@tenure/terms';
import { activeLife, type Life } from '../../test-support/life';
import { chargeLines } from '../../test-support/tables';

type Case = readonly [given: Life, through: string, charges: readonly string[], why: string];

function cases(rows: readonly Case[]): void {
  for (const [given, through, charges, why] of rows) {
    test(why, () => {
      expect(chargeLines(given.advanceTo(through))).toEqual(charges);
    });
  }
}

/** 1,000.00 due on 31 January 2024, disputable through 1 March. */
const billed = (terms?: readonly TermsVersion[]) =>
  activeLife('2023-12-01', terms ? { terms } : {}).on('2024-01-01', 'import-invoice', {
    invoice: 'I',
    amount: '1000.00',
  });
const late = billed();

const dispute = (given: Life, on: string, amount?: string) =>
  given.on(on, 'dispute-invoice', { dispute: 'D', invoice: 'I', detail: 'wrong', ...(amount ? { amount } : {}) });
const end = (given: Life, on: string, outcome: 'credited' | 'rejected') =>
  given.on(on, 'resolve-invoice-dispute', { dispute: 'D', outcome });
const withdraw = (given: Life, on: string) => given.on(on, 'withdraw-dispute', { dispute: 'D' });
const pay = (given: Life, on: string, amount: string) => given.on(on, 'receive-payment', { amount, method: 'ach' });

describe('while a dispute is open what it disputes bears no charge (reading 18)', () => {
  cases([
    [dispute(late, '2024-01-20'), '2024-06-01', [], 'all of it'],
    [
      dispute(late, '2024-01-20', '400.00'),
      '2024-04-01',
      ['2024-03-01 +9.00', '2024-04-01 +9.14'],
      'a part: 1.5 % of 600.00, then of 609.00, which is 9.135',
    ],
    [
      dispute(late, '2024-02-20', '400.00'),
      '2024-03-01',
      ['2024-03-01 +9.00'],
      'disputed after its Due Date, within the month',
    ],
    [dispute(late, '2024-02-29'), '2024-06-01', [], 'disputed on the last day of the month'],
    [
      dispute(late, '2024-03-01'),
      '2024-06-01',
      ['2024-03-01 +15.00'],
      'disputed on the day of the posting: the month had ended before',
    ],
    [pay(dispute(late, '2024-01-20', '400.00'), '2024-02-29', '600.00'), '2024-06-01', [], 'the rest is paid'],
  ]);
});

describe('resolved for the customer: charges on the amount are reversed (reading 19)', () => {
  const onPostingDay = dispute(late, '2024-03-01', '400.00');

  cases([
    [
      end(onPostingDay, '2024-03-20', 'credited'),
      '2024-04-01',
      ['2024-03-01 +15.00', '2024-03-01 -15.00', '2024-03-01 +9.00', '2024-04-01 +9.14'],
      'a part: only that on the rest stands, and compounds',
    ],
    [
      end(dispute(late, '2024-03-01'), '2024-03-20', 'credited'),
      '2024-06-01',
      ['2024-03-01 +15.00', '2024-03-01 -15.00'],
      'all of it: nothing stands',
    ],
    [
      end(pay(dispute(late, '2024-03-01'), '2024-03-05', '15.00'), '2024-03-20', 'credited'),
      '2024-06-01',
      ['2024-03-01 +15.00', '2024-03-01 -15.00'],
      'all of it, with the charge paid meanwhile: it falls none the less',
    ],
    [end(dispute(late, '2024-01-20'), '2024-03-20', 'credited'), '2024-06-01', [], 'nothing had been posted'],
  ]);
});

describe('rejected or withdrawn: late months count from the later of Due Date and resolution (reading 19)', () => {
  const whole = dispute(late, '2024-01-20');
  const part = dispute(late, '2024-01-20', '400.00');

  cases([
    [
      end(whole, '2024-01-30', 'rejected'),
      '2024-03-01',
      ['2024-03-01 +15.00'],
      'rejected before the Due Date: from it',
    ],
    [end(whole, '2024-01-31', 'rejected'), '2024-03-01', ['2024-03-01 +15.00'], 'rejected on the Due Date: from it'],
    [end(whole, '2024-02-01', 'rejected'), '2024-03-01', [], 'rejected on the day after: the month ends on 1 March'],
    [end(whole, '2024-02-01', 'rejected'), '2024-03-02', ['2024-03-02 +15.00'], 'and is charged on the 2nd'],
    [
      end(whole, '2024-03-10', 'rejected'),
      '2024-05-11',
      ['2024-04-11 +15.00', '2024-05-11 +15.23'],
      'rejected after two months: none of them is charged, those that follow are',
    ],
    [withdraw(whole, '2024-03-10'), '2024-04-11', ['2024-04-11 +15.00'], 'withdrawn: the same'],
    [
      pay(end(whole, '2024-03-10', 'rejected'), '2024-04-10', '1000.00'),
      '2024-06-01',
      [],
      'paid on the last day of the month',
    ],
    [
      end(part, '2024-03-10', 'rejected'),
      '2024-05-11',
      ['2024-03-01 +9.00', '2024-04-01 +9.14', '2024-04-11 +6.00', '2024-05-01 +9.27', '2024-05-11 +6.09'],
      'a part has its own months: of 400.00, then 406.00; the rest goes on: of 618.14 it is 9.2721',
    ],
    [
      end(dispute(late, '2024-03-01', '400.00'), '2024-03-20', 'rejected'),
      '2024-04-21',
      ['2024-03-01 +15.00', '2024-04-01 +9.23', '2024-04-21 +6.00'],
      'the month before the dispute stays charged; then 1.5 % of 600.00 and 15.00, which is 9.225',
    ],
    [
      end(dispute(late, '2024-03-01'), '2024-03-20', 'rejected'),
      '2024-05-21',
      ['2024-03-01 +15.00', '2024-04-21 +15.23', '2024-05-21 +15.45'],
      'the whole invoice: what was charged before compounds with it, 1.5 % of 1,015.00 is 15.225, then of 1,030.23',
    ],
    [
      pay(end(dispute(late, '2024-03-01', '400.00'), '2024-03-20', 'rejected'), '2024-03-25', '615.00'),
      '2024-04-21',
      ['2024-03-01 +15.00', '2024-04-21 +6.00'],
      'the charge and the rest are paid: nothing is left to compound with the 400.00',
    ],
    [
      end(dispute(pay(late, '2024-01-10', '600.00'), '2024-01-20', '400.00'), '2024-03-10', 'rejected'),
      '2024-04-11',
      ['2024-04-11 +6.00'],
      'the rest had been paid',
    ],
    [
      pay(end(part, '2024-02-10', 'rejected'), '2024-02-15', '700.00'),
      '2024-03-11',
      ['2024-03-11 +4.50'],
      '700.00 pays first what was due first, and 100.00 of what was disputed: 300.00 are left',
    ],
  ]);
});

describe('by the policy from-due-date a failed dispute never held the Due Date back', () => {
  const { policies } = terms202001;
  const otherwise = billed([{ ...terms202001, policies: { ...policies, rejectedDisputeAccrual: 'from-due-date' } }]);
  const whole = dispute(otherwise, '2024-01-20');
  const part = dispute(otherwise, '2024-01-20', '400.00');

  cases([
    [whole, '2024-06-01', [], 'while it is open nothing is charged'],
    [
      end(whole, '2024-04-10', 'rejected'),
      '2024-05-01',
      ['2024-03-01 +15.00', '2024-04-01 +15.23', '2024-05-01 +15.45'],
      'rejected: the months that went by are charged, each on its own day',
    ],
    [
      end(part, '2024-04-10', 'rejected'),
      '2024-04-10',
      [
        '2024-03-01 +9.00',
        '2024-04-01 +9.14',
        '2024-03-01 -9.00',
        '2024-03-01 +15.00',
        '2024-04-01 -9.14',
        '2024-04-01 +15.23',
      ],
      'a part: what stood on the rest is reversed, and stands on the whole',
    ],
    [end(whole, '2024-04-10', 'credited'), '2024-06-01', [], 'credited: there is nothing to charge'],
  ]);
});
