import type { Reading } from './reading';

export const readingsOfBreach: readonly Reading[] = [
  {
    number: 22,
    title: 'Notices',
    summary:
      'Written, to the address on file, by one of five methods, effective when delivered. E-mail is delivered when ' +
      'sent unless it bounces, and a bounced notice starts nothing. No address, no notice.',
    rivals: ['Effective when sent, by whatever method', 'Effective some days after posting'],
  },
  {
    number: 23,
    title: 'Notice of non-payment',
    summary:
      'Possible once an undisputed amount is past due. Five business days to pay follow, without the day of notice. ' +
      'Paid in full for what is named and undisputed, it is cured; otherwise the remedies of §3.4 open the next ' +
      'day.',
    policy: 'nonPaymentLapseOpensTermination',
    values: {
      false: 'The lapse opens the remedies of §3.4 alone',
      true: 'It opens termination as well, as a breach left uncured',
    },
    rivals: ['The lapse is itself an uncured material breach, so that termination opens with the remedies'],
  },
  {
    number: 24,
    title: 'Other material breach',
    summary:
      'Thirty calendar days to cure from the day the notice is effective, for either party; the remedies open on ' +
      'the next. A person finds a breach material, and is recorded.',
    rivals: ['Thirty business days', 'Materiality follows from the kind of breach'],
  },
  {
    number: 25,
    title: 'Customer responsibilities',
    summary: 'A violation of §2.3 opens termination on the spot, with no notice and no cure.',
    rivals: ['The general period to cure applies here too'],
  },
  {
    number: 26,
    title: 'Protecting the network',
    summary: 'Suspension under §2.4.1 waits for nothing, but states a reason and ends with its cause.',
    rivals: ['It lasts until the provider chooses to lift it'],
  },
  {
    number: 27,
    title: 'Prohibited use',
    summary:
      'It must stop by the end of the calendar month after the month of the notice. Back in any later month, it ' +
      'needs no new notice before re-rating or termination.',
    rivals: ['It must stop by the end of the month of the notice itself', 'Each recurrence is notified anew'],
  },
  {
    number: 28,
    title: 'Force majeure',
    summary: 'While it lasts, the clock of a cure period stands still; that of a payment does not.',
    rivals: ['It lengthens every period', 'It excuses the breach altogether'],
  },
  {
    number: 29,
    title: 'After a lapse',
    summary: 'A cure comes too late, unless the other party waives that one instance.',
    rivals: ['A late cure takes the remedies away'],
  },
];
