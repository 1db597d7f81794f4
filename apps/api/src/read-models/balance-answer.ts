import type { AgingView } from '@tenure/account';
import type { Aging, AgingTotals, BalanceView } from '@tenure/read-store';

/** A balance as it is answered: aging under the names that an account's own view has. */
export function balanceView({ aging, ...balance }: BalanceView) {
  return { ...balance, aging: agingView(aging) };
}

export function agingTotalsView({ aging, ...totals }: AgingTotals) {
  return { ...totals, aging: agingView(aging) };
}

function agingView(aging: Aging): AgingView {
  return {
    current: aging.current.toString(),
    days1to30: aging['1-30'].toString(),
    days31to60: aging['31-60'].toString(),
    days61to90: aging['61-90'].toString(),
    over90: aging['over-90'].toString(),
  };
}
