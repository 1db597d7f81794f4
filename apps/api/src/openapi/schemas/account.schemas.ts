import { amount, anyOf, anything, count, day, flag, list, ref, said, shape, some, text, texts } from './shape';

const contact = shape({}, some(['name', 'email', 'address'], text));

const status = anyOf('registered', 'accepted', 'active', 'suspended', 'terminated', 'deactivated');

const sums = [
  'billed',
  'paid',
  'credited',
  'disputed',
  'lateCharges',
  'lateChargesPaid',
  'unappliedCredit',
  'refunded',
  'writtenOff',
  'lateChargesWrittenOff',
  'outstanding',
  'overdue',
];

/** What an account as a whole is answered as. */
export const accountSchemas = {
  AccountStatus: status,
  Aging: shape(some(['current', 'days1to30', 'days31to60', 'days61to90', 'over90'], amount)),
  Money: shape({ ...some(sums, amount), aging: ref('Aging') }),
  Suspension: shape(
    { id: text, ground: text, clause: text, on: day },
    { breach: text, finding: text, components: texts },
  ),
  Account: shape(
    {
      id: text,
      status: ref('AccountStatus'),
      name: text,
      country: text,
      contacts: shape({}, some(['legal', 'billing', 'postal'], contact)),
      live: flag,
      suspensions: list(ref('Suspension')),
      stops: list(ref('Remedy')),
      money: ref('Money'),
      credit: ref('Credit'),
      deadlines: list(ref('Deadline')),
      indemnities: list(ref('RecoveryIndemnity')),
      inEuros: ref('EuroSums'),
      notes: list(shape({ clause: text, note: text })),
    },
    {
      revision: said('Of its last event; not on what a dry run answers', count),
      registeredOn: day,
      dataStage: anyOf('retrieval-open', 'purge-due', 'purged'),
      termsVersion: text,
      ...some(['acceptedOn', 'activeFrom', 'lastActivityOn', 'mayDeactivateFrom', 'endedOn', 'lastDayToRetrieve'], day),
      lateInterestAccrued: amount,
      package: shape({ name: text, monthlyFee: amount, since: day }),
      withholding: shape({ increase: amount, withheld: amount }),
      card: text,
    },
  ),
  Deadline: shape(
    {
      id: text,
      kind: anyOf(
        'due',
        'dispute',
        'late-charge',
        'cure',
        'retrieval',
        'inactivity',
        'purge',
        'billing-run',
        'security',
        'security-expiry',
        'reclaim',
        'tax-exemption',
        'talks',
        'director-talks',
        'correction',
      ),
      ...some(['what', 'clause', 'follows'], text),
      ...some(['openedOn', 'lastDay', 'lapsesOn'], day),
      opens: texts,
      daysLeft: count,
      state: anyOf('open', 'last-day', 'passed', 'held', 'stopped'),
    },
    { amount },
  ),
  Action: shape(
    { command: text, subject: text, verdict: anyOf('allowed', 'not-before', 'refused') },
    { notBefore: day, ...some(['clause', 'code', 'detail'], text), example: anything, changesNothing: flag },
  ),
  AccountSummary: shape(
    { id: text, name: text, country: text, status: ref('AccountStatus'), suspensions: texts, revision: count },
    { termsVersion: text, registeredOn: day, countrySince: day },
  ),
  Balance: shape({
    account: text,
    name: text,
    country: text,
    status: ref('AccountStatus'),
    ...some(sums, amount),
    aging: ref('Aging'),
    inEuros: ref('EuroSums'),
  }),
  AgingTotals: shape({
    accounts: count,
    ...some(['outstanding', 'overdue', 'disputed', 'unappliedCredit'], amount),
    aging: ref('Aging'),
  }),
};
