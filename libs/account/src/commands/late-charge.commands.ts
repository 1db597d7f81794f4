import { accept, addDays, addMonths, type Decision, laterOf, refuse, schema } from '@tenure/kernel';
import { lateChargeMode } from '@tenure/terms';
import { hasMonthlyLateCharges } from '../addendum';
import { evolve } from '../evolve';
import type { AccountFact } from '../events';
import { nextLateChargeToImpose } from '../lapse/late-charges.lapse';
import type { AccountState } from '../state/account-state';
import { findIn } from '../state/book';
import { chargesOn, type Invoice, undisputedUnpaidOn } from '../state/invoice';
import { command, type Env, fields, unknownThing } from './command';

export const imposeLateCharge = command({
  name: 'impose-late-charge',
  summary: 'Posts the late charges of an invoice for the months that have ended, where charging is by hand',
  clauses: ['§4.5'],
  body: schema.object({ invoice: fields.invoice }),
  decide: (state, body, env) => {
    const invoice = findIn(state.invoices, body.invoice);
    if (!invoice) return unknownThing('invoice', body.invoice, '§4.5');
    if (!hasMonthlyLateCharges(state.country)) {
      return refuse(
        'late-charges-replaced',
        '§4.3 FR',
        `in ${state.country} interest by another rule replaces late charges`,
      );
    }
    const mode = lateChargeMode(env.t, state.lateCharges);
    if (mode === 'off') return refuse('late-charges-off', '§4.5', 'late charges are off for this account');
    if (mode === 'automatic') {
      return refuse('late-charges-automatic', '§4.5', 'late charges of this account are posted as months end');
    }
    const posted = imposable(state, invoice, env);
    return posted.length > 0 ? accept(...posted) : nothingToImpose(state, invoice, env);
  },
  examples: (state) => [...state.invoices.hot.keys()].map((invoice) => ({ invoice })),
});

function imposable(state: AccountState, invoice: Invoice, env: Env): readonly AccountFact[] {
  const posted: AccountFact[] = [];
  let current = state;
  for (;;) {
    const now = findIn(current.invoices, invoice.number);
    const next = now && nextLateChargeToImpose(current, now, env.effectiveOn, env.terms);
    if (!next) return posted;
    const { derived: _imposed, ...fact } = next;
    posted.push(fact);
    current = evolve(current, next, env.today);
  }
}

function nothingToImpose(state: AccountState, invoice: Invoice, env: Env): Decision<AccountFact> {
  const { principal } = undisputedUnpaidOn(invoice, env.effectiveOn);
  if (!principal.isPositive()) {
    return refuse('nothing-unpaid', '§4.5', `nothing undisputed of invoice ${invoice.number} is unpaid`);
  }
  // A month that has begun by the effective day, or begins when something falls due, has ended a month after both.
  const soon = addDays(addMonths(laterOf(invoice.dueOn, env.effectiveOn), 1), 1);
  const next = nextLateChargeToImpose(state, invoice, soon, env.terms);
  const detail = `no further late month of invoice ${invoice.number} has ended by ${env.effectiveOn}`;
  return refuse('no-late-month-ended', '§4.5', detail, next?.effectiveOn);
}

export const waiveLateCharge = command({
  name: 'waive-late-charge',
  summary: 'Gives up what is unpaid of one late charge, and of no other',
  clauses: ['§4.5', '§9.6'],
  body: schema.object({
    invoice: fields.invoice,
    month: schema.describe('Which late month of the invoice, from 1', schema.count(1200)),
    countedFrom: schema.optional(
      schema.describe(
        'The day the months are counted from, where a rejected dispute started another count; the Due Date if absent',
        schema.day,
      ),
    ),
  }),
  decide: (state, body, env) => {
    const invoice = findIn(state.invoices, body.invoice);
    if (!invoice) return unknownThing('invoice', body.invoice, '§4.5');
    const countedFrom = body.countedFrom ?? invoice.dueOn;
    const found = chargesOn(invoice, env.effectiveOn).find(
      ({ charge }) => charge.month === body.month && charge.countedFrom === countedFrom,
    );
    if (!found) {
      const detail = `no late charge for month ${body.month} from ${countedFrom} was posted by ${env.effectiveOn}`;
      return refuse('unknown-late-charge', '§4.5', detail);
    }
    if (found.charge.waivedOn !== undefined) return accept();
    if (!found.unpaid.isPositive()) {
      return refuse('late-charge-paid', '§9.6', 'the late charge is paid; a payment is not waived but refunded');
    }
    return accept({
      type: 'LateChargeWaived',
      effectiveOn: env.effectiveOn,
      clauses: ['§4.5', '§9.6'],
      data: { invoice: invoice.number, countedFrom, month: body.month, amount: found.unpaid.toString() },
    });
  },
  examples: (state, env) =>
    [...state.invoices.hot.values()].flatMap((invoice) =>
      chargesOn(invoice, env.effectiveOn).map(({ charge }) => ({
        invoice: invoice.number,
        month: charge.month,
        countedFrom: charge.countedFrom,
      })),
    ),
});
