import type { Reading } from './reading';

export const readingsOfLaw: readonly Reading[] = [
  {
    number: 36,
    title: 'France',
    summary:
      'Due on the earlier of the end of the invoice’s month plus 45 days and the invoice date plus 60. Late ' +
      'interest is simple, by actual days over 365, at the higher of three times the legal rate and the ECB’s plus ' +
      'ten points, half-year by half-year. It takes the place of the monthly charge; 40 euros an invoice may be ' +
      'added.',
    policy: 'franceDueDate',
    values: {
      'month-end-plus-45-or-60': 'To the end of the invoice’s month first, then 45 days; at most 60 days from issue',
      '45-days-then-month-end-or-60': '45 days first, then to the end of that month; at most 60 days from issue',
    },
    rivals: [
      '45 days first, then the end of that month',
      'The rates of each day',
      'Interest beside the monthly charge',
    ],
  },
  {
    number: 37,
    title: 'United States and United Kingdom',
    summary:
      'Without exemption documents an American customer pays all taxes. A British one is not bound by the limits of ' +
      'liability where there was fraud, or where negligence killed or injured.',
    rivals: [],
  },
  {
    number: 38,
    title: 'Liability cap',
    summary:
      'The lesser of 50,000.00 and what was received in the two months before the day of the event, that day left ' +
      'out, less returns. Nothing received caps at nothing. Gross negligence, wilful misconduct, death and injury ' +
      'lift it.',
    rivals: ['Payments for the service of those months, whenever received', 'The two calendar months before'],
  },
  {
    number: 39,
    title: 'Disputes at large',
    summary:
      'Barred after a year from the activity. Directors from the 31st day after notice, arbitration from the 61st; ' +
      'collecting what was consented to, injunctions and judgments do not wait.',
    rivals: ['The sixty days start with the escalation'],
  },
  {
    number: 40,
    title: 'Changed terms and rates',
    summary:
      'New terms count from at least 30 days after their notice, and use from then on accepts them. A fact belongs ' +
      'for ever to the version of its day. New rates count from their own day, carriers’ increases at once.',
    rivals: ['Use at any time after the notice accepts', 'The version in force today judges old facts'],
  },
];
