import { accept, isSameData, refuse, schema } from '@tenure/kernel';
import { firstInvoiceOn, termsInForce } from '@tenure/terms';
import { contactsOn } from '../evolve/registration.evolve';
import type { AccountRegistered, Contacts } from '../events';
import type { AccountState } from '../state/account-state';
import { command } from './command';
import { endedAtAll } from './guards';

const contact = schema.object({
  name: schema.optional(schema.text(200)),
  email: schema.optional(schema.email),
  address: schema.optional(schema.text(500)),
});

export const contacts = schema.object(
  { legal: schema.optional(contact), billing: schema.optional(contact), postal: schema.optional(contact) },
  'Where notices and invoices go (§1); a contact that is named replaces the one on file',
);

export const registerAccount = command({
  name: 'register-account',
  summary: 'A customer becomes known; service needs the terms accepted first',
  clauses: ['preamble', '§1', '§4.5'],
  body: schema.object({
    name: schema.text(200),
    country: schema.describe('Decides which addendum applies', schema.country),
    contacts: schema.optional(contacts),
    lateCharges: schema.optional(
      schema.describe(
        'How late charges are made for this account; as the programme does if absent',
        schema.oneOf('automatic', 'manual', 'off'),
      ),
    ),
    lawfulMonthlyMaximum: schema.optional(
      schema.describe('Highest monthly rate that the law of the customer’s place allows (§4.5)', schema.fraction),
    ),
    euPersonalData: schema.optional(
      schema.describe('Personal data that the European law protects is processed (§2.3.1)', schema.flag),
    ),
  }),
  decide: (state, body, env) => {
    if (state.status !== 'unknown') {
      return isSame(state, body)
        ? accept()
        : refuse(
            'already-registered',
            'preamble',
            `account ${state.id} was registered on ${state.registeredOn} with other data`,
          );
    }
    const { contacts: given = {}, ...rest } = body;
    return accept({
      type: 'AccountRegistered',
      effectiveOn: env.effectiveOn,
      clauses: ['preamble', '§1'],
      data: { account: state.id, contacts: given, ...rest },
    });
  },
  examples: () => [{ name: 'Example Inc.', country: 'US' }],
});

function isSame(state: AccountState, body: Registration): boolean {
  const { name, country, contactChanges, lateChargePolicies } = state;
  const { lateCharges, lawfulMonthlyMaximum } = lateChargePolicies[0] ?? {};
  const registered = [name, country, lateCharges, lawfulMonthlyMaximum, contactChanges[0]?.contacts];
  const declared = state.agreements.euPersonalData.find(({ on }) => on === state.registeredOn)?.processed;
  if (body.euPersonalData !== undefined && body.euPersonalData !== declared) return false;
  const given = [body.name, body.country, body.lateCharges, body.lawfulMonthlyMaximum, body.contacts ?? {}];
  return isSameData(registered, given);
}

type Registration = Omit<AccountRegistered, 'account' | 'contacts'> & { readonly contacts?: Contacts };

export const updateNoticeContacts = command({
  name: 'update-notice-contacts',
  summary: 'The customer’s contacts change from this day',
  clauses: ['§1'],
  body: schema.object({ contacts }),
  decide: (state, body, env) => {
    const onFile = contactsOn(state, env.effectiveOn);
    const changed = (Object.keys(body.contacts) as (keyof Contacts)[]).filter(
      (kind) => !isSameData(body.contacts[kind], onFile[kind]),
    );
    if (changed.length === 0) return accept();
    return accept({
      type: 'NoticeContactsUpdated',
      effectiveOn: env.effectiveOn,
      clauses: ['§1'],
      data: { contacts: Object.fromEntries(changed.map((kind) => [kind, body.contacts[kind]])) },
    });
  },
  examples: () => [{ contacts: { legal: { email: 'legal@example.com' } } }],
});

export const acceptTerms = command({
  name: 'accept-terms',
  summary: 'Someone with authority accepts the terms for the company',
  clauses: ['preamble', '§4.3', '§9.7.2'],
  body: schema.object({
    acceptedBy: schema.describe('Who accepted', schema.text(200)),
    authorityAttested: schema.describe('That person attests authority to bind the company', schema.flag),
    termsVersion: schema.optional(schema.describe('The version in force if absent', schema.id)),
    textDigest: schema.optional(
      schema.describe('SHA-256 of the text that was shown, in hex', schema.matching('^[0-9a-f]{64}$', '0'.repeat(64))),
    ),
    from: schema.optional(schema.describe('Address, device or place it was accepted from', schema.text(200))),
  }),
  decide: (state, body, env) => {
    const over = endedAtAll(state);
    if (over) return over;
    if (!body.authorityAttested) {
      return refuse('authority-not-attested', 'preamble', 'whoever accepts must attest authority to bind the company');
    }
    const inForce = termsInForce(env.programme.versions, env.effectiveOn);
    if (!inForce)
      return refuse('no-terms-in-force', '§9.7.2', `no version of the terms was in force on ${env.effectiveOn}`);
    if (body.termsVersion !== undefined && body.termsVersion !== inForce.id) {
      const detail = `version ${inForce.id} was in force on ${env.effectiveOn}, not ${body.termsVersion}`;
      const wanted = env.programme.versions.find(({ id }) => id === body.termsVersion)?.effectiveOn;
      const notBefore = wanted !== undefined && wanted > env.effectiveOn ? wanted : undefined;
      return refuse('terms-version-not-in-force', '§9.7.2', detail, notBefore);
    }
    if (state.acceptances.some(({ termsVersion, from }) => termsVersion === inForce.id && from <= env.effectiveOn)) {
      return accept();
    }
    const { authorityAttested: _attested, ...evidence } = body;
    return accept({
      type: 'TermsAccepted',
      effectiveOn: env.effectiveOn,
      clauses: ['preamble'],
      data: {
        ...evidence,
        authorityAttested: true,
        termsVersion: inForce.id,
        firstInvoiceOn: firstInvoiceOn(inForce, env.effectiveOn),
      },
    });
  },
  examples: () => [{ acceptedBy: 'A. Signatory', authorityAttested: true }],
});
