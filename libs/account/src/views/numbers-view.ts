import { byTexts, type LegalDay } from '@tenure/kernel';
import { isExemptNumber, type NumberKind, type Party } from '@tenure/terms';
import type { AccountState } from '../state/account-state';
import type { NumberState, PortOut, ReclaimNotice } from '../state/numbers';
import { defined } from '../defined';

/** A number that the account uses or used (§2.4.5). */
export interface NumberView {
  readonly number: string;
  readonly kind: NumberKind;
  readonly controlledBy: Party;
  /** Whoever the numbering plan knows it by. */
  readonly customerOfRecord: Party;
  /** The provider can neither keep it nor take it back. */
  readonly exempt: boolean;
  readonly assignedOn: LegalDay;
  readonly state: NumberState;
  readonly since: LegalDay;
  readonly portOut?: PortOut;
  /** The last notice that it will be taken back. */
  readonly reclaim?: ReclaimNotice;
}

/** All numbers, those that the account has first. */
export function numberViews(state: AccountState): readonly NumberView[] {
  const all = [...state.numbers.values()].map(({ number, kind, controlledBy, assignedOn, reclaims, ...rest }) => {
    const exempt = isExemptNumber({ kind, controlledBy });
    const customerOfRecord = exempt ? ('customer' as const) : ('provider' as const);
    const reclaim = reclaims.at(-1);
    return defined({ number, kind, controlledBy, customerOfRecord, exempt, assignedOn, ...rest, reclaim });
  });
  const rank = (state: NumberState): string => (state === 'assigned' ? 'first' : 'then');
  return all.sort(byTexts(({ state: now, number }) => [rank(now), number]));
}
