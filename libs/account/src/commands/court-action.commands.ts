import {
  accept,
  addDays,
  byTexts,
  laterOf,
  type LegalDay,
  Money,
  refuse,
  type Refusal,
  schema,
  type TypeOf,
} from '@tenure/kernel';
import { courtException, courtExceptions } from '@tenure/terms';
import { defined } from '../defined';
import type { CourtActionBrought } from '../events';
import type { AccountState } from '../state/account-state';
import { findIn } from '../state/book';
import { disputableOf, type Invoice, principalPaidBy, writtenOff } from '../state/invoice';
import { command, type Env, fields, freeIdIn, idTaken, isTakenIn, unknownThing } from './command';
import { dispute, party } from './general-dispute.commands';
import { notAccepted } from './guards';

const body = schema.object({
  action: fields.newId('court action'),
  exception: schema.describe(
    'Why it need not go to arbitration first',
    schema.oneOf(...courtExceptions.map(({ exception }) => exception)),
  ),
  by: party,
  detail: schema.text(4000),
  dispute: schema.optional(dispute),
  invoices: schema.optional(
    schema.describe('Deemed consent: the invoices to collect', schema.list(schema.id, { min: 1, max: 500 })),
  ),
  determinedBy: schema.optional(
    schema.describe('Injunctive relief: who found in good faith that nothing else would do', schema.text(200)),
  ),
  judgment: schema.optional(schema.describe('Judgment: which one, of which court', schema.text(400))),
});
type Body = TypeOf<typeof body>;

export const bringCourtAction = command({
  name: 'bring-court-action',
  summary: 'A party goes to a court without arbitration first, on one of the three exceptions',
  clauses: ['§9.10(i)', '§9.10(ii)', '§9.10(iii)'],
  body,
  decide: (state, given, env) => {
    const { ref, openTo } = courtException(given.exception);
    const refusal = notAccepted(state, env);
    if (refusal) return refusal;
    const { courtActions, disputes } = state.generalDisputes;
    if (isTakenIn(courtActions, given.action)) return idTaken('court-action', given.action, ref);
    if (given.dispute !== undefined && !disputes.has(given.dispute)) return unknownThing('dispute', given.dispute, ref);
    if (!openTo.includes(given.by)) return refuse('not-open-to-party', ref, `it is not open to the ${given.by}`);
    const grounds = groundsOf(state, given, env);
    if ('kind' in grounds) return grounds;
    const { action, exception, by, detail } = given;
    return accept({
      type: 'CourtActionBrought',
      effectiveOn: env.effectiveOn,
      clauses: [ref],
      data: {
        action: action ?? freeIdIn('court-action', courtActions),
        exception,
        by,
        detail,
        ...defined({ dispute: given.dispute }),
        ...grounds,
      },
    });
  },
  examples: (state) => [
    ...[...state.invoices.hot.keys()].map((invoice) => ({
      exception: 'deemed-consent' as const,
      by: 'provider' as const,
      detail: 'example',
      invoices: [invoice],
    })),
    { exception: 'injunctive-relief' as const, by: 'provider' as const, detail: 'example', determinedBy: 'A. Person' },
  ],
});

type Grounds = Pick<CourtActionBrought, 'amounts' | 'total' | 'determinedBy' | 'judgment'>;

/** What the exception rests on; without it there is none. */
function groundsOf(state: AccountState, given: Body, env: Env): Grounds | Refusal {
  switch (given.exception) {
    case 'deemed-consent':
      return given.invoices === undefined
        ? refuse('invoices-required', '§9.10(i)', 'name the invoices whose consented amounts are to be collected')
        : amountsToCollect(state, given.invoices, env);
    case 'injunctive-relief':
      return given.determinedBy === undefined
        ? refuse('determination-required', '§9.10(ii)', 'say who found in good faith that nothing else would do')
        : { determinedBy: given.determinedBy };
    case 'judgment':
      return given.judgment === undefined
        ? refuse('judgment-required', '§9.10(iii)', 'say which judgment is to be enforced')
        : { judgment: given.judgment };
  }
}

function amountsToCollect(state: AccountState, numbers: readonly string[], env: Env): Grounds | Refusal {
  const found: { readonly invoice: Invoice; readonly amount: Money }[] = [];
  for (const number of new Set(numbers)) {
    const invoice = findIn(state.invoices, number);
    if (!invoice) return unknownThing('invoice', number, '§9.10(i)');
    const amount = consentedUnpaid(invoice, env);
    if (!amount.isPositive()) {
      const detail = `nothing is unpaid on ${env.effectiveOn} of what was never disputed of invoice ${number}`;
      return refuse('nothing-to-collect', '§9.10(i)', detail);
    }
    found.push({ invoice, amount });
  }
  const last = found.toSorted(byTexts(({ invoice }) => [collectableFrom(invoice)])).at(-1);
  if (last && env.effectiveOn < collectableFrom(last.invoice)) return notYet(last.invoice, env);
  return {
    amounts: found.map(({ invoice, amount }) => ({ invoice: invoice.number, amount: amount.toString() })),
    total: Money.sum(found.map(({ amount }) => amount)).toString(),
  };
}

/**
 * Positive where something of it is left to collect. What was disputed in time was not consented to, whatever became of
 * the dispute; money fills the rest first.
 */
function consentedUnpaid(invoice: Invoice, { effectiveOn }: Env): Money {
  const filled = principalPaidBy(invoice, effectiveOn).plus(writtenOff(invoice, effectiveOn).principal);
  return disputableOf(invoice).minus(filled);
}

/** From when on what was not disputed is consented to, and past due. */
function collectableFrom({ consentOn, dueOn }: Invoice): LegalDay {
  return laterOf(consentOn, addDays(dueOn, 1));
}

function notYet(invoice: Invoice, { effectiveOn }: Env): Refusal {
  const { number, consentOn, lastDayToDispute, dueOn } = invoice;
  if (effectiveOn >= consentOn) {
    return refuse('nothing-to-collect', '§9.10(i)', `invoice ${number} is due on ${dueOn}`, collectableFrom(invoice));
  }
  const detail = `invoice ${number} can be disputed through ${lastDayToDispute}: it is not consented to`;
  return refuse('not-consented', '§9.10(i)', detail, collectableFrom(invoice));
}
