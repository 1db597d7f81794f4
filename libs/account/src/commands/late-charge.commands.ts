import { accept, addDays, addMonths, type Decision, laterOf, refuse, schema } from '@tenure/kernel';
import { hasMonthlyLateCharges } from '../addendum';
import type { AccountFact } from '../events';
import { lateChargeModeOn } from '../law';
import { derive } from '../lapse/derive';
import { nextLateChargeToImpose } from '../lapse/late-charges.lapse';
import type { LapseRule } from '../lapse/rule';
import type { AccountState } from '../state/account-state';
import { lateChargePolicyOn } from '../state/late-charge-policy';
import { findIn } from '../state/book';
import { chargesOn, type Invoice, undisputedUnpaidOn } from '../state/invoice';
import { command, type Env, fields, unknownThing } from './command';

export const imposeLateCharges = command({
  name: 'impose-late-charges',
  summary: 'Posts the late charges of an invoice for the months that have ended, where charging is by hand',
  clauses: ['§4.5'],
  body: schema.object({ invoice: fields.invoice }),
  decide: (state, body, env) => {
    const invoice = findIn(state.invoices, body.invoice);
    if (!invoice) return unknownThing('invoice', body.invoice, '§4.5');
    if (!hasMonthlyLateCharges(invoice)) {
      return refuse(
        'late-charges-replaced',
        '§4.3 FR',
        `invoice ${invoice.number} was issued under another rule: interest replaces late charges`,
      );
    }
    const mode = lateChargeModeOn(state, env.effectiveOn, env.terms);
    if (mode === 'off') return refuse('late-charges-off', '§4.5', 'late charges are off for this account');
    const posted = imposable(state, invoice, env);
    if (posted.length > 0) return accept(...posted);
    return mode === 'automatic'
      ? refuse('late-charges-automatic', '§4.5', 'late charges of this account are posted as months end')
      : nothingToImpose(state, invoice, env);
  },
  examples: (state) => [...state.invoices.hot.keys()].map((invoice) => ({ invoice })),
});

function imposable(state: AccountState, invoice: Invoice, env: Env): readonly AccountFact[] {
  const nextToImpose: LapseRule = (current) => {
    const now = findIn(current.invoices, invoice.number);
    const next = now && nextLateChargeToImpose(current, now, env.effectiveOn, env.terms);
    if (!next) return undefined;
    const { derived: _byItself, ...fact } = next;
    return { ...fact, data: { ...fact.data, imposed: true } } as AccountFact;
  };
  return derive([nextToImpose], state, env.effectiveOn, env.terms, env.today).events;
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

export const setLateChargePolicy = command({
  name: 'set-late-charge-policy',
  summary: 'How late charges are made for the account from this day on; what is absent is as the programme does',
  clauses: ['§4.5', '§9.6'],
  body: schema.object({
    lateCharges: schema.optional(schema.oneOf('automatic', 'manual', 'off')),
    lawfulMonthlyMaximum: schema.optional(
      schema.describe('Highest monthly rate that the law allows; as is known of its place if absent', schema.fraction),
    ),
  }),
  decide: (state, body, env) => {
    const { lateCharges, lawfulMonthlyMaximum } = lateChargePolicyOn(state.lateChargePolicies, env.effectiveOn);
    if (lateCharges === body.lateCharges && lawfulMonthlyMaximum === body.lawfulMonthlyMaximum) return accept();
    return accept({
      type: 'LateChargePolicySet',
      effectiveOn: env.effectiveOn,
      clauses: ['§4.5'],
      data: body,
    });
  },
  examples: () => [{ lateCharges: 'manual' as const }, {}],
});

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
      ({ charge }) => !charge.isInterest && charge.month === body.month && charge.countedFrom === countedFrom,
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
      chargesOn(invoice, env.effectiveOn).flatMap(({ charge: { month, countedFrom, isInterest } }) =>
        isInterest ? [] : [{ invoice: invoice.number, month, countedFrom }],
      ),
    ),
});
