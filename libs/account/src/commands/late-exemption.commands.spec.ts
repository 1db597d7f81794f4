import { invoiceViews } from '..';
import { activeLife, type Life } from '../../test-support/life';
import { factsOf, happened, type Happened } from '../../test-support/tables';
import { taxedTerms } from '../../test-support/taxed';

/**
 * Half of the use is taxed in the town and half in the state alone. On 1,000.00 of messages the state asks
 * 500.00 × 0.0725 = 36.25 for each place, and the town 500.00 × 0.05 = 25.00: 1,097.50 in all, on 1 February.
 */
const townsman = activeLife('2024-01-05', { terms: taxedTerms() })
  .on('2024-01-05', 'declare-service-location', { location: 'office', jurisdiction: 'US-XA-TOWN', share: '0.5' })
  .on('2024-01-05', 'declare-service-location', { location: 'depot', jurisdiction: 'US-XA', share: '0.5' })
  .on('2024-01-10', 'record-charges', {
    charge: 'C',
    kind: 'transactional',
    description: 'messages',
    amount: '1000.00',
  })
  .advanceTo('2024-02-15');
const invoice = 'A-1-2024-02';
const exempt = (given: Life, on: string, jurisdiction: string, more: object = {}) =>
  given.on(on, 'record-tax-exemption', { exemption: `${jurisdiction} ${on}`, jurisdiction, certificate: '1', ...more });

const ofState = (location: string, amount: string) => ({
  ...{ tax: 'sales-tax', jurisdiction: 'US-XA', location, amount },
});
const ofTown = (amount: string) => ({ tax: 'utility-tax', jurisdiction: 'US-XA-TOWN', location: 'office', amount });
const credited = (amount: string, ...taxes: readonly ReturnType<typeof ofState>[]): Happened =>
  happened('2024-02-01', 'InvoiceCredited', { invoice, amount, ground: 'tax-exempt', taxes });
const bothOfState = credited('72.50', ofState('depot', '36.25'), ofState('office', '36.25'));

const disputed = townsman.on('2024-02-10', 'dispute-invoice', { invoice, amount: '1060.00', detail: 'not as agreed' });

describe('documents for an exemption that were provided in time and are recorded late (§4.7, §4.7 US)', () => {
  const rows: readonly (readonly [given: Life, then: readonly Happened[], why: string])[] = [
    [exempt(townsman, '2024-01-20', 'US-XA'), [bothOfState], 'of the state, at both places; the town’s tax stays'],
    [exempt(townsman, '2024-01-20', 'US-XA-TOWN'), [credited('25.00', ofTown('25.00'))], 'of the town alone'],
    [exempt(townsman, '2024-02-01', 'US-XA'), [bothOfState], 'provided on the invoice date: in time'],
    [exempt(townsman, '2024-02-02', 'US-XA'), [], 'a day too late for this invoice'],
    [exempt(townsman, '2024-01-20', 'US-XB'), [], 'no tax of that place is on it'],
    [exempt(townsman, '2024-01-20', 'US-XA', { validUntil: '2024-01-31' }), [], 'not valid any more on its date'],
    [
      exempt(townsman, '2024-01-20', 'US-XA', { validFrom: '2024-02-01', validUntil: '2024-02-01' }),
      [bothOfState],
      'valid on that day alone',
    ],
    [
      exempt(exempt(townsman, '2024-01-20', 'US-XA'), '2024-01-22', 'US-XA'),
      [bothOfState],
      'documents for the same taxes again: nothing of them is left to credit',
    ],
    [
      exempt(exempt(townsman, '2024-01-20', 'US-XA'), '2024-01-22', 'US-XA-TOWN'),
      [bothOfState, credited('25.00', ofTown('25.00'))],
      'then the town’s as well',
    ],
    [
      exempt(disputed, '2024-01-20', 'US-XA'),
      [credited('37.50', ofState('depot', '36.25'), ofState('office', '1.25'))],
      '1,097.50 − 1,060.00 in dispute = 37.50: the rest waits for the end of the dispute',
    ],
  ];
  for (const [given, then, why] of rows) test(why, () => expect(factsOf(given, 'InvoiceCredited')).toEqual(then));

  test('each line shows what is not owed of it', () => {
    const { state, today } = exempt(townsman, '2024-01-20', 'US-XA-TOWN');
    const [shown] = invoiceViews(state, today);
    expect(shown?.taxes?.map(({ location, tax, credited: not }) => [location, tax, not])).toEqual([
      ['depot', 'sales-tax', '0.00'],
      ['office', 'sales-tax', '0.00'],
      ['office', 'utility-tax', '25.00'],
    ]);
  });

  test('it says by which documents', () => {
    const [credit] = exempt(townsman, '2024-01-20', 'US-XA').eventsOf('InvoiceCredited');
    expect(credit?.metadata.clauses).toEqual(['§4.7', '§4.7 US']);
    expect(credit?.metadata.reason).toBe('documents for exemption US-XA 2024-01-20 were provided on 2024-01-20');
  });
});
