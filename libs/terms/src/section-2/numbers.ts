import { addDays, type LegalDay } from '@tenure/kernel';
import { plainClause } from '../clause';
import type { Party } from '../section-3/termination-grounds';

export const numberKinds = ['long-code', 'toll-free', 'short-code'] as const;
export type NumberKind = (typeof numberKinds)[number];

/** Why a number may be called back: the rules of the numbering plan ask for use. */
export const reclaimGrounds = ['unused', 'underused'] as const;
export type ReclaimGround = (typeof reclaimGrounds)[number];

export const numbersClause = plainClause(
  '§2.4.5',
  'Numbers',
  ['rule'],
  [2],
  'Numbers are assigned to the account while the provider is customer of record. Port-out needs good standing and ' +
    'may still be refused. Unused numbers are reclaimed after a written notice; on a suspended account without one, ' +
    'and none is given. Exempt are the customer’s own short codes and the toll-free numbers that it controls itself. ' +
    'How long before the reclaim its notice must be is not said: it is read as an earlier day.',
);

/** Whose a number is in the end. */
export interface NumberControl {
  readonly kind: NumberKind;
  /** For a toll-free number whoever has RESPORG control of it, for a short code whoever brought it. */
  readonly controlledBy: Party;
}

/** Whether the provider's rights over numbers leave this one alone. */
export function isExemptNumber({ kind, controlledBy }: NumberControl): boolean {
  return controlledBy === 'customer' && mayBeControlledByCustomer(kind);
}

/** Of a long code the provider is customer of record, whoever uses it. */
export function mayBeControlledByCustomer(kind: NumberKind): boolean {
  return kind !== 'long-code';
}

/** E.164, or for a short code its five or six digits. */
export const NUMBER_PATTERN = '^(\\+[1-9]\\d{6,14}|\\d{5,6})$';

/** Whether the digits are those of a number of this kind. Which prefixes are toll-free differs by country: not checked. */
export function fitsKind(number: string, kind: NumberKind): boolean {
  return number.startsWith('+') === (kind !== 'short-code');
}

/** The first day on which a number may be reclaimed after the notice: the notice comes before it, on an earlier day. */
export function reclaimFrom(noticeOn: LegalDay): LegalDay {
  return addDays(noticeOn, 1);
}
