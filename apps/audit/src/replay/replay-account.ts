import {
  accountView,
  type AccountView,
  breachViews,
  type BreachView,
  dataViews,
  type DataView,
  disputeViews,
  type DisputeView,
  invoiceViews,
  type InvoiceView,
  paymentViews,
  type PaymentView,
  sentenceOf,
} from '@tenure/account';
import { streamOf } from '@tenure/application';
import type { LegalDay } from '@tenure/kernel';
import { Refused } from '@tenure/terminal';
import { foldAccount } from '../log/accounts';
import type { Log } from '../log/open-log';
import { isWithin, type ViewPoint } from '../log/point-in-time';

/** One account as it stands at a point, folded from its first event; the parts are those of the API. */
export interface ReplayedAccount {
  readonly point: ViewPoint;
  readonly events: number;
  readonly account: AccountView;
  readonly invoices: readonly InvoiceView[];
  readonly payments: readonly PaymentView[];
  readonly disputes: readonly DisputeView[];
  readonly breaches: readonly BreachView[];
  readonly data: readonly DataView[];
  /** What lapsed by that day and is not in the log. */
  readonly pending: readonly { readonly on: LegalDay; readonly type: string; readonly sentence: string }[];
}

/** Throws `Refused` when there is no such account at that point. */
export async function replayAccount(log: Log, id: string, point: ViewPoint): Promise<ReplayedAccount> {
  const { day } = point;
  const { state, events, pending } = await foldAccount(log.events.readStream(streamOf(id)), id, {
    ...{ day, programme: log.programme },
    isTaken: (event) => isWithin(event, point),
  });
  if (state.status === 'unknown') throw new Refused(`there is no account ${id}${isNow(point) ? '' : ' at that point'}`);
  return {
    point,
    events,
    account: accountView(state, day, log.programme),
    invoices: invoiceViews(state, day),
    payments: paymentViews(state),
    disputes: disputeViews(state),
    breaches: breachViews(state, day),
    data: dataViews(state, day),
    pending: pending.map((fact) => ({ on: fact.effectiveOn, type: fact.type, sentence: sentenceOf(fact) })),
  };
}

function isNow({ asOf, knownAt, until }: ViewPoint): boolean {
  return asOf === undefined && knownAt === undefined && until === undefined;
}
