import { activeLife, type Life } from '../../test-support/life';
import { chargeLines } from '../../test-support/tables';

const finding = { provision: '§2.4', description: 'd', foundMaterialBy: 'A. Person', method: 'e-mail' };
const byCustomer = { breachingParty: 'customer', ...finding };
const seen = { observed: 'minutes sold on', foundBy: 'A. Person' };
const violation = { subClause: '§2.3.5', evidence: 'a log', foundBy: 'A. Person' };
const end = (given: Life, on: string, body: object) =>
  given.when(on, 'terminate', { by: 'provider', ...body }).last?.kind;

describe('§9.6 A waiver waives one instance, and no other', () => {
  test('of two breaches', () => {
    const waived = activeLife('2024-01-02')
      .on('2024-01-10', 'give-notice-of-breach', { breach: 'A', ...byCustomer })
      .on('2024-01-10', 'give-notice-of-breach', { breach: 'B', ...byCustomer })
      .on('2024-02-12', 'waive-breach', { breach: 'A' });
    const ends = ['A', 'B'].map((breach) => end(waived, '2024-02-13', { ground: 'uncured-breach', breach }));
    expect(ends).toEqual(['refused', 'accepted']);
  });

  test('of two violations', () => {
    const waived = activeLife('2024-01-02')
      .on('2024-01-10', 'record-responsibility-violation', { violation: 'A', ...violation })
      .on('2024-01-10', 'record-responsibility-violation', { violation: 'B', ...violation })
      .on('2024-01-11', 'waive-violation', { violation: 'A' });
    const ends = ['A', 'B'].map((id) =>
      end(waived, '2024-01-12', { ground: 'responsibility-violation', violation: id }),
    );
    expect(ends).toEqual(['refused', 'accepted']);
  });

  test('of a prohibited use: what comes back in a later cycle is another instance', () => {
    const waived = activeLife('2024-01-02')
      .on('2024-01-10', 'notify-prohibited-use', { prohibitedUse: 'U', method: 'e-mail', ...seen })
      .on('2024-03-05', 'waive-prohibited-use', { prohibitedUse: 'U' });
    const ground = { ground: 'prohibited-use', prohibitedUse: 'U' };
    const back = waived.on('2024-05-20', 'record-prohibited-use-recurrence', { prohibitedUse: 'U', ...seen });
    expect([end(waived, '2024-03-06', ground), end(back, '2024-05-20', ground)]).toEqual(['refused', 'accepted']);
  });

  test('of late charges: the month after is charged as ever', () => {
    const waived = activeLife('2023-12-01')
      .on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' })
      .on('2024-03-05', 'waive-late-charge', { invoice: 'I', month: 1 })
      .advanceTo('2024-04-01');
    // The waived 15.00 is not in the base of the second month: 1.5 % of 1,000.00 again.
    expect(chargeLines(waived)).toEqual(['2024-03-01 +15.00', '2024-04-01 +15.00']);
  });
});
