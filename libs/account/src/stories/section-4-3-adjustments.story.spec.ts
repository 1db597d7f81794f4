import { invoiceView } from '..';
import { activeLife, type Life } from '../../test-support/life';
import { chargeLines, decisions, factsOf, invoiceLines, refused } from '../../test-support/tables';
import { taxedTerms } from '../../test-support/taxed';

const active = activeLife('2024-01-01');
const lines = [{ kind: 'overage', description: 'minutes not billed', amount: '100.00' }];
const adjust = (given: Life, on: string, body: object = {}) =>
  given.on(on, 'issue-adjustment', { invoice: 'ADJ', cause: 'a meter was read late', lines, ...body });

describe('§4.3 an adjustment bills on any day (reading 12)', () => {
  test('with the days of every invoice, and late as every invoice', () => {
    const given = adjust(active, '2024-01-10');
    expect(factsOf(given, 'InvoiceIssued').map(([, , data]) => data)).toEqual([
      {
        invoice: 'ADJ',
        origin: 'adjustment',
        invoiceDate: '2024-01-10',
        amount: '100.00',
        currency: 'USD',
        lines,
        dueOn: '2024-02-09', // 10 January + 30
        lastDayToDispute: '2024-03-10', // + 60: 21 of January, 29 of February, 10 of March
        consentOn: '2024-03-11',
      },
    ]);
    expect(given.events.at(-1)?.metadata.reason).toBe('a meter was read late');
    expect(chargeLines(given.advanceTo('2024-03-10'))).toEqual(['2024-03-10 +1.50']); // month ended on 9 March
  });

  test('in France by the French Due Date', () => {
    const french = adjust(activeLife('2024-01-01', { country: 'FR' }), '2024-01-10');
    expect(invoiceView(french.state, 'ADJ', french.today)?.dueOn).toBe('2024-03-10'); // 10 January + 60 is before 16 March
  });

  test('with the taxes on it', () => {
    const given = adjust(activeLife('2024-01-01', { terms: taxedTerms(), country: 'GB' }), '2024-01-10');
    expect(invoiceView(given.state, 'ADJ', given.today)).toMatchObject({
      billed: '120.00',
      taxes: [{ amount: '20.00' }],
    });
  });

  decisions([
    [
      adjust(active, '2024-01-10'),
      '2024-01-11',
      'issue-adjustment',
      { invoice: 'ADJ', cause: 'again', lines },
      refused('invoice-id-taken', '§4.3'),
      'the number is taken',
    ],
    [
      active.advanceTo('2024-01-20'),
      '2024-01-10',
      'issue-adjustment',
      { cause: 'late', lines },
      refused('invoice-date-passed', '§4.4', '2024-01-20'),
      'dated back, its days to pay would be shorter',
    ],
    [
      active,
      '2024-01-10',
      'issue-adjustment',
      { cause: 'fraud', lines, reRating: { prohibitedUse: 'PU', cycles: ['2024-01'] } },
      refused('unknown-prohibited-use', '§2.5'),
      'a re-rating needs its right',
    ],
  ]);
});

describe('§4.8 what others assess is passed on with the next run, as it is', () => {
  const charge = (kind: string) => ({ charge: kind, kind, description: kind, amount: '3.33' });

  test('a carrier’s increase is taxed as what is sold, a carrier’s tax is not taxed again', () => {
    const given = activeLife('2024-01-01', { terms: taxedTerms(), country: 'GB' })
      .on('2024-01-10', 'record-charges', charge('pass-through'))
      .on('2024-01-10', 'record-charges', charge('tax'))
      .advanceTo('2024-02-01');
    expect(invoiceLines(given)).toEqual(['2024-02-01: pass-through 3.33, tax 3.33, undefined 0.67']); // 3.33 × 0.2 = 0.666
    expect(given.eventsOf('ChargesRecorded').map(({ metadata }) => metadata.clauses)).toEqual([
      ['§4.8'],
      ['§4.7', '§4.8'],
    ]);
  });
});
