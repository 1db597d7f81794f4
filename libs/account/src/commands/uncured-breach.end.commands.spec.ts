import { terms202001, type TermsVersion } from '@tenure/terms';
import { activeLife, type Life } from '../../test-support/life';
import { decisions, type Happened, refused } from '../../test-support/tables';

const finding = { provision: '§2.4', description: 'resale', foundMaterialBy: 'A. Person', method: 'e-mail' };
/** B, the customer's breach, and P, the provider's, lapse on 10 February; N, of non-payment, on the 9th. */
const notify = (given: Life) =>
  given
    .on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' })
    .on('2024-01-10', 'give-notice-of-breach', { breach: 'B', breachingParty: 'customer', ...finding })
    .on('2024-01-10', 'give-notice-of-breach', { breach: 'P', breachingParty: 'provider', ...finding })
    .on('2024-02-01', 'give-notice-of-non-payment', { breach: 'N', method: 'e-mail' });
const notified = notify(activeLife('2023-12-01'));
const lapsed = notified.advanceTo('2024-02-10');

/** Ends on `on`, with the 30 days to retrieve data through `last` and deletion due from `due`. */
function ended(on: string, last: string, due: string, data: object): readonly Happened[] {
  const after = { lastDayToRetrieve: last, deletionDueOn: due, surviving: ['§4', '§6', '§7', '§8', '§9'] };
  return [[on, 'ServiceTerminated', { ...after, ...data }]];
}
const on10Feb = (data: object) => ended('2024-02-10', '2024-03-11', '2024-03-12', data);

describe('terminate on an uncured breach (§3.3 i, reading 24)', () => {
  const byProvider = { ground: 'uncured-breach', by: 'provider', breach: 'B' };
  const byCustomer = { ground: 'uncured-breach', by: 'customer', breach: 'P' };
  const open = refused('cure-period-open', '§3.3(i)', '2024-02-10');
  const { policies } = terms202001;
  const opensTermination: TermsVersion = {
    ...terms202001,
    policies: { ...policies, nonPaymentLapseOpensTermination: true },
  };

  decisions([
    [notified, '2024-02-09', 'terminate', byProvider, open, 'on the 30th day it can still be cured'],
    [
      lapsed,
      '2024-02-10',
      'terminate',
      byProvider,
      on10Feb(byProvider),
      'on the 31st; 19 days of February and 11 to fetch data',
    ],
    [notified, '2024-02-09', 'terminate', byCustomer, open, 'the customer waits as long'],
    [lapsed, '2024-02-10', 'terminate', byCustomer, on10Feb(byCustomer), 'and may end it then'],
    [lapsed, '2024-02-09', 'terminate', byProvider, open, 'as of a day before the lapse, typed in after it'],
    [
      lapsed,
      '2024-02-10',
      'terminate',
      { ...byProvider, breach: 'P' },
      refused('ground-of-other-party', '§3.3(i)'),
      'nobody ends it on a breach of its own',
    ],
    [
      lapsed,
      '2024-02-10',
      'terminate',
      { ...byCustomer, breach: 'B' },
      refused('ground-of-other-party', '§3.3(i)'),
      'nor does the customer',
    ],
    [
      lapsed,
      '2024-02-10',
      'terminate',
      { ...byProvider, by: 'both' },
      refused('ground-of-other-party', '§3.3(i)'),
      'two parties end it by agreement, not on a breach',
    ],
    [
      lapsed,
      '2024-02-10',
      'terminate',
      { ...byProvider, breach: 'X' },
      refused('unknown-breach', '§3.3(i)'),
      'on none',
    ],
    [
      lapsed,
      '2024-02-10',
      'terminate',
      { ground: 'uncured-breach', by: 'provider' },
      refused('breach-required', '§3.3(i)'),
      'on which notice?',
    ],
    [
      lapsed,
      '2024-02-10',
      'terminate',
      { ...byProvider, breach: 'N' },
      refused('non-payment-opens-remedies-only', '§3.3(i)'),
      'a lapsed notice of non-payment opens the remedies of §3.4, and not the end',
    ],
    [
      notify(activeLife('2023-12-01', { terms: [opensTermination] })),
      '2024-02-09',
      'terminate',
      { ...byProvider, breach: 'N' },
      ended('2024-02-09', '2024-03-10', '2024-03-11', { ...byProvider, breach: 'N' }),
      'unless the policy reads it as an uncured breach',
    ],
    [
      notified.on('2024-01-20', 'cure-breach', { breach: 'B', how: 'stopped' }),
      '2024-02-10',
      'terminate',
      byProvider,
      refused('breach-closed', '§3.3(i)'),
      'cured',
    ],
    [
      lapsed.on('2024-02-10', 'waive-breach', { breach: 'B' }),
      '2024-02-11',
      'terminate',
      byProvider,
      refused('breach-closed', '§3.3(i)'),
      'waived',
    ],
  ]);

  decisions([
    [
      notified.on('2024-01-20', 'cure-breach', { breach: 'B', how: 'stopped' }),
      '2024-01-25',
      'terminate',
      byProvider,
      refused('breach-closed', '§3.3(i)'),
      'cured in time: no later day will do, and so none may be named',
    ],
  ]);
});
