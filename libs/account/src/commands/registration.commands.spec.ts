import { legalDay } from '@tenure/kernel';
import { terms202001, type TermsVersion } from '@tenure/terms';
import { activeLife, life } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

const legal = { email: 'legal@example.com' };
const company = { name: 'Example Inc.', country: 'US' };
const registered = life().on('2024-01-15', 'register-account', { ...company, contacts: { legal } });
const european = life()
  .on('2024-01-15', 'register-account', { ...company, euPersonalData: true })
  .on('2024-01-16', 'declare-eu-personal-data', { processed: false });
const signed = { acceptedBy: 'A. Signatory', authorityAttested: true };
const ended = activeLife('2024-01-15').on('2024-03-10', 'terminate', {
  ground: 'written-agreement',
  by: 'both',
  agreement: 'letter of 8 March',
});

describe('register-account', () => {
  decisions([
    [
      life(),
      '2024-01-15',
      'register-account',
      company,
      [happened('2024-01-15', 'AccountRegistered', { account: 'A-1', contacts: {}, ...company })],
      'a customer without contacts becomes known; no notice can be given yet',
    ],
    [
      life(),
      '2024-01-15',
      'register-account',
      { ...company, contacts: { legal }, lateCharges: 'manual', lawfulMonthlyMaximum: '0.01' },
      [
        happened('2024-01-15', 'AccountRegistered', {
          account: 'A-1',
          contacts: { legal },
          ...company,
          lateCharges: 'manual',
          lawfulMonthlyMaximum: '0.01',
        }),
      ],
      'with its own way of late charges (reading 21) and its lawful maximum (reading 20)',
    ],
    [
      registered,
      '2024-01-20',
      'register-account',
      { ...company, contacts: { legal } },
      nothing,
      'registered again as it was: nothing changes',
    ],
    [
      registered,
      '2024-01-20',
      'register-account',
      company,
      refused('already-registered', 'preamble'),
      'registered again without the contacts: that is other data',
    ],
    [
      european,
      '2024-01-20',
      'register-account',
      { ...company, euPersonalData: true },
      nothing,
      'as it was registered, whatever was declared since (§2.3.1)',
    ],
    [
      european,
      '2024-01-20',
      'register-account',
      { ...company, euPersonalData: false },
      refused('already-registered', 'preamble'),
      'as was declared since: but registered was another thing',
    ],
    [european, '2024-01-20', 'register-account', company, nothing, 'what is left out contradicts nothing'],
    [
      registered,
      '2024-01-20',
      'register-account',
      { ...company, contacts: { legal }, euPersonalData: true },
      refused('already-registered', 'preamble'),
      'nobody said so when it was registered; declare-eu-personal-data does',
    ],
    [
      registered,
      '2024-01-20',
      'register-account',
      { ...company, name: 'Other Inc.' },
      refused('already-registered', 'preamble'),
      'the id is taken by another name',
    ],
    [
      registered,
      '2024-01-20',
      'register-account',
      { ...company, country: 'FR' },
      refused('already-registered', 'preamble'),
      'the country decides which addendum applies; it does not change by registering again',
    ],
  ]);
  decisions([
    [
      registered,
      '2024-01-20',
      'register-account',
      { ...company, contacts: { legal }, lateCharges: 'off' },
      refused('already-registered', 'preamble'),
      'registering again with other late charges is accepted, and what it asks for is lost without a word',
    ],
  ]);

  test('data is the same in whatever order its fields stand', () => {
    const both = { email: 'legal@example.com', address: '1 Example Street' };
    const turned = { address: '1 Example Street', email: 'legal@example.com' };
    const first = life().on('2024-01-15', 'register-account', { ...company, contacts: { legal: both } });
    const again = first.when('2024-01-20', 'register-account', { ...company, contacts: { legal: turned } });
    expect(again.last?.kind).toBe('accepted');
  });
});

