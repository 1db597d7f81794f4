import { accountOf } from '../account-event';
import type { ReadModel } from '../read-model';
import type { Rows } from '../rows';
import { accountChangeOf, type AccountChange } from './account-change';
import { type AccountRow, applyAccountChange, unknownAccountRow } from './account-row';

/** All accounts with their status; every event moves an account's last revision. */
export const accounts: ReadModel = {
  name: 'accounts',
  version: 3,
  tables: ['accounts', 'accountChanges'],
  step(event) {
    const id = accountOf(event);
    const change = accountChangeOf(event);
    return {
      needs: [
        { table: 'accounts', key: [id] },
        ...(change?.change === 'erased' ? [{ table: 'accountChanges' as const, key: [id] }] : []),
      ],
      change(rows) {
        const before = rows.get('accounts', id) ?? unknownAccountRow(id);
        const row = change ? applyAccountChange(before, change) : before;
        rows.put('accounts', { ...row, lastRevision: event.revision });
        if (change) rows.put('accountChanges', change);
        if (change?.change === 'erased') eraseNames(rows, id, change.name);
      },
    };
  },
};

/** What an account was called before is not shown either, as of whatever day (reading 35). */
function eraseNames(rows: Rows, id: string, name: string | undefined): void {
  for (const earlier of rows.under('accountChanges', id)) {
    if (earlier.name !== undefined) rows.put('accountChanges', { ...earlier, name });
  }
}

/** The accounts that a selection of changes speaks of, such as those known as of a day. Changes come in their order. */
export function accountsOf(changes: Iterable<AccountChange>): ReadonlyMap<string, AccountRow> {
  const found = new Map<string, AccountRow>();
  for (const change of changes) {
    found.set(
      change.account,
      applyAccountChange(found.get(change.account) ?? unknownAccountRow(change.account), change),
    );
  }
  return found;
}
