import { accept, Money, rate, refuse, schema } from '@tenure/kernel';
import { JURISDICTION } from '@tenure/terms';
import type { AccountFact, CreditedTax } from '../events';
import type { AccountState } from '../state/account-state';
import { entriesOf } from '../state/book';
import { type Invoice, openDisputesOf, principalOf } from '../state/invoice';
import { covers, isValidOn, locationsOn, type TaxExemption } from '../state/taxes';
import { command, fields, freeIdIn, idTaken, isTakenIn, unknownThing } from './command';

const jurisdiction = schema.describe('Country, or country and its parts', schema.matching(JURISDICTION, 'US-CA'));

export const declareServiceLocation = command({
  name: 'declare-service-location',
  summary: 'Where a share of the service is used from this day on, where that is not the business address',
  clauses: ['§4.7'],
  body: schema.object({
    location: schema.describe('Name of the place; named again, it is changed', schema.id),
    jurisdiction,
    share: schema.optional(
      schema.describe(
        'Decimal fraction of the use, 0 when it is used no longer; whatever no other place has if absent',
        schema.matching('^(0(\\.\\d{1,6})?|1)$', '0.25'),
      ),
    ),
  }),
  decide: (state, body, env) => {
    const inForce = locationsOn(state.taxes, env.effectiveOn);
    const declared = inForce.find(({ location }) => location === body.location);
    if (declared && declared.jurisdiction === body.jurisdiction && declared.share === body.share) return accept();
    const others = inForce.filter(({ location }) => location !== body.location);
    const sum = others.reduce((total, { share = '0' }) => total.plus(rate(share)), rate(body.share ?? '0'));
    if (sum.greaterThan(1)) {
      const detail = `the shares in force on ${env.effectiveOn} would add up to ${sum.toFixed()}, more than the whole use`;
      return refuse('shares-exceed-whole', '§4.7', detail);
    }
    return accept({
      type: 'ServiceLocationDeclared',
      effectiveOn: env.effectiveOn,
      clauses: ['§4.7'],
      data: body,
    });
  },
  examples: ({ country }) => [{ location: 'office-1', jurisdiction: country || 'US', share: '0.25' }],
});

export const recordTaxExemption = command({
  name: 'record-tax-exemption',
  summary: 'The customer provided exemption documents on this day; taxes of invoices before it stay owed',
  clauses: ['§4.7', '§4.7 US'],
  body: schema.object({
    exemption: fields.newId('exemption'),
    jurisdiction: schema.describe(
      'Whose taxes: this jurisdiction’s alone, not those of its parts',
      schema.matching(JURISDICTION, 'US-CA'),
    ),
    taxes: schema.optional(
      schema.describe('Which of its taxes; all of them if absent', schema.list(schema.id, { min: 1, max: 50 })),
    ),
    certificate: schema.describe('The number that the certificate bears', schema.text(100)),
    validFrom: schema.optional(schema.describe('The effective day if absent', schema.day)),
    validUntil: schema.optional(schema.describe('Its last day; until it is revoked if absent', schema.day)),
    documentDigest: schema.optional(
      schema.describe('SHA-256 of the document, in hex', schema.matching('^[0-9a-f]{64}$', '0'.repeat(64))),
    ),
  }),
  decide: (state, body, env) => {
    const { exemptions } = state.taxes;
    if (isTakenIn(exemptions, body.exemption)) {
      return idTaken('exemption', body.exemption, '§4.7 US');
    }
    const { exemption: id = freeIdIn('exemption', exemptions), ...given } = body;
    const data = { ...given, exemption: id, validFrom: body.validFrom ?? env.effectiveOn };
    if (data.validUntil !== undefined && data.validUntil < data.validFrom) {
      const detail = `a certificate can not be valid from ${data.validFrom} and only until ${data.validUntil}`;
      return refuse('exemption-never-valid', '§4.7 US', detail);
    }
    const recorded: AccountFact = {
      type: 'TaxExemptionRecorded',
      effectiveOn: env.effectiveOn,
      clauses: ['§4.7', '§4.7 US'],
      data,
    };
    return accept(recorded, ...creditTaxesAfter(state, { ...data, id, providedOn: env.effectiveOn }));
  },
  examples: ({ country }) => [{ jurisdiction: country || 'US', certificate: 'EX-1' }],
});

/**
 * Documents that were provided in time and recorded late: the taxes charged since the day they were provided were not
 * owed (reading 7). What is in open dispute waits for its end.
 */
function creditTaxesAfter(state: AccountState, exemption: TaxExemption): readonly AccountFact[] {
  return [...entriesOf(state.invoices)]
    .filter(({ invoiceDate }) => invoiceDate >= exemption.providedOn && isValidOn(exemption, invoiceDate))
    .map((invoice) => ({ invoice, taxes: exemptTaxes(invoice, exemption) }))
    .filter(({ taxes }) => taxes.length > 0)
    .map(({ invoice, taxes }) => ({
      type: 'InvoiceCredited',
      effectiveOn: invoice.invoiceDate,
      clauses: ['§4.7', '§4.7 US'],
      reason: `documents for exemption ${exemption.id} were provided on ${exemption.providedOn}`,
      data: {
        invoice: invoice.number,
        amount: Money.sum(taxes.map(({ amount }) => Money.of(amount))).toString(),
        ground: 'tax-exempt',
        taxes,
      },
    }));
}

function exemptTaxes(invoice: Invoice, exemption: TaxExemption): readonly CreditedTax[] {
  const disputed = Money.sum(openDisputesOf(invoice).map(({ amount }) => amount));
  let left = principalOf(invoice).minus(disputed);
  const credits: CreditedTax[] = [];
  for (const line of invoice.taxes ?? []) {
    const amount = Money.min(line.amount.minus(line.credited), left);
    if (!covers(exemption, line) || !amount.isPositive()) continue;
    left = left.minus(amount);
    const { tax, jurisdiction: of, location } = line;
    credits.push({ tax, jurisdiction: of, location, amount: amount.toString() });
  }
  return credits;
}

export const revokeTaxExemption = command({
  name: 'revoke-tax-exemption',
  summary: 'An exemption holds no longer from this day; taxes are charged with the next invoice',
  clauses: ['§4.7 US'],
  body: schema.object({ exemption: schema.describe('Id of an exemption of this account', schema.id) }),
  decide: (state, body, env) => {
    const exemption = state.taxes.exemptions.get(body.exemption);
    if (!exemption) return unknownThing('exemption', body.exemption, '§4.7 US');
    if (exemption.revokedOn !== undefined && exemption.revokedOn <= env.effectiveOn) return accept();
    if (env.effectiveOn < exemption.providedOn) {
      const detail = `exemption ${exemption.id} was provided on ${exemption.providedOn}`;
      return refuse('before-exemption', '§4.7 US', detail, exemption.providedOn);
    }
    return accept({
      type: 'TaxExemptionRevoked',
      effectiveOn: env.effectiveOn,
      clauses: ['§4.7 US'],
      data: body,
    });
  },
  examples: (state) => [...state.taxes.exemptions.keys()].map((exemption) => ({ exemption })),
});
