import type { Reading } from './reading';

export const readingsOfBilling: readonly Reading[] = [
  {
    number: 9,
    title: 'First invoice',
    summary:
      'It is dated the first of the month after acceptance, even when acceptance was on a first. It charges the ' +
      'whole initial month afterwards and the month that begins ahead; later invoices charge the month ahead and ' +
      'the usage of the month behind.',
    rivals: ['Accepted on a first, invoiced the same day', 'The initial month is charged by the day'],
  },
  {
    number: 10,
    title: 'Which months are billed',
    summary:
      'Those in which there is service, suspended or not. After its end only what was already incurred is billed, ' +
      'on the next first and without a platform fee.',
    rivals: ['A suspended month carries no fee', 'The last month is charged in advance all the same'],
  },
  {
    number: 11,
    title: 'Due Date',
    summary: 'Thirty calendar days after the invoice date, for amounts that are not disputed.',
    rivals: ['One month after the invoice date', 'Thirty days after the invoice arrived'],
  },
  {
    number: 12,
    title: 'Invoices of other origin',
    summary:
      'An invoice brought over keeps its date, and a re-rating under §2.5 is an adjustment. Only a billing run is ' +
      'tied to the first of a month.',
    rivals: ['Every invoice is dated a first'],
  },
  {
    number: 13,
    title: 'Money',
    summary: 'US dollars to the cent, rounded half-up once for each posting, and never in binary floats.',
    rivals: ['Half-even rounding', 'Rounding only at the end of a calculation of many months'],
  },
  {
    number: 14,
    title: 'What a payment pays',
    summary:
      'What the customer names. Otherwise late charges, then principal, the earliest due first, as Cal. Civ. Code ' +
      '§1479 has it, and nothing disputed. What is left over waits as credit for what falls due next.',
    rivals: ['Principal first', 'Credit pays an invoice as soon as it is issued'],
  },
  {
    number: 15,
    title: 'Returned payments',
    summary: 'A payment that comes back leaves the amount unpaid, and late since its original Due Date.',
    rivals: ['It is late only from the day of the return'],
  },
  {
    number: 16,
    title: 'Gross-up',
    summary:
      'Where tax is withheld the customer owes the net amount divided by one less the rate, rounded up so that no ' +
      'cent is missing.',
    rivals: ['The net amount times one plus the rate, which leaves too little'],
  },
  {
    number: 17,
    title: 'Dispute notice',
    summary:
      'In time through the sixtieth day after the invoice date, with detail, for all or part of what is billed and ' +
      'not yet disputed or credited; paid invoices included. From the next day on the rest is consented to.',
    rivals: ['Sixty days from receipt', 'A paid invoice can no longer be disputed'],
  },
  {
    number: 18,
    title: 'While a dispute is open',
    summary: 'What is disputed is not due, so it bears no late charge and no notice. Everything else goes on.',
    rivals: ['The whole invoice waits', 'The disputed amount stays due and is paid under protest'],
  },
  {
    number: 19,
    title: 'A dispute resolved',
    summary:
      'Upheld: credited, with the late charges on it reversed. Failed or given up: payable once it is resolved and ' +
      'not before its Due Date, and late months count from that day.',
    policy: 'rejectedDisputeAccrual',
    values: {
      'from-resolution': 'Late months count from the day on which the amount became payable again',
      'from-due-date': 'They count from the original Due Date, as if it had never been disputed',
    },
    rivals: ['A failed dispute never held the Due Date back: late months count from it'],
  },
  {
    number: 20,
    title: 'Late charges',
    summary:
      'The k-th late month ends k months after the Due Date. What is unpaid at its end, earlier charges included, ' +
      'bears the rate or the lawful maximum where less, posted the day after. Part of a month bears nothing.',
    rivals: ['Charged by the day', 'The charge falls due on the day after the Due Date', 'Without compounding'],
  },
  {
    number: 21,
    title: 'A right to charge',
    summary:
      'The provider may charge and need not: automatic, manual or off. A charge posted can be waived, and that ' +
      'waives no other. No month is charged twice.',
    policy: 'lateCharges',
    values: {
      automatic: 'Posted as late months end',
      manual: 'Posted when somebody imposes them',
      off: 'Never posted',
    },
    rivals: ['Charges accrue by themselves and cannot be left out'],
  },
];
