import { accept, addDays, type LegalDay, Money, refuse, type Refusal, schema } from '@tenure/kernel';
import { breachCure, type NoticeMethod, noticeMethods, paymentCure } from '@tenure/terms';
import { invoicesOpenOn } from '../allocation';
import { contactsOn } from '../evolve/registration.evolve';
import type { NamedAmount, NoticeDelivery } from '../events';
import type { AccountState } from '../state/account-state';
import { findIn } from '../state/book';
import { type Invoice, pastDueOn, portionsOn } from '../state/invoice';
import { command, type Env, fields, freeId, idTaken, unknownThing } from './command';
import { ended, notAccepted } from './guards';

const method = schema.describe(
  'How it was delivered; the effective day of the command is the day of delivery, for e-mail the day it was sent',
  schema.oneOf(...noticeMethods),
);

export const giveNoticeOfNonPayment = command({
  name: 'give-notice-of-non-payment',
  summary: 'Written notice that undisputed amounts are past due; starts the days to pay',
  clauses: ['§1', '§3.4'],
  body: schema.object({
    breach: fields.newId('notice'),
    method,
    invoices: schema.optional(
      schema.describe(
        'The invoices it names; all that are past due if absent',
        schema.list(schema.id, { min: 1, max: 500 }),
      ),
    ),
  }),
  decide: (state, body, env) => {
    if (body.breach !== undefined && state.breaches.has(body.breach)) return idTaken('breach', body.breach, '§3.4');
    const delivery = addressFor(state, body.method, env.effectiveOn);
    if ('kind' in delivery) return delivery;
    const unknown = body.invoices?.find((number) => !findIn(state.invoices, number));
    if (unknown !== undefined) return unknownThing('invoice', unknown, '§3.4');
    const named = pastDueAmounts(state, env.effectiveOn, body.invoices);
    const notDue = body.invoices?.find((number) => !named.some((amount) => amount.invoice === number));
    if (notDue !== undefined || named.length === 0) return nothingPastDue(state, env, notDue);
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
      },
    });
  },
  examples: () => [{ method: 'e-mail' as const }, { method: 'courier' as const }],
});

function pastDueAmounts(state: AccountState, on: LegalDay, only?: readonly string[]): readonly NamedAmount[] {
  return invoicesOpenOn(state, on)
    .filter((invoice) => only === undefined || only.includes(invoice.number))
    .sort((a, b) => (a.dueOn === b.dueOn ? (a.number < b.number ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1))
    .flatMap((invoice) => {
      const { principal, lateCharges } = pastDueOn(invoice, on);
      if (principal.isZero() && lateCharges.isZero()) return [];
      return [{ invoice: invoice.number, principal: principal.toString(), lateCharges: lateCharges.toString() }];
    });
}

function nothingPastDue(state: AccountState, env: Env, invoice: string | undefined): Refusal {
  const about = invoice === undefined ? [...state.invoices.hot.values()] : [findIn(state.invoices, invoice)];
  const dueDays = about.flatMap((i) => (i ? unpaidDueDays(i, env.effectiveOn) : [])).sort();
  const detail = `nothing undisputed ${invoice === undefined ? '' : `of invoice ${invoice} `}is past due on ${env.effectiveOn}`;
  const first = dueDays[0];
  return refuse('nothing-past-due', '§3.4', detail, first === undefined ? undefined : addDays(first, 1));
}

function unpaidDueDays(invoice: Invoice, on: LegalDay): readonly LegalDay[] {
  return portionsOn(invoice, on).flatMap((p) => (p.payableOn !== null && p.unpaid.isPositive() ? [p.payableOn] : []));
}

/** The notice address on file for this method (§1); without one no notice can be given (reading 22). */
function addressFor(state: AccountState, by: NoticeMethod, on: LegalDay): NoticeDelivery | Refusal {
  const { legal, postal } = contactsOn(state, on);
  const to = by === 'e-mail' ? legal?.email : (legal?.address ?? postal?.address);
  if (to !== undefined) return { method: by, to };
  const what = by === 'e-mail' ? 'legal notice e-mail' : 'postal address for notices';
  return refuse('no-notice-address', '§1', `the account has no ${what} on file`);
}

function freeBreachId(state: AccountState): string {
  return freeId('notice', state.breaches.size + 1, (id) => state.breaches.has(id));
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
    method,
  }),
  decide: (state, body, env) => {
    const refusal = notAccepted(state, env) ?? ended(state, env);
    if (refusal) return refusal;
    if (body.breach !== undefined && state.breaches.has(body.breach)) return idTaken('breach', body.breach, '§3.3(i)');
    const { method: by, breach, ...finding } = body;
    const delivery = body.breachingParty === 'customer' ? addressFor(state, by, env.effectiveOn) : providersAddress(by);
    if ('kind' in delivery) return delivery;
    const { lastDay, ...cure } = breachCure(env.t, env.effectiveOn);
    return accept({
      type: 'NoticeOfBreachGiven',
      effectiveOn: env.effectiveOn,
      clauses: ['§1', '§3.3(i)'],
      data: { breach: breach ?? freeBreachId(state), delivery, ...finding, lastDayToCure: lastDay, ...cure },
    });
  },
  examples: () =>
    (['e-mail', 'courier'] as const).map((by) => ({
      breachingParty: 'customer' as const,
      provision: '§2.4',
      description: 'example',
      foundMaterialBy: 'A. Person',
      method: by,
    })),
});

/** The provider's own notice address stands in §1 and is known to everybody. */
function providersAddress(by: NoticeMethod): NoticeDelivery {
  return { method: by, to: 'the provider’s notice address of §1' };
}
