import { cardView, forecast } from '..';
import { activeLife, type Life, life } from '../../test-support/life';
import { decisions, factsOf, happened, nothing, refused } from '../../test-support/tables';

/** 1,000.00 of 10 January, due on 9 February; no platform fee, so that nothing else is billed. */
const billed = activeLife('2024-01-01').on('2024-01-10', 'import-invoice', { invoice: 'I', amount: '1000.00' });
const authorized = billed.on('2024-01-15', 'authorize-card', { authorization: 'K', card: 'tok-1' });
const pay = (given: Life, on: string, amount: string, method = 'wire') =>
  given.on(on, 'receive-payment', { payment: `P-${on}`, amount, method });

/** `2024-02-01 1000.00: I 1000.00` */
function debits(given: Life): readonly string[] {
  return factsOf(given, 'CardDebitInstructed').map(([on, , data]) => {
    const { amount, invoices } = data as { amount: string; invoices: readonly { invoice: string; amount: string }[] };
    return `${on} ${amount}: ${invoices.map((part) => `${part.invoice} ${part.amount}`).join(', ')}`;
  });
}

describe('§4.4 an authorised card is debited for open balances on the invoice date', () => {
  const rows: readonly (readonly [given: Life, through: string, expected: readonly string[], why: string])[] = [
    [billed, '2024-02-02', [], 'nobody authorised a card'],
    [authorized, '2024-02-01', [], 'the day is not over: what is paid on it counts'],
    [authorized, '2024-02-02', ['2024-02-01 1000.00: I 1000.00'], 'open, though not due before 9 February'],
    [
      pay(authorized, '2024-02-01', '400.00'),
      '2024-02-02',
      ['2024-02-01 600.00: I 600.00'],
      '1,000.00 − 400.00, paid on that day',
    ],
    [pay(authorized, '2024-01-20', '1000.00'), '2024-03-02', [], 'nothing is open: never for nothing'],
    [
      authorized.on('2024-01-20', 'dispute-invoice', { invoice: 'I', amount: '300.00', detail: 'not as agreed' }),
      '2024-02-02',
      ['2024-02-01 700.00: I 700.00'],
      'what is disputed is not debited',
    ],
    [
      pay(activeLife('2024-01-01').on('2024-01-02', 'authorize-card', { card: 'tok-1' }), '2024-01-05', '250.00').on(
        '2024-01-10',
        'import-invoice',
        { invoice: 'I', amount: '1000.00' },
      ),
      '2024-02-02',
      ['2024-02-01 750.00: I 750.00'],
      'credit of 250.00 waits to pay it on its Due Date',
    ],
    [
      authorized,
      '2024-04-02',
      ['2024-02-01 1000.00: I 1000.00', '2024-03-01 1000.00: I 1000.00', '2024-04-01 1015.00: I 1015.00'],
      'no money came: again on each invoice date; the month from 9 February ended on 9 March: 15.00',
    ],
    [
      authorized.on('2024-01-31', 'cancel-card-authorization', { authorization: 'K', writing: 'an e-mail' }),
      '2024-03-02',
      [],
      'cancelled the day before',
    ],
    [
      authorized.on('2024-02-01', 'cancel-card-authorization', { authorization: 'K', writing: 'an e-mail' }),
      '2024-03-02',
      [],
      'cancelled on that day: what the customer does comes first (reading 6)',
    ],
    [
      authorized
        .on('2024-01-20', 'record-responsibility-violation', {
          violation: 'V',
          subClause: '§2.3.2',
          evidence: 'a log',
          foundBy: 'A. Person',
        })
        .on('2024-02-10', 'terminate', { ground: 'responsibility-violation', by: 'provider', violation: 'V' }),
      '2024-03-02',
      ['2024-02-01 1000.00: I 1000.00'],
      'the authorisation lasts until the terms end, and no longer',
    ],
  ];
  test.each(rows.map(([given, through, expected, why]) => [why, given, through, expected] as const))(
    '%s',
    (_why, given, through, expected) => {
      expect(debits(given.advanceTo(through))).toEqual(expected);
    },
  );

  test('the instruction is an act: what is typed in afterwards neither undoes it nor adds one for a day that is over', () => {
    const instructed = authorized.advanceTo('2024-02-05');
    const chequeOfJanuary = pay(instructed, '2024-01-31', '1000.00');
    expect(debits(chequeOfJanuary.advanceTo('2024-03-05'))).toEqual(['2024-02-01 1000.00: I 1000.00']);
    const paid = pay(authorized, '2024-01-31', '1000.00').advanceTo('2024-02-05');
    const returned = paid.on('2024-02-05', 'reverse-payment', { payment: 'P-2024-01-31', kind: 'returned' });
    expect(debits(returned.advanceTo('2024-03-05'))).toEqual(['2024-03-01 1000.00: I 1000.00']);
  });

  test('an authorisation typed in late debits from the day it became known', () => {
    const late = billed.advanceTo('2024-02-05').on('2024-01-15', 'authorize-card', { card: 'tok-1' });
    expect(debits(late.advanceTo('2024-03-02'))).toEqual(['2024-03-01 1000.00: I 1000.00']);
  });

  test('the worker decides nothing: derived day by day or at once the instructions are the same', () => {
    const days = ['2024-02-01', '2024-02-02', '2024-02-29', '2024-03-01', '2024-03-02'];
    const daily = days.reduce((given, day) => given.advanceTo(day), authorized);
    expect(debits(daily)).toEqual(debits(authorized.advanceTo('2024-03-02')));
  });

  test('the forecast shows the debit that is coming', () => {
    const { state, programme, today } = authorized;
    const coming = forecast(state, '2024-02-02' as typeof today, programme, today);
    expect(coming.map(({ type }) => type)).toContain('CardDebitInstructed');
  });
});

