import type { AgingView, EuroSums } from '@tenure/account';
import type { Aging, AgingTotals, BalanceView } from '@tenure/read-store';

/** A balance as it is answered: aging and euros under the names that an account's own view has. */
export function balanceView(balance: BalanceView) {
  const { aging, indemnityClaimed, indemnityWaived, indemnityPaid, indemnityOutstanding, ...inDollars } = balance;
  const inEuros: EuroSums = {
    claimed: indemnityClaimed.toString(),
    waived: indemnityWaived.toString(),
    paid: indemnityPaid.toString(),
    outstanding: indemnityOutstanding.toString(),
  };
  return { ...inDollars, aging: agingView(aging), inEuros };
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
