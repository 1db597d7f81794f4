import { type LegalDay, Money } from '@tenure/kernel';
import type { InvoiceBalance } from './invoice-balance';

/** A part of what is outstanding, with the day from which it ages. */
export interface OpenItem {
  readonly account: string;
  readonly invoice: string;
  /** Counts the open items of the invoice, from 0. */
  readonly item: number;
  readonly kind: OpenItemKind;
  /** Undefined for what has no Due Date: an amount in open dispute (reading 18), or money paid beyond what is owed. */
  readonly dueOn: LegalDay | undefined;
  /** Negative only for money paid beyond what is owed. */
  readonly amount: Money;
}

export type OpenItemKind = 'principal' | 'disputed' | 'late-charge';

type Part = Pick<OpenItem, 'kind' | 'dueOn' | 'amount'>;

/**
 * What is outstanding of an invoice, in parts that add up to it exactly. Money fills what was never disputed first,
 * then what became payable again in the order of those days, then what is in dispute; late charges oldest first
 * (readings 14, 18 and 19). What is written off is filled as by money.
 */
export function openItems(balance: InvoiceBalance): readonly OpenItem[] {
  const filled = balance.paid.plus(balance.writtenOff);
  const chargesFilled = balance.lateChargesPaid.plus(balance.lateChargesWrittenOff);
  const principal = balance.billed.minus(balance.credited).minus(filled);
  const lateCharges = balance.lateCharges.minus(chargesFilled);
  const parts = [
    ...(principal.isZero() ? [] : unpaid(principal, 'principal', principalParts(balance), filled)),
    ...(lateCharges.isZero() ? [] : unpaid(lateCharges, 'late-charge', chargeParts(balance), chargesFilled)),
  ];
  return merged(parts).map((part, item) => ({ account: balance.account, invoice: balance.invoice, item, ...part }));
}

function principalParts({ disputes, billed, credited, dueOn }: InvoiceBalance): readonly Part[] {
  const apart = disputes.filter((part) => part.state !== 'credited');
  const undisputed = billed.minus(credited).minus(Money.sum(apart.map((part) => part.amount)));
  const again = apart
    .filter((part) => part.state === 'payable')
    .map((part): Part => ({ kind: 'principal', dueOn: part.payableOn, amount: part.amount }))
    .sort((a, b) => compareDays(a.dueOn, b.dueOn));
  const open = apart
    .filter((part) => part.state === 'open')
    .map((part): Part => ({ kind: 'disputed', dueOn: undefined, amount: part.amount }));
  const over = Money.max(Money.zero, undisputed.negated());
  const [againLeft, stillOver] = lessFromLast(again, over);
  return [{ kind: 'principal', dueOn, amount: undisputed }, ...againLeft, ...lessFromLast(open, stillOver)[0]];
}

/** What was credited beyond what was never disputed comes off the amounts whose disputes failed, the last first. */
function lessFromLast(parts: readonly Part[], credited: Money): readonly [parts: readonly Part[], left: Money] {
  let left = credited;
  const reduced = parts.toReversed().map((part) => {
    const taken = Money.min(left, part.amount);
    left = left.minus(taken);
    return taken.isZero() ? part : { ...part, amount: part.amount.minus(taken) };
  });
  return [reduced.reverse(), left];
}

function chargeParts({ charges }: InvoiceBalance): readonly Part[] {
  return charges.map(({ postedOn, amount }) => ({ kind: 'late-charge', dueOn: postedOn, amount }));
}

/**
 * `parts`, in order, less the money that filled them: `total` in all. What the parts do not account for, such as money
 * paid too much until it is released, stands as a part of its own.
 */
function unpaid(total: Money, kind: OpenItemKind, parts: readonly Part[], paid: Money): readonly Part[] {
  let left = paid;
  const open: Part[] = [];
  for (const part of parts) {
    if (!part.amount.isPositive()) continue;
    const taken = Money.min(left, part.amount);
    left = left.minus(taken);
    if (!taken.equals(part.amount)) open.push({ ...part, amount: part.amount.minus(taken) });
  }
  const rest = total.minus(Money.sum(open.map((part) => part.amount)));
  return rest.isZero() ? open : [...open, { kind, dueOn: undefined, amount: rest }];
}

function merged(parts: readonly Part[]): readonly Part[] {
  if (parts.length < 2) return parts;
  const byDay = new Map<string, Part>();
  for (const part of parts) {
    const key = `${part.kind} ${part.dueOn ?? ''}`;
    const same = byDay.get(key);
    byDay.set(key, same ? { ...same, amount: same.amount.plus(part.amount) } : part);
  }
  return [...byDay.values()];
}

function compareDays(a: LegalDay | undefined, b: LegalDay | undefined): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}
