import { addDays, type LegalDay, legalDay } from '@tenure/kernel';
import { franceDueDate, terms202001 } from '@tenure/terms';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AccountEvents } from '..';
import { activeLife } from '../../test-support/life';
import { factsOf } from '../../test-support/tables';

const folder = path.resolve(__dirname, '../../../../../shared/vectors');

interface Case {
  readonly id: string;
  readonly input: Readonly<Record<string, string>>;
  readonly expect: Readonly<Record<string, unknown>>;
}

function casesOf(name: string): readonly Case[] {
  const lines = readFileSync(path.join(folder, name), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Case);
}

const REGISTERED = '2010-06-01';

function isAfterRegistration(day = ''): boolean {
  return day >= REGISTERED;
}

/** A French account on which an invoice of `date` is billed; the facts are typed in afterwards, as of a ledger. */
function billed(date: string, amount = '100.00') {
  return activeLife(REGISTERED, { country: 'FR', today: '2026-06-30' }).on(date, 'import-invoice', {
    invoice: 'I',
    amount,
  });
}

/** A day on which an invoice could be dated to be due on `dueOn`; some days no invoice is due on. */
function datedFor(dueOn: LegalDay): LegalDay | undefined {
  const days = Array.from({ length: 17 }, (_, i) => addDays(dueOn, -60 + i));
  return days.find((day) => franceDueDate(terms202001, day).lastDay === dueOn);
}

describe('§4.3 FR worked cases, as lives', () => {
  if (!existsSync(folder)) {
    it('are left out', () => {
      process.stdout.write('left out: no worked French cases\n');
    });
    return;
  }

  const due = casesOf('france_due.jsonl').filter(
    ({ input }) => isAfterRegistration(input['invoice_date']) && !input['issue_date'],
  );
  it.each(due)('$id: an invoice is due as worked out', ({ input, expect: worked }) => {
    const [[, , issued] = []] = factsOf(billed(input['invoice_date'] ?? ''), 'InvoiceIssued');
    expect((issued as AccountEvents['InvoiceIssued']).dueOn).toBe(worked['due_date']);
  });

  const late = casesOf('france_late.jsonl').filter(({ input }) => datedFor(legalDay(input['due_date'] ?? '')));
  it.each(late)('$id: paying late posts the interest as worked out', ({ input, expect: worked }) => {
    const { principal = '', due_date = '', paid_on = '' } = input;
    const paid = billed(datedFor(legalDay(due_date)) ?? '', principal)
      .on(paid_on, 'receive-payment', { payment: 'P', amount: principal, method: 'wire' })
      .advanceTo('2026-06-30');
    const posted = factsOf(paid, 'LateInterestPosted').map(([, , data]) => data as AccountEvents['LateInterestPosted']);
    const expected = worked['interest'] === '0.00' ? [] : [{ amount: worked['interest'], days: worked['days'] }];
    expect(posted.map(({ amount, days }) => ({ amount, days }))).toEqual(expected);
  });
});
