import { accountView, assignmentViews, explainEvent } from '..';
import { activeLife, type Life } from '../../test-support/life';

const successor = {
  name: 'Successor Inc.',
  country: 'US',
  contacts: { legal: { email: 'legal@successor.example' } },
};
/** Due 9 Feb. */
const owing = activeLife('2024-01-05').on('2024-01-10', 'import-invoice', { invoice: 'I', amount: '500.00' });
const customerOf = ({ state, today, programme }: Life) => {
  const { name, contacts, country } = accountView(state, today, programme);
  return [name, contacts.legal?.email, country];
};

describe('§9.2 Assignment by consent', () => {
  const asked = owing.on('2024-02-01', 'request-assignment', { assignment: 'AS', kind: 'consent', successor });
  const granted = asked.on('2024-02-10', 'decide-assignment', {
    assignment: 'AS',
    outcome: 'granted',
    decidedBy: 'D. Cider',
    consent: 'letter 9',
  });

  test('nothing changes before it is decided', () => {
    expect(customerOf(asked)).toEqual(['Example Inc.', 'legal@example.com', 'US']);
  });

  test('the successor is the customer, and owes what was owed', () => {
    expect(customerOf(granted)).toEqual(['Successor Inc.', 'legal@successor.example', 'US']);
    expect(accountView(granted.state, granted.today, granted.programme).money.overdue).toBe('500.00');
  });

  test('notices go to the successor from its day on, and to the one before it for an earlier day', () => {
    const notice = (given: Life, on: string) =>
      given.on(on, 'give-notice-of-non-payment', { method: 'e-mail' }).eventsOf('NoticeOfNonPaymentGiven').at(-1)?.data;
    expect(notice(granted, '2024-02-12')).toMatchObject({ delivery: { to: 'legal@successor.example' } });
    const typedInLate = owing
      .on('2024-02-01', 'request-assignment', { assignment: 'AS', kind: 'consent', successor })
      .on('2024-02-20', 'decide-assignment', {
        assignment: 'AS',
        outcome: 'granted',
        decidedBy: 'D. Cider',
        consent: 'letter 9',
      });
    expect(notice(typedInLate, '2024-02-12')).toMatchObject({ delivery: { to: 'legal@example.com' } });
  });

  test('without a written consent it is void: the customer stays the same', () => {
    const tried = asked.when('2024-02-10', 'decide-assignment', {
      assignment: 'AS',
      outcome: 'granted',
      decidedBy: 'D. Cider',
    });
    expect(tried.last).toMatchObject({ code: 'written-consent-required', clause: '§9.2' });
    expect(customerOf(tried)[0]).toBe('Example Inc.');
  });

  test('withheld for a reason, it can be asked for again', () => {
    const withheld = asked
      .on('2024-02-10', 'decide-assignment', {
        assignment: 'AS',
        outcome: 'refused',
        decidedBy: 'D. Cider',
        why: 'a shell',
      })
      .on('2024-02-11', 'request-assignment', { kind: 'consent', successor });
    expect(assignmentViews(withheld.state).map(({ state }) => state)).toEqual(['refused', 'requested']);
  });

  test('a successor in France comes under its addendum: what is billed afterwards is due by its rule', () => {
    const french = owing
      .on('2024-02-01', 'request-assignment', {
        assignment: 'AS',
        kind: 'consent',
        successor: { ...successor, country: 'FR' },
      })
      .on('2024-02-10', 'decide-assignment', {
        assignment: 'AS',
        outcome: 'granted',
        decidedBy: 'D. Cider',
        consent: 'letter 9',
      })
      .on('2024-03-01', 'import-invoice', { invoice: 'J', amount: '10.00' });
    expect(customerOf(french)[2]).toBe('FR');
    // 60 days after 1 March: 30 and 30; the end of March and 45 days would be 15 May.
    expect(french.state.invoices.hot.get('J')?.dueOn).toBe('2024-04-30');
    expect(french.state.invoices.hot.get('I')?.dueOn).toBe('2024-02-09');
  });
});

describe('§9.2 Assignment with a sale of the business', () => {
  const sold = owing.on('2024-02-01', 'request-assignment', { assignment: 'AS', kind: 'sale-of-business', successor });
  const decide = { assignment: 'AS', outcome: 'granted', decidedBy: 'D. Cider', review: 'CR' };
  const reviewed = (creditworthy: boolean) =>
    sold.on('2024-02-05', 'review-credit', {
      review: 'CR',
      occasion: 'other',
      detail: 'a sale',
      reviewer: 'R. Viewer',
      creditworthy,
      assignment: 'AS',
    });

  test('needs no consent, but the approval of the successor’s credit', () => {
    const granted = reviewed(true).on('2024-02-06', 'decide-assignment', decide);
    expect(customerOf(granted)[0]).toBe('Successor Inc.');
    const event = granted.eventsOf('AssignmentGranted')[0];
    expect(explainEvent(granted.events, event?.id ?? '', granted.programme)?.inputs.map(({ type }) => type)).toEqual([
      'AssignmentRequested',
      'CreditReviewed',
    ]);
  });

  test('is void where the credit was not approved', () => {
    const tried = reviewed(false).when('2024-02-06', 'decide-assignment', decide);
    expect(tried.last).toMatchObject({ code: 'credit-not-approved', clause: '§9.2' });
  });

  test('a review of the successor sets no limit for the account', () => {
    expect(accountView(reviewed(true).state, sold.today, sold.programme).credit.warning).toBe('no-limit');
  });
});
