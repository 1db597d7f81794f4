import { legalDay } from '@tenure/kernel';
import { accountView, deadlineViews, invoiceView, liabilityCapOf } from '..';
import { activeLife, type Life } from '../../test-support/life';
import { chargeLines, factsOf } from '../../test-support/tables';

const bill = (given: Life, on: string, invoice: string) =>
  given.on(on, 'import-invoice', { invoice, amount: '1000.00' });
const pay = (given: Life, on: string, forInvoice: string) =>
  given.on(on, 'receive-payment', { amount: '1000.00', method: 'wire', forInvoice });

/** In the United States until 29 February 2024, and in France from then on. */
const moved = bill(
  bill(activeLife('2024-01-05'), '2024-01-10', 'BEFORE').on('2024-03-01', 'change-country', { country: 'FR' }),
  '2024-03-01',
  'AFTER',
);
const rulesOf = ({ state, today }: Life, number: string) => {
  const view = invoiceView(state, number, today);
  return [view?.dueOn, view?.addendum];
};

describe('§4.3 FR Change of country', () => {
  test('what was issued before stays due as it was, what is issued from then on goes by the new rule', () => {
    expect(rulesOf(moved, 'BEFORE')).toEqual(['2024-02-09', undefined]); // 30 days
    expect(rulesOf(moved, 'AFTER')).toEqual(['2024-04-30', 'FR']); // 60 days, before 31 March and 45
  });

  test('late charges and interest follow the invoice, not the country of the day', () => {
    const paid = pay(pay(moved, '2024-05-10', 'BEFORE'), '2024-05-10', 'AFTER').advanceTo('2024-05-20');
    // 15.00 on 10 March, 15.23 on 10 April (1015.00), 15.45 on 10 May (1030.23)
    expect(chargeLines(paid)).toEqual(['2024-03-10 +15.00', '2024-04-10 +15.23', '2024-05-10 +15.45']);
    // What the customer names is paid first: 1000 × 10 days × 15.21 / 36500 = 4.167…
    expect(
      factsOf(paid, 'LateInterestPosted').map(([on, , data]) => [on, (data as { amount: string }).amount]),
    ).toEqual([['2024-05-10', '4.17']]);
  });

  test('and back again: an invoice of the time in France stays French', () => {
    const back = bill(moved.on('2024-04-10', 'change-country', { country: 'US' }), '2024-04-15', 'BACK');
    expect(rulesOf(back, 'AFTER')).toEqual(['2024-04-30', 'FR']);
    expect(rulesOf(back, 'BACK')).toEqual(['2024-05-15', undefined]);
  });

  test('a change recorded late leaves what was issued since as it was issued', () => {
    const late = bill(activeLife('2024-01-05'), '2024-02-10', 'I').on('2024-02-01', 'change-country', {
      country: 'FR',
    });
    expect(rulesOf(late, 'I')).toEqual(['2024-03-11', undefined]); // 19 days of February and 11
    expect(rulesOf(bill(late, '2024-02-05', 'J'), 'J')).toEqual(['2024-04-05', 'FR']); // 60 days: 24, 31 and 5
  });

  test('the same country again is no change', () => {
    expect(moved.on('2024-03-05', 'change-country', { country: 'FR' }).events).toHaveLength(moved.events.length);
  });

  test('the account shows the country of the day, and the deadline the rule of its invoice', () => {
    const { state, today, programme } = moved;
    const view = accountView(state, today, programme);
    expect([view.country, view.notes.some(({ clause }) => clause === '§4.3 FR')]).toEqual(['FR', true]);
    const clauses = deadlineViews(state, today, programme).flatMap(({ id, clause }) =>
      id.startsWith('due:') ? [[id, clause]] : [],
    );
    expect(clauses).toEqual([
      ['due:BEFORE', '§4.4'],
      ['due:AFTER', '§4.3 FR'],
    ]);
  });
});

describe('§7.1 UK Change of country', () => {
  const british = activeLife('2024-01-05', { country: 'GB' }).on('2024-03-01', 'change-country', { country: 'US' });

  it.each([
    ['2024-02-29', false, 'the day before: fraud lifts the cap for a British customer'],
    ['2024-03-01', true, 'from the day of the change it does not'],
  ])('on %s the cap applies: %s (%s)', (day, applies, _why) => {
    expect(liabilityCapOf(british.state, legalDay(day), british.programme, ['fraud']).applies).toBe(applies);
  });
});
