import { activeLife, type Life } from '../../test-support/life';
import { decisions, happened, refused } from '../../test-support/tables';

const give = 'give-notice-of-breach';
const active = activeLife('2024-01-05');
const finding = { breachingParty: 'customer', description: 'as found', foundMaterialBy: 'A. Person' } as const;
const remedies = ['suspend-service', 'stop-orders', 'stop-call-detail', 'enforce-security', 'record-other-remedy'];
const given = (on: string, data: object, lastDayToCure: string, lapsesOn: string) => [
  happened(on, 'NoticeOfBreachGiven', {
    ...finding,
    breach: 'N',
    provision: '§4',
    delivery: { method: 'e-mail', to: 'legal@example.com' },
    ...data,
    lastDayToCure,
    lapsesOn,
    opens: [...remedies, 'terminate'],
  }),
];
const notice = { ...finding, breach: 'N', provision: '§4', method: 'e-mail' };
const clausesOf = (life: Life) => life.eventsOf('NoticeOfBreachGiven').map(({ metadata }) => metadata.clauses);

describe('a notice about security that was asked for (§4.2)', () => {
  const required = active.on('2024-01-10', 'require-security', {
    requirement: 'SR',
    amount: '300.00',
    dueOn: '2024-01-31',
    why: 'a young company',
  });
  const ofSR = { ...notice, requirement: 'SR' };
  const provided = required.on('2024-01-20', 'provide-security', {
    kind: 'deposit',
    amount: '300.00',
    reference: 'cash',
    requirement: 'SR',
  });
  const withdrawn = required.on('2024-01-25', 'withdraw-security-requirement', { requirement: 'SR', why: 'paid up' });

  decisions([
    [
      required,
      '2024-01-31',
      give,
      ofSR,
      refused('security-not-overdue', '§4.2', '2024-02-01'),
      'on the last day it can still be given',
    ],
    [
      required,
      '2024-02-01',
      give,
      ofSR,
      given('2024-02-01', { requirement: 'SR' }, '2024-03-02', '2024-03-03'),
      'the day after; 28 more days of February and 2 are thirty',
    ],
  ]);

  test('cites the clause by which it was asked for', () => {
    expect(clausesOf(required.on('2024-02-01', give, ofSR))).toEqual([['§1', '§3.3(i)', '§4.2']]);
    expect(clausesOf(required.on('2024-02-01', give, notice))).toEqual([['§1', '§3.3(i)']]);
  });

  test.each([
    [provided, 'what requirement SR asks for was given in full on 2024-01-20'],
    [withdrawn, 'what requirement SR asks for was asked for no more on 2024-01-25'],
  ])('nothing is missing: it says since when and why (%#)', (settled, detail) => {
    expect(settled.when('2024-02-01', give, ofSR).last).toMatchObject({ code: 'security-not-missing', detail });
  });
});

describe('a notice about an authorised debit that was charged back (§4.4 ii)', () => {
  const chargedBack = active
    .on('2024-01-06', 'authorize-card', { authorization: 'K', card: 'tok-1' })
    .on('2024-02-05', 'receive-payment', { payment: 'P', amount: '10.00', method: 'credit-card' })
    .on('2024-02-20', 'reverse-payment', { payment: 'P', kind: 'chargeback' });
  const ofP = { ...notice, chargeback: 'P' };

  decisions([
    [
      chargedBack,
      '2024-02-20',
      give,
      ofP,
      given('2024-02-20', { chargeback: 'P' }, '2024-03-21', '2024-03-22'),
      'on the very day; 9 days of February and 21 of March',
    ],
  ]);

  test('cites the clause that forbids it', () => {
    expect(clausesOf(chargedBack.on('2024-02-20', give, ofP))).toEqual([['§1', '§3.3(i)', '§4.4']]);
  });
});
