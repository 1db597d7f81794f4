import { euroSums, moneyView } from '@tenure/account';
import { everyEvent } from '../../../account/test-support/every-event';
import { folded } from '../../test-support/given';
import { asAccountEvent } from '../account-event';
import { emptyAccountBalance } from './account-balance';
import { balances } from './balances.projection';

test.each(everyEvent().map((life, i) => [i, life] as const))(
  'what the journal of life %i comes to is what the account says of itself, in dollars and in euros',
  (_i, { state, events, today }) => {
    const rows = folded(
      balances,
      events.flatMap((event) => asAccountEvent(event) ?? []),
    );
    const row = rows.get('accountBalances', state.id) ?? emptyAccountBalance(state.id);
    const { account: _account, indemnityClaimed, indemnityWaived, indemnityPaid, ...rest } = row;
    const { indemnityOutstanding, ...inDollars } = rest;
    const { overdue: _overdue, aging: _aging, ...money } = moneyView(state, today);
    expect(JSON.parse(JSON.stringify(inDollars))).toEqual(money);
    expect({
      claimed: indemnityClaimed.toString(),
      waived: indemnityWaived.toString(),
      paid: indemnityPaid.toString(),
      outstanding: indemnityOutstanding.toString(),
    }).toEqual(euroSums(state));
  },
);
