import type { ReadModel } from '../read-model';
import type { Rows, Selection } from '../rows';
import { applyToAccount, emptyAccountBalance } from './account-balance';
import { applyPosting } from './apply-posting';
import { emptyInvoiceBalance, type InvoiceBalance } from './invoice-balance';
import { openItems } from './open-items';
import type { Posting } from './posting';
import { postingsOf } from './postings-of';

/**
 * The journal of postings, and kept beside it, as the fold of the whole journal, each invoice's and each account's
 * balance and the open items that aging is read from.
 */
export const balances: ReadModel = {
  name: 'balances',
  // Money may not silently lack an account.
  haltsOnPoison: true,
  version: 3,
  tables: ['postings', 'invoiceBalances', 'accountBalances', 'openItems'],
  step(event) {
    const postings = postingsOf(event);
    if (postings.length === 0) return undefined;
    return {
      needs: needsOf(postings),
      change(rows) {
        for (const posting of postings) post(rows, posting);
      },
    };
  },
};

/** Every posting changes its account's sums; most change an invoice's, too. */
function needsOf(postings: readonly Posting[]): readonly Selection[] {
  return postings.flatMap(({ account, invoice }): Selection[] => [
    { table: 'accountBalances', key: [account] },
    ...(invoice === '' ? [] : [{ table: 'invoiceBalances' as const, key: [account, invoice] }]),
  ]);
}

function post(rows: Rows, posting: Posting): void {
  const { account, invoice } = posting;
  rows.put('postings', posting);
  rows.put(
    'accountBalances',
    applyToAccount(rows.get('accountBalances', account) ?? emptyAccountBalance(account), posting),
  );
  if (invoice === '') return;
  const before = rows.get('invoiceBalances', account, invoice) ?? emptyInvoiceBalance(account, invoice);
  const after = applyPosting(before, posting);
  rows.put('invoiceBalances', after);
  replaceOpenItems(rows, before, after);
}

/** The items there were are known from the balance there was, so none need be read. */
function replaceOpenItems(rows: Rows, before: InvoiceBalance, after: InvoiceBalance): void {
  const now = openItems(after);
  for (const item of now) rows.put('openItems', item);
  for (const { account, invoice, item } of openItems(before).slice(now.length)) {
    rows.remove('openItems', account, invoice, item);
  }
}
