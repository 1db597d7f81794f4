import { accept, Money, refuse, type Refusal, schema, type TypeOf } from '@tenure/kernel';
import { courtException, courtExceptions } from '@tenure/terms';
import { defined } from '../defined';
import type { CourtActionBrought } from '../events';
import type { AccountState } from '../state/account-state';
import { findIn } from '../state/book';
import { type Invoice, portionsOn } from '../state/invoice';
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
  const amounts: { invoice: string; amount: Money }[] = [];
  for (const number of new Set(numbers)) {
    const invoice = findIn(state.invoices, number);
    if (!invoice) return unknownThing('invoice', number, '§9.10(i)');
    if (env.effectiveOn < invoice.consentOn) {
      const detail = `invoice ${number} can be disputed through ${invoice.lastDayToDispute}: it is not consented to`;
      return refuse('not-consented', '§9.10(i)', detail, invoice.consentOn);
    }
    const amount = consentedUnpaid(invoice, env);
    if (!amount.isPositive()) {
      const detail = `nothing that was consented to is past due of invoice ${number} on ${env.effectiveOn}`;
      return refuse('nothing-to-collect', '§9.10(i)', detail);
    }
    amounts.push({ invoice: number, amount });
  }
  return {
    amounts: amounts.map(({ invoice, amount }) => ({ invoice, amount: amount.toString() })),
    total: Money.sum(amounts.map(({ amount }) => amount)).toString(),
  };
}

/** What was disputed in time was not consented to, whatever became of the dispute: it stands apart from the rest. */
function consentedUnpaid(invoice: Invoice, env: Env): Money {
  const [undisputed] = portionsOn(invoice, env.effectiveOn);
  const isDue = invoice.consentedOn !== undefined && invoice.dueOn < env.effectiveOn;
  return undisputed && isDue ? undisputed.unpaid : Money.zero;
}
