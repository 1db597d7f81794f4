import type { AgingView } from '@tenure/account';
import { grouped, table } from '@tenure/terminal';
import type { ReplayedAccount } from './replay-account';
import { moneyFields } from './replay-totals';
import { pointText, wordsOf } from './totals-report';

export function accountText(replayed: ReplayedAccount): readonly string[] {
  const { account, point, events, pending } = replayed;
  const { money } = account;
  return [
    `${account.id}: ${account.name}, ${account.country}; ${account.status}`,
    `${pointText(point)}; ${grouped(events)} of them`,
    '',
    ...table(stages(replayed)),
    '',
    ...table(moneyFields.map((field) => [wordsOf(field), grouped(money[field])])),
    ...table(agingRows(money.aging)),
    ...part('Invoices', invoiceRows(replayed)),
    ...part('Payments', paymentRows(replayed)),
    ...part('Disputes', disputeRows(replayed)),
    ...part('Notices', breachRows(replayed)),
    ...part('Data', dataRows(replayed)),
    ...part('Deadlines', deadlineRows(replayed)),
    ...part('Lapsed by then, and not in the log', [
      ['on', 'what'],
      ...pending.map(({ on, sentence }) => [on, sentence]),
    ]),
  ];
}

type Rows = readonly (readonly string[])[];

function agingRows({ current, days1to30, days31to60, days61to90, over90 }: AgingView): Rows {
  return [
    ['  not past due', grouped(current)],
    ['  1 to 30 days', grouped(days1to30)],
    ['  31 to 60 days', grouped(days31to60)],
    ['  61 to 90 days', grouped(days61to90)],
    ['  over 90 days', grouped(over90)],
  ];
}

/** Nothing where there are no rows below the heading. */
function part(title: string, rows: Rows): readonly string[] {
  return rows.length <= 1 ? [] : ['', `${title}:`, ...table(rows).map((line) => `  ${line}`)];
}

function stages({ account }: ReplayedAccount): Rows {
  const days: readonly (readonly [string, string | undefined])[] = [
    ['registered', account.registeredOn],
    ['terms accepted', account.acceptedOn && `${account.acceptedOn}, version ${account.termsVersion ?? ''}`],
    ['active from', account.activeFrom],
    ['package', account.package && `${account.package.name}, ${account.package.monthlyFee} a month`],
    ['suspended', account.suspensions.map(({ ground, clause, on }) => `${on} ${ground} ${clause}`).join('; ')],
    ['ended', account.endedOn],
    ['data', account.dataStage],
  ];
  return days.flatMap(([what, value]) => (value === undefined || value === '' ? [] : [[what, value]]));
}

function invoiceRows({ invoices }: ReplayedAccount): Rows {
  const heading = [
    'number',
    'date',
    'due',
    'billed',
    'credited',
    'paid',
    'charges',
    'outstanding',
    'days late',
    'state',
  ];
  return [
    heading,
    ...invoices.map((invoice) => [
      ...[invoice.invoice, invoice.invoiceDate, invoice.dueOn],
      ...[invoice.billed, invoice.credited, invoice.paid, invoice.lateCharges, invoice.outstanding].map(grouped),
      ...[invoice.daysLate?.toString() ?? '', invoice.state],
    ]),
  ];
}

function paymentRows({ payments }: ReplayedAccount): Rows {
  return [
    ['payment', 'on', 'method', 'amount', 'unapplied', 'paid', 'returned'],
    ...payments.map(({ payment, on, method, amount, unapplied, allocations, reversedOn }) => [
      ...[payment, on, method, grouped(amount), grouped(unapplied)],
      ...[[...new Set(allocations.map(({ invoice }) => invoice))].join(' '), reversedOn ?? ''],
    ]),
  ];
}

function disputeRows({ disputes }: ReplayedAccount): Rows {
  return [
    ['dispute', 'invoice', 'amount', 'opened', 'state', 'closed', 'payable'],
    ...disputes.map(({ dispute, invoice, amount, openedOn, state, closedOn = '', payableOn = '' }) => [
      ...[dispute, invoice, grouped(amount), openedOn, state, closedOn, payableOn],
    ]),
  ];
}

function breachRows({ breaches }: ReplayedAccount): Rows {
  return [
    ['notice', 'clause', 'by', 'given', 'last day', 'state', 'since', 'amount'],
    ...breaches.map(({ breach, clause, breachingParty, noticeOn, lastDayToCure, state, since, total = '' }) => [
      ...[breach, clause, breachingParty, noticeOn, lastDayToCure, state, since, grouped(total)],
    ]),
  ];
}

function dataRows({ data }: ReplayedAccount): Rows {
  return [
    ['record', 'class', 'count', 'recorded', 'kept through', 'purge due', 'state'],
    ...data.map(({ record, class: of, count, recordedOn, lastDayKept = '', purgeDueOn = '', state }) => [
      ...[record, of, grouped(count), recordedOn, lastDayKept, purgeDueOn, state],
    ]),
  ];
}

function deadlineRows({ account }: ReplayedAccount): Rows {
  return [
    ['last day', 'id', 'clause', 'to'],
    ...account.deadlines.map(({ lastDay, id, clause, what }) => [lastDay, id, clause, what]),
  ];
}
