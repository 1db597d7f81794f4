import type { Reading } from './reading';

export const readingsOfTheEnd: readonly Reading[] = [
  {
    number: 30,
    title: 'Grounds of termination',
    summary:
      'Five: a breach left uncured, insolvency or end of business, a violation of §2.3, prohibited use, and an ' +
      'agreement signed by both. Wishing to leave is none.',
    rivals: ['Contracts without a term can be ended at will with reasonable notice'],
  },
  {
    number: 31,
    title: 'What is owed',
    summary: 'Termination changes none of it: invoices, payments, disputes and late charges run on.',
    rivals: ['Termination makes everything due at once'],
  },
  {
    number: 32,
    title: 'Fetching data',
    summary: 'Possible through the thirtieth day after termination; deletion is due from the next.',
    rivals: ['Deletion is due on the thirtieth day'],
  },
  {
    number: 33,
    title: 'Inactivity',
    summary:
      'More than 120 idle days, so from the 121st after the last activity on; activation counts as activity. The ' +
      'provider chooses, and that same day the customer’s own data must go.',
    rivals: ['From the 120th day', 'Deactivation follows by itself'],
  },
  {
    number: 34,
    title: 'Legal hold',
    summary:
      'Holds add up, by class of data. While one covers an item it is not purged; when the last ends, it is due at ' +
      'once.',
    rivals: ['The schedule starts anew when a hold ends'],
  },
  {
    number: 35,
    title: 'What is never purged',
    summary:
      'What proves the account’s life: its events, invoices, notices and certificates of purging. Erasing a person ' +
      'makes the personal data in them unreadable.',
    rivals: ['Everything goes with the account'],
  },
];
