import { activeLife, life } from '../../test-support/life';
import { decisions, factsOf, happened, nothing, refused } from '../../test-support/tables';

const registered = life().on('2024-01-10', 'register-account', { name: 'Example Inc.', country: 'US' });
const accepted = registered.on('2024-01-12', 'accept-terms', { acceptedBy: 'A. Signatory', authorityAttested: true });
const active = activeLife('2024-01-15');
const agreement = { ground: 'written-agreement', by: 'both', agreement: 'letter of 8 March' };
const terminated = active.on('2024-03-10', 'terminate', agreement);

describe('issue-invoice', () => {
  const setUp = { kind: 'non-recurring', description: 'set-up', amount: '50.00' } as const;
  const usage = { kind: 'transactional', description: 'messages', amount: '10.00' } as const;

  decisions([
    [
      accepted,
      '2024-02-01',
      'issue-invoice',
      { invoice: 'INV-1', lines: [setUp, usage] },
      [
        happened('2024-02-01', 'InvoiceIssued', {
          invoice: 'INV-1',
          origin: 'billing-run',
          invoiceDate: '2024-02-01',
          amount: '60.00',
          currency: 'USD',
          lines: [setUp, usage],
          dueOn: '2024-03-02',
          lastDayToDispute: '2024-04-01',
          consentOn: '2024-04-02',
          nextInvoiceOn: '2024-03-01',
        }),
      ],
      'due after 30 days (28 more of February and 2), disputable for 60 (28 + 31 + 1), consented to on the 61st',
    ],
    [accepted, '2024-02-01', 'issue-invoice', {}, nothing, 'nothing to bill: no invoice'],
    [
      accepted,
      '2024-01-31',
      'issue-invoice',
      { lines: [setUp] },
      refused('invoice-date-not-first', '§4.3', '2024-02-01'),
      'the day before a 1st',
    ],
    [
      accepted,
      '2024-02-02',
      'issue-invoice',
      { lines: [setUp] },
      refused('invoice-date-not-first', '§4.3', '2024-03-01'),
      'the day after a 1st',
    ],
    [
      accepted.advanceTo('2024-02-02'),
      '2024-02-01',
      'issue-invoice',
      { lines: [setUp] },
      refused('invoice-date-passed', '§4.3', '2024-03-01'),
      'a run that is over is not held again',
    ],
    [
      accepted.advanceTo('2024-03-01'),
      '2024-02-01',
      'issue-invoice',
      { lines: [setUp] },
      refused('invoice-date-passed', '§4.3', '2024-03-01'),
      'where today is a 1st, today’s would do',
    ],
    [
      accepted.advanceTo('2024-03-01'),
      '2024-02-29',
      'issue-invoice',
      { lines: [setUp] },
      refused('invoice-date-not-first', '§4.3', '2024-03-01'),
      'and so for a day that is no 1st',
    ],
    [
      activeLife('2024-01-15', { today: '2025-01-10' }),
      '2024-01-31',
      'issue-invoice',
      { lines: [setUp] },
      refused('invoice-date-not-first', '§4.3', '2024-02-01'),
      'while the past is typed in, the next 1st of that time would do',
    ],
    [
      accepted.on('2024-02-01', 'issue-invoice', { invoice: 'INV-1', lines: [setUp] }),
      '2024-03-01',
      'issue-invoice',
      { invoice: 'INV-1', lines: [setUp] },
      refused('invoice-id-taken', '§4.3'),
      'one number is one invoice',
    ],
    [
      registered,
      '2024-02-01',
      'issue-invoice',
      { lines: [setUp] },
      refused('terms-not-accepted', 'preamble'),
      'no terms',
    ],
    [
      registered.on('2024-02-10', 'accept-terms', { acceptedBy: 'A', authorityAttested: true }),
      '2024-02-01',
      'issue-invoice',
      { lines: [setUp] },
      refused('before-acceptance', 'preamble', '2024-02-10'),
      'a 1st before acceptance',
    ],
    [terminated, '2024-04-01', 'issue-invoice', { lines: [setUp] }, refused('account-ended', '§3.1'), 'after the end'],
  ]);

  test('the invoice that somebody issues is somebody’s doing, not the terms’', () => {
    const issued = accepted.on('2024-02-01', 'issue-invoice', { lines: [setUp] }, 'agreed by telephone');
    expect(issued.events.at(-1)?.metadata).toMatchObject({ actor: 'operator', reason: 'agreed by telephone' });
  });

  test('further lines on a 1st go on an invoice beside that of the run', () => {
    const paying = active
      .on('2024-01-15', 'change-package', { package: 'standard', monthlyFee: '100.00' })
      .on('2024-02-01', 'issue-invoice', { lines: [setUp] });
    const invoices = paying.eventsOf('InvoiceIssued').map(({ data }) => data as { invoice: string; amount: string });
    expect(invoices.map(({ invoice, amount }) => [invoice, amount])).toEqual([
      ['A-1-2024-02', '200.00'],
      ['A-1-2024-02-2', '50.00'],
    ]);
  });

  test('an invoice of an earlier 1st, while the past is typed in, bills no platform fee twice (reading 9)', () => {
    const past = activeLife('2024-01-15', { today: '2025-01-01' })
      .on('2024-01-15', 'change-package', { package: 'standard', monthlyFee: '100.00' })
      .advanceTo('2024-06-15')
      .on('2024-03-01', 'issue-invoice', { lines: [setUp] });
    const fees = factsOf(past, 'InvoiceIssued').flatMap(
      ([, , data]) => (data as { lines: { month?: string }[] }).lines,
    );
    const months = fees.flatMap(({ month }) => month ?? []);
    expect(months).toEqual(['2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06']);
  });
});
