import { activeLife } from '../../test-support/life';
import { decisions, happened, refused } from '../../test-support/tables';
import { accountView, invoiceView } from '..';

const finding = { description: 'd', foundMaterialBy: 'A. Person', method: 'e-mail' };
const surviving = ['§4', '§6', '§7', '§8', '§9'];
const billed = activeLife('2023-12-01').on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' });

describe('§3.1 Termination for convenience', () => {
  decisions([
    [
      billed,
      '2024-02-01',
      'terminate',
      { ground: 'convenience', by: 'provider' },
      refused('no-termination-for-convenience', '§3.1'),
      'wishing to leave is no ground, for neither party',
    ],
    [
      billed,
      '2024-02-01',
      'terminate',
      { ground: 'convenience', by: 'both' },
      refused('no-termination-for-convenience', '§3.1'),
      'both together sign an agreement instead (§9.12)',
    ],
  ]);
});

describe('§3.3(i) A breach that was not cured, by either party', () => {
  /** 30 days from Wednesday 10 January: 21 of January and 9, so through 9 February. */
  const byProvider = billed.on('2024-01-10', 'give-notice-of-breach', {
    breach: 'P',
    breachingParty: 'provider',
    provision: '§2.4.2',
    ...finding,
  });
  const byCustomer = billed.on('2024-01-10', 'give-notice-of-breach', {
    breach: 'C',
    breachingParty: 'customer',
    provision: '§2.4',
    ...finding,
  });
  const leaving = { ground: 'uncured-breach', by: 'customer', breach: 'P' } as const;

  decisions([
    [
      byProvider,
      '2024-02-09',
      'terminate',
      leaving,
      refused('cure-period-open', '§3.3(i)', '2024-02-10'),
      'the provider can still cure it on the 30th day',
    ],
    [
      byProvider,
      '2024-02-10',
      'terminate',
      leaving,
      [
        happened('2024-02-10', 'ServiceTerminated', {
          ...leaving,
          lastDayToRetrieve: '2024-03-11',
          deletionDueOn: '2024-03-12',
          surviving,
        }),
      ],
      'and the customer can leave on the 31st; 30 days to fetch its data',
    ],
    [
      byCustomer,
      '2024-02-10',
      'terminate',
      { ...leaving, breach: 'C' },
      refused('ground-of-other-party', '§3.3(i)'),
      'nobody leaves on a breach of its own',
    ],
  ]);

  test('the notice of the customer goes to the address that stands in the terms', () => {
    const [notice] = byProvider.eventsOf('NoticeOfBreachGiven');
    expect((notice?.data as { delivery: object }).delivery).toEqual({
      method: 'e-mail',
      to: byProvider.programme.versions[0]?.parameters.notices.providersAddress.email,
    });
  });
});

describe('§3.3(ii) Insolvency or end of business of either party', () => {
  const insolvent = { ground: 'insolvency', evidence: 'petition no. 7', foundBy: 'Counsel' } as const;

  test.each(['provider', 'customer'] as const)('the %s leaves at once, and the evidence and the finder stay', (by) => {
    const ended = billed.on('2024-02-01', 'terminate', { ...insolvent, by });
    const [event] = ended.eventsOf('ServiceTerminated');
    expect(event?.data).toMatchObject({ ...insolvent, by });
    expect(event?.metadata.clauses).toContain('§3.3(ii)');
  });

  decisions([
    [
      billed,
      '2024-02-01',
      'terminate',
      { ground: 'insolvency', by: 'provider', evidence: 'petition no. 7' },
      refused('evidence-required', '§3.3(ii)'),
      'somebody must have found it',
    ],
  ]);
});

describe('§3.3 §3.5 Terminating leaves every other remedy open, and what is owed stays owed', () => {
  /** 1,000.00 of 1 January is due on the 31st; the notice of 1 February lapses on the 9th; the end on the 12th. */
  const ended = billed
    .on('2024-01-05', 'give-notice-of-breach', {
      breach: 'C',
      breachingParty: 'customer',
      provision: '§2.4',
      ...finding,
    })
    .on('2024-02-01', 'give-notice-of-non-payment', { breach: 'N', method: 'e-mail' })
    .on('2024-02-12', 'terminate', { ground: 'uncured-breach', by: 'provider', breach: 'C' });

  test('another remedy can be taken afterwards, on the same breach or on the unpaid notice', () => {
    for (const breach of ['C', 'N']) {
      const suit = { breach, kind: 'legal', description: 'a suit for the price' };
      expect(ended.when('2024-03-01', 'record-other-remedy', suit).last?.kind).toBe('accepted');
    }
  });

  test('late months go on after the end', () => {
    const later = ended.advanceTo('2024-04-01');
    // 15.00 on 1 March, and 1.5 % of 1,015.00, which is 15.225, on 1 April.
    expect(invoiceView(later.state, 'I', later.today)).toMatchObject({ outstanding: '1030.23', lateCharges: '30.23' });
  });

  test('what survives is listed on the event and on the account', () => {
    expect(ended.eventsOf('ServiceTerminated')[0]?.data).toMatchObject({ surviving });
    const { notes } = accountView(ended.state, ended.today, ended.programme);
    expect(notes.find(({ clause }) => clause === '§3.5')?.note).toMatch(/4, 6, 7, 8 and 9/);
  });
});
