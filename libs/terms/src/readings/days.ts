import type { Reading } from './reading';

export const readingsOfDays: readonly Reading[] = [
  {
    number: 1,
    title: 'Legal day',
    summary:
      'What counts is the calendar date at the provider’s seat, America/Los_Angeles. Instants become dates first; ' +
      'from then on dates are counted, and never hours. The date changes at midnight there.',
    rivals: ['The customer’s own date', 'UTC dates', 'Periods of 24 hours'],
  },
  {
    number: 2,
    title: 'Counting days',
    summary:
      'The day from which a period runs is left out and its last day counts whole. Acting on the last day is in ' +
      'time; what follows from not acting counts from the day after.',
    rivals: ['The first day counts too', 'The consequence falls on the last day itself'],
  },
  {
    number: 3,
    title: 'Months and years',
    summary:
      'Calendar months and years, each measured from the original date; where that date is missing the month’s last ' +
      'day stands for it, and the months after it are not moved.',
    rivals: ['Months of 30 days', 'Each month measured from the end of the one before, which drifts'],
  },
  {
    number: 4,
    title: 'Business day',
    summary:
      'Monday to Friday without the holidays of the federal government as it observes them. The terms version names ' +
      'the calendar, and a deadline lists what it counted and skipped.',
    policy: 'businessDayCalendar',
    values: {
      'us-federal-opm': 'Holidays of the federal government, on a Saturday observed on the Friday before',
      'us-federal-reserve': 'Those of the Federal Reserve Banks: on a Saturday they close no other day',
      california: 'Holidays of the State of California; Saturdays are business days',
    },
    rivals: ['The days on which the Federal Reserve Banks are open', 'Californian business days'],
  },
  {
    number: 5,
    title: 'No rolling',
    summary: 'A last day that falls on a closed day stays where it is.',
    policy: 'whenLastDayIsClosed',
    values: {
      stay: 'The last day stays where it falls',
      'next-business-day': 'It moves on to the next business day',
    },
    rivals: ['It moves on to the next business day, for which Californian law can be argued'],
  },
  {
    number: 6,
    title: 'Order within a day',
    summary: 'What the customer did on a day counts before what lapses on it.',
    rivals: ['What lapses comes first', 'The order of recording decides'],
  },
  {
    number: 7,
    title: 'Effective and recorded',
    summary:
      'A fact has the day on which it counts and the instant when it became known. Learned late, it corrects what ' +
      'was derived meanwhile by new events and changes none. It cannot count in the future.',
    rivals: ['Facts count from the day they are typed in', 'Old events are edited'],
  },
  {
    number: 8,
    title: 'No scheduler decides',
    summary: 'Whatever has lapsed by a command’s day is derived before the command, whether or not any job ran.',
    rivals: ['A period lapses when a job notices it'],
  },
];