describe('§4.4 authorising and cancelling', () => {
  const registered = life().on('2024-01-01', 'register-account', { name: 'Example Inc.', country: 'US' });
  const cancel = { authorization: 'K', writing: 'a letter' };
  decisions([
    [
      billed,
      '2024-01-15',
      'authorize-card',
      { authorization: 'K', card: 'tok-1' },
      [happened('2024-01-15', 'CardAuthorized', { authorization: 'K', card: 'tok-1', debitsFrom: '2024-01-15' })],
      'a token of the payment provider stands for the card',
    ],
    [
      billed,
      '2024-01-15',
      'authorize-card',
      { card: '4111 1111 1111 1111' },
      refused('card-number-refused', '§4.4'),
      'a card number is not kept',
    ],
    [
      billed,
      '2024-01-15',
      'authorize-card',
      { card: 'x-371449635398431' },
      refused('card-number-refused', '§4.4'),
      'nor one of 15 digits within something else',
    ],
    [
      authorized,
      '2024-01-15',
      'authorize-card',
      { authorization: 'K', card: 'tok-1' },
      nothing,
      'a repetition changes nothing',
    ],
    [
      authorized,
      '2024-01-16',
      'authorize-card',
      { authorization: 'K', card: 'tok-2' },
      refused('authorization-id-taken', '§4.4'),
      'the id is another’s',
    ],
    [
      registered,
      '2024-01-02',
      'authorize-card',
      { card: 'tok-1' },
      refused('terms-not-accepted', 'preamble'),
      'it is given under the terms',
    ],
    [
      authorized,
      '2024-01-20',
      'cancel-card-authorization',
      cancel,
      [happened('2024-01-20', 'CardAuthorizationCancelled', cancel)],
      'in writing',
    ],
    [
      authorized.on('2024-01-20', 'cancel-card-authorization', cancel),
      '2024-01-21',
      'cancel-card-authorization',
      cancel,
      nothing,
      'it is cancelled already',
    ],
    [
      authorized,
      '2024-01-14',
      'cancel-card-authorization',
      cancel,
      refused('before-authorization', '§4.4', '2024-01-15'),
      'there was none yet',
    ],
    [
      billed,
      '2024-01-14',
      'cancel-card-authorization',
      cancel,
      refused('unknown-authorization', '§4.4'),
      'there is none',
    ],
  ]);
});