describe('update-notice-contacts', () => {
  const billing = { email: 'billing@example.com' };
  const moved = registered.on('2024-03-01', 'update-notice-contacts', {
    contacts: { legal: { email: 'new@example.com' } },
  });

  decisions([
    [
      registered,
      '2024-02-01',
      'update-notice-contacts',
      { contacts: { legal, billing } },
      [happened('2024-02-01', 'NoticeContactsUpdated', { contacts: { billing } })],
      'only what changes is an event',
    ],
    [registered, '2024-02-01', 'update-notice-contacts', { contacts: { legal } }, nothing, 'as on file already'],
    [registered, '2024-02-01', 'update-notice-contacts', { contacts: {} }, nothing, 'nothing named'],
    [
      registered,
      '2024-02-01',
      'update-notice-contacts',
      { contacts: { legal: { address: '1 Example Street' } } },
      [happened('2024-02-01', 'NoticeContactsUpdated', { contacts: { legal: { address: '1 Example Street' } } })],
      'a contact that is named replaces the one on file: the e-mail is gone',
    ],
    [
      ended,
      '2024-03-20',
      'update-notice-contacts',
      { contacts: { billing } },
      [happened('2024-03-20', 'NoticeContactsUpdated', { contacts: { billing } })],
      'what is owed stays owed after the end (reading 31), so notices are still given',
    ],
  ]);

  test('of two changes on one day the one that was typed in last holds', () => {
    const change = (given: typeof registered, email: string) =>
      given.on('2024-02-01', 'update-notice-contacts', { contacts: { legal: { email } } });
    const twice = change(change(registered, 'first@example.com'), 'second@example.com');
    expect(twice.state.contacts.legal).toEqual({ email: 'second@example.com' });
  });

  test('other contacts stay on file', () => {
    const both = registered.on('2024-02-01', 'update-notice-contacts', { contacts: { billing } });
    expect(both.state.contacts).toEqual({ legal, billing });
  });

  test('an older change that is typed in late does not replace a newer one (reading 7)', () => {
    const late = moved
      .advanceTo('2024-03-05')
      .on('2024-02-01', 'update-notice-contacts', { contacts: { legal: { email: 'older@example.com' } } });
    expect(late.state.contacts.legal).toEqual({ email: 'new@example.com' });
  });
});

describe('accept-terms', () => {
  const v2: TermsVersion = { ...terms202001, id: '2024-03', effectiveOn: legalDay('2024-03-01') };
  const revised = { terms: [terms202001, v2] };
  const digest = 'a'.repeat(64);

  decisions([
    [
      registered,
      '2024-01-15',
      'accept-terms',
      { ...signed, textDigest: digest, from: '192.0.2.1' },
      [
        happened('2024-01-15', 'TermsAccepted', {
          ...signed,
          authorityAttested: true,
          textDigest: digest,
          from: '192.0.2.1',
          termsVersion: '2020-01',
          firstInvoiceOn: '2024-02-01',
        }),
      ],
      'the evidence is kept: version, text, who, from where; the first invoice is on the next 1st',
    ],
    [
      registered,
      '2024-02-01',
      'accept-terms',
      { ...signed, termsVersion: '2020-01' },
      [
        happened('2024-02-01', 'TermsAccepted', {
          ...signed,
          authorityAttested: true,
          termsVersion: '2020-01',
          firstInvoiceOn: '2024-03-01',
        }),
      ],
      'accepted on a 1st, the first invoice still waits for the next one (reading 9)',
    ],
    [
      registered,
      '2024-01-15',
      'accept-terms',
      { ...signed, authorityAttested: false },
      refused('authority-not-attested', 'preamble'),
      'who accepts must attest authority to bind the company',
    ],
    [
      registered,
      '2024-01-15',
      'accept-terms',
      { ...signed, termsVersion: '2019-01' },
      refused('terms-version-not-in-force', '§9.7.2'),
      'another version than the one in force',
    ],
    [
      life({ today: '2024-01-01' }).on('2009-12-01', 'register-account', company),
      '2009-12-31',
      'accept-terms',
      signed,
      refused('no-terms-in-force', '§9.7.2'),
      'the day before the first version took effect',
    ],
    [activeLife('2024-01-15'), '2024-01-20', 'accept-terms', signed, nothing, 'accepted already'],
    [ended, '2024-03-20', 'accept-terms', signed, refused('account-ended', '§3.1'), 'an ended account stays ended'],
    [
      activeLife('2024-01-15', revised),
      '2024-03-01',
      'accept-terms',
      signed,
      [
        happened('2024-03-01', 'TermsAccepted', {
          ...signed,
          authorityAttested: true,
          termsVersion: '2024-03',
          firstInvoiceOn: '2024-04-01',
        }),
      ],
      'a revised version is accepted from the day it is in force (reading 40)',
    ],
    [
      activeLife('2024-01-15', revised),
      '2024-02-29',
      'accept-terms',
      { ...signed, termsVersion: '2024-03' },
      refused('terms-version-not-in-force', '§9.7.2', '2024-03-01'),
      'the day before, the old version governs',
    ],
  ]);

  test('accepting a revised version moves no billing run', () => {
    const accepted = activeLife('2024-01-15', revised)
      .on('2024-01-15', 'change-package', { package: 'standard', monthlyFee: '100.00' })
      .on('2024-03-10', 'accept-terms', signed);
    expect(accepted.state.nextInvoiceOn).toBe('2024-04-01');
    expect(accepted.state.status).toBe('active');
  });

  test('terms accepted in January hold in March, whatever version was accepted after (reading 40)', () => {
    const again = activeLife('2024-01-15', revised).on('2024-03-10', 'accept-terms', signed);
    const violation = { subClause: '§2.3.2', evidence: 'a log', foundBy: 'A. Person' };
    expect(again.when('2024-03-05', 'record-responsibility-violation', violation).last?.kind).toBe('accepted');
  });
});
