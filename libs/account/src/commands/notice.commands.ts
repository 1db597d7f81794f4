import { accept, addDays, byTexts, type LegalDay, Money, type Refusal, refuse, schema } from '@tenure/kernel';
import { breachCure, paymentCure } from '@tenure/terms';
import { invoicesOpenOn } from '../allocation';
import type { NamedAmount } from '../events';
import { opened } from '../lapse/breach-facts';
import type { AccountState } from '../state/account-state';
import { findIn } from '../state/book';
import { type Invoice, pastDueOn, portionsOn } from '../state/invoice';
import { command, type Env, fields, freeIdIn, idTaken, isTakenIn, unknownThing } from './command';
import { ended, notAccepted } from './guards';
import { addressOf, customersAddress, noticeMethod } from './notice-address';
import { noAuthorizedChargeback, noSecurityOverdue } from './notice-grounds';

export const giveNoticeOfNonPayment = command({
  name: 'give-notice-of-non-payment',
  summary: 'Written notice that undisputed amounts are past due; starts the days to pay',
  clauses: ['§1', '§3.4'],
  body: schema.object({
    breach: fields.newId('notice'),
    method: noticeMethod,
    invoices: schema.optional(
      schema.describe(
        'The invoices it names; all that are past due if absent',
        schema.list(schema.id, { min: 1, max: 500 }),
      ),
    ),
  }),
  decide: (state, body, env) => {
    if (isTakenIn(state.breaches, body.breach)) return idTaken('breach', body.breach, '§3.4');
    const delivery = customersAddress(state, body.method, env.effectiveOn);
    if ('kind' in delivery) return delivery;
    const unknown = body.invoices?.find((number) => !findIn(state.invoices, number));
    if (unknown !== undefined) return unknownThing('invoice', unknown, '§3.4');
    const named = pastDueAmounts(state, env.effectiveOn, body.invoices);
    const notDue = (body.invoices ?? []).filter((number) => !named.some((amount) => amount.invoice === number));
    if (notDue.length > 0) return notAllPastDue(state, env, notDue);
    if (named.length === 0) return nothingPastDue(state, env);
    const { lastDay, ...cure } = paymentCure(env.t, env.effectiveOn);
    const total = Money.sum(named.flatMap((n) => [Money.of(n.principal), Money.of(n.lateCharges)]));
    return accept({
      type: 'NoticeOfNonPaymentGiven',
      effectiveOn: env.effectiveOn,
      clauses: ['§1', '§3.4'],
      data: {
        breach: body.breach ?? freeBreachId(state),
        delivery,
        named,
        total: total.toString(),
        lastDayToCure: lastDay,
        ...cure,
        opens: opened({ kind: 'non-payment', breachingParty: 'customer' }, cure.lapsesOn, env.terms),
      },
    });
  },
  examples: () => [{ method: 'e-mail' as const }, { method: 'courier' as const }],
});

function pastDueAmounts(state: AccountState, on: LegalDay, only?: readonly string[]): readonly NamedAmount[] {
  return invoicesOpenOn(state, on)
    .filter((invoice) => only === undefined || only.includes(invoice.number))
    .sort(byTexts(({ dueOn, number }) => [dueOn, number]))
    .flatMap((invoice) => {
      const { principal, lateCharges } = pastDueOn(invoice, on);
      if (principal.isZero() && lateCharges.isZero()) return [];
      return [{ invoice: invoice.number, principal: principal.toString(), lateCharges: lateCharges.toString() }];
    });
}

/** Every one that is named has to be past due: the day is that on which the last of them is. */
function notAllPastDue(state: AccountState, { effectiveOn: on }: Env, notDue: readonly string[]): Refusal {
  const dueDays = notDue.flatMap((number) => firstDueDay(findIn(state.invoices, number), on) ?? []);
  const last = dueDays.length === notDue.length ? dueDays.sort().at(-1) : undefined;
  return notPastDue(`nothing undisputed of invoice ${notDue[0]} is past due on ${on}`, last);
}

function nothingPastDue(state: AccountState, { effectiveOn: on }: Env): Refusal {
  const dueDays = invoicesOpenOn(state, on).flatMap((invoice) => firstDueDay(invoice, on) ?? []);
  return notPastDue(`nothing undisputed is past due on ${on}`, dueDays.sort()[0]);
}

function notPastDue(detail: string, dueOn: LegalDay | undefined): Refusal {
  return refuse('nothing-past-due', '§3.4', detail, dueOn === undefined ? undefined : addDays(dueOn, 1));
}

/** Portions stand in the order of the days on which they are payable. */
function firstDueDay(invoice: Invoice | undefined, on: LegalDay): LegalDay | undefined {
  const portions = invoice ? portionsOn(invoice, on) : [];
  return portions.find(({ payableOn, unpaid }) => payableOn !== null && unpaid.isPositive())?.payableOn ?? undefined;
}

function freeBreachId(state: AccountState): string {
  return freeIdIn('notice', state.breaches);
}

export const giveNoticeOfBreach = command({
  name: 'give-notice-of-breach',
  summary: 'Written notice of a material breach by either party; starts the days to cure it',
  clauses: ['§1', '§3.3(i)'],
  body: schema.object({
    breach: fields.newId('notice'),
    breachingParty: schema.oneOf('customer', 'provider'),
    provision: schema.describe('The clause that was broken, such as §2.4', schema.text(40)),
    description: schema.text(4000),
    foundMaterialBy: schema.describe('Who found the breach to be material', schema.text(200)),
    method: noticeMethod,
    chargeback: schema.optional(
      schema.describe('The payment charged back although the card had been debited as authorised', schema.id),
    ),
    requirement: schema.optional(
      schema.describe('The requirement of security that was not met in time; meeting it is then the cure', schema.id),
    ),
  }),
  decide: (state, body, env) => {
    const refusal =
      notAccepted(state, env) ??
      ended(state, env) ??
      noAuthorizedChargeback(state, body, env) ??
      noSecurityOverdue(state, body, env);
    if (refusal) return refusal;
    if (isTakenIn(state.breaches, body.breach)) return idTaken('breach', body.breach, '§3.3(i)');
    const { method: by, breach, ...finding } = body;
    const delivery = addressOf(body.breachingParty, state, by, env);
    if ('kind' in delivery) return delivery;
    const { lastDay, ...cure } = breachCure(env.t, env.effectiveOn);
    return accept({
      type: 'NoticeOfBreachGiven',
      effectiveOn: env.effectiveOn,
      clauses: [
        ...['§1', '§3.3(i)'],
        ...(body.chargeback === undefined ? [] : ['§4.4']),
        ...(body.requirement === undefined ? [] : ['§4.2']),
      ],
      data: {
        breach: breach ?? freeBreachId(state),
        delivery,
        ...finding,
        lastDayToCure: lastDay,
        ...cure,
        opens: opened({ kind: 'breach', breachingParty: body.breachingParty }, cure.lapsesOn, env.terms),
      },
    });
  },
  examples: (state) => [
    ...(['e-mail', 'courier'] as const).map((by) => ({ ...breachExample, provision: '§2.4', method: by })),
    ...[...state.credit.requirements.keys()].map((requirement) => {
      return { ...breachExample, provision: '§4.2', method: 'e-mail' as const, requirement };
    }),
  ],
});

const breachExample = { breachingParty: 'customer', description: 'example', foundMaterialBy: 'A. Person' } as const;