describe('§4.4(ii) an authorised debit that is charged back can be noticed as a breach', () => {
  const debited = authorized.advanceTo('2024-02-02').on('2024-02-02', 'receive-payment', {
    payment: 'P',
    amount: '1000.00',
    method: 'credit-card',
    debit: 'debit-2024-02-01',
  });
  const chargedBack = debited.on('2024-02-20', 'reverse-payment', { payment: 'P', kind: 'chargeback' });
  const notice = {
    breach: 'N',
    breachingParty: 'customer',
    provision: '§4.4(ii)',
    description: 'an authorised debit was disputed',
    foundMaterialBy: 'A. Person',
    method: 'e-mail',
    chargeback: 'P',
  };

  test('the chargeback says under which authorisation the card had been debited, and the notice names it', () => {
    expect(chargedBack.eventsOf('PaymentReversed')[0]?.data).toMatchObject({ kind: 'chargeback', authorization: 'K' });
    const noticed = chargedBack.on('2024-02-21', 'give-notice-of-breach', notice);
    expect(noticed.eventsOf('NoticeOfBreachGiven')[0]?.data).toMatchObject({
      chargeback: 'P',
      breachingParty: 'customer',
    });
    expect(cardView(debited.state, debited.today).debits).toMatchObject([
      { debit: 'debit-2024-02-01', payments: ['P'] },
    ]);
  });

  decisions([
    [
      debited,
      '2024-02-21',
      'give-notice-of-breach',
      notice,
      refused('no-authorized-chargeback', '§4.4'),
      'it was not charged back',
    ],
    [
      debited.on('2024-02-20', 'reverse-payment', { payment: 'P', kind: 'returned' }),
      '2024-02-21',
      'give-notice-of-breach',
      notice,
      refused('no-authorized-chargeback', '§4.4'),
      'a returned payment is nobody’s dispute',
    ],
    [
      chargedBack,
      '2024-02-21',
      'give-notice-of-breach',
      { ...notice, breachingParty: 'provider' },
      refused('no-authorized-chargeback', '§4.4'),
      'it is the customer’s breach',
    ],
    [
      chargedBack,
      '2024-02-19',
      'give-notice-of-breach',
      notice,
      refused('before-chargeback', '§4.4', '2024-02-20'),
      'on the day before it was charged back',
    ],
    [
      chargedBack,
      '2024-02-21',
      'give-notice-of-breach',
      { ...notice, chargeback: 'X' },
      refused('unknown-payment', '§4.4'),
      'no such payment',
    ],
    [
      authorized,
      '2024-02-02',
      'receive-payment',
      { amount: '1.00', method: 'credit-card', debit: 'X' },
      refused('unknown-debit', '§4.4'),
      'no such debit',
    ],
    [
      authorized.advanceTo('2024-02-02'),
      '2024-02-02',
      'receive-payment',
      { amount: '1.00', method: 'wire', debit: 'debit-2024-02-01' },
      refused('debit-not-by-card', '§4.4'),
      'a wire is no debit of a card',
    ],
  ]);

  test('paid by card on the customer’s own account, without an authorisation, it is no such breach', () => {
    const own = billed
      .on('2024-02-02', 'receive-payment', { payment: 'P', amount: '1000.00', method: 'credit-card' })
      .on('2024-02-20', 'reverse-payment', { payment: 'P', kind: 'chargeback' });
    expect(own.eventsOf('PaymentReversed')[0]?.data).not.toHaveProperty('authorization');
  });
});
