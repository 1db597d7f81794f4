import { day, eventsOf, folded, given, type Given } from '../../test-support/given';
import { accountChangeOf } from './account-change';
import { accounts, accountsOf } from './accounts.projection';

const registered = given('AccountRegistered', '2024-01-02', {
  account: 'A1',
  name: 'Example Inc.',
  country: 'US',
  contacts: {},
});
const accepted = (termsVersion: string): Given =>
  given('TermsAccepted', '2024-01-03', {
    termsVersion,
    acceptedBy: 'A. Signatory',
    authorityAttested: true,
    firstInvoiceOn: day('2024-02-01'),
  });
const activated = given('ServiceActivated', '2024-01-04', {
  firstRunOn: day('2024-02-01'),
  mayDeactivateFrom: day('2024-05-04'),
});
const suspended = (suspension: string): Given =>
  given('ServiceSuspended', '2024-02-01', { suspension, ground: 'network-protection' });
const resumed = (suspension: string): Given =>
  given('ServiceResumed', '2024-02-02', { suspension, resolution: 'repaired' });
const terminated = given('ServiceTerminated', '2024-03-01', {
  ground: 'insolvency',
  by: 'provider',
  lastDayToRetrieve: day('2024-03-31'),
  deletionDueOn: day('2024-04-01'),
  surviving: [],
});
const deactivated = given('AccountDeactivated', '2024-06-01', {
  lastActivityOn: day('2024-01-04'),
  idleDays: 149,
  deletionDueOn: day('2024-06-01'),
});
const begun = [registered, accepted('2020-01'), activated];

const table: readonly (readonly [readonly Given[], string, string])[] = [
  [[registered], 'registered', 'nothing can be used yet'],
  [[registered, accepted('2020-01')], 'accepted', 'terms accepted'],
  [begun, 'active', 'service enabled'],
  [[...begun, accepted('2025-01')], 'active', 'new terms accepted by an active account leave it active'],
  [[...begun, suspended('S1')], 'suspended', 'one cause is enough'],
  [[...begun, suspended('S1'), suspended('S2'), resumed('S1')], 'suspended', 'the other cause is still there'],
  [[...begun, suspended('S1'), suspended('S2'), resumed('S1'), resumed('S2')], 'active', 'the last cause is gone'],
  [[...begun, suspended('S1'), terminated], 'terminated', 'a suspended account can be terminated'],
  [[...begun, suspended('S1'), terminated, resumed('S1')], 'terminated', 'what ended does not resume'],
  [[...begun, deactivated], 'deactivated', 'idle too long (§3.2)'],
];

test.each(table)('%#: %j', (facts, status, _why) => {
  expect(folded(accounts, eventsOf(facts)).get('accounts', 'A1')?.status).toBe(status);
});

test('a row says who the account is and where its stream is', () => {
  const facts = [...begun, accepted('2025-01'), given('LegalHoldReleased', '2024-03-01', { hold: 'H' })];
  expect(folded(accounts, eventsOf(facts)).get('accounts', 'A1')).toEqual({
    id: 'A1',
    name: 'Example Inc.',
    country: 'US',
    countrySince: '2024-01-02',
    status: 'active',
    termsVersion: '2025-01',
    registeredOn: '2024-01-02',
    suspensions: [],
    lastRevision: 4,
  });
});

test('use accepts a version of the terms as a signature does (§9.7.2)', () => {
  const byUse = given('TermsRevisionAccepted', '2025-02-01', { termsVersion: '2025-01', use: 'messages' });
  expect(folded(accounts, eventsOf([...begun, byUse])).get('accounts', 'A1')).toMatchObject({
    status: 'active',
    termsVersion: '2025-01',
  });
});

test('the country of the latest day holds, whichever change was recorded last', () => {
  const toFrance = given('CountryChanged', '2024-03-01', { country: 'FR' });
  const toGermany = given('CountryChanged', '2024-02-01', { country: 'DE' });
  const countryAfter = (...facts: Parameters<typeof eventsOf>[0]) =>
    folded(accounts, eventsOf([...begun, ...facts])).get('accounts', 'A1')?.country;
  expect([countryAfter(toGermany, toFrance), countryAfter(toFrance, toGermany)]).toEqual(['FR', 'FR']);
});

test('accounts as of a day are folded from the changes effective by then', () => {
  const facts = [...begun, suspended('S1'), terminated];
  const changes = folded(accounts, [...eventsOf(facts), ...eventsOf([registered], 'A2')]).under('accountChanges');
  const statuses = (asOf: string): unknown =>
    [...accountsOf(changes.filter(({ effectiveOn }) => effectiveOn <= asOf)).values()].map(({ id, status }) => [
      id,
      status,
    ]);
  expect(statuses('2024-01-01')).toEqual([]);
  expect(statuses('2024-01-04')).toEqual([
    ['A1', 'active'],
    ['A2', 'registered'],
  ]);
  expect(statuses('2024-02-29')).toEqual([
    ['A1', 'suspended'],
    ['A2', 'registered'],
  ]);
  expect(statuses('2024-03-01')).toEqual([
    ['A1', 'terminated'],
    ['A2', 'registered'],
  ]);
});

test('a successor takes the account over under its own name (§9.2)', () => {
  const successor = { name: 'Successor Inc.', country: 'US', contacts: {} };
  const granted = given('AssignmentGranted', '2024-02-01', {
    assignment: 'AS',
    kind: 'consent',
    successor,
    decidedBy: 'D. Cider',
    consent: 'letter',
  });
  const rows = folded(accounts, eventsOf([...begun, granted]));
  expect(rows.get('accounts', 'A1')).toMatchObject({ name: 'Successor Inc.', status: 'active' });
});

test('after an erasure no name is told, as of no day (reading 35)', () => {
  const erased = given('PersonalDataErased', '2024-04-01', { erasure: 'ER', reference: 'request 99' });
  const rows = folded(accounts, eventsOf([...begun, terminated, erased]));
  expect(rows.get('accounts', 'A1')).toMatchObject({ name: '(erased)', status: 'terminated' });
  const before = rows.under('accountChanges', 'A1').filter(({ effectiveOn }) => effectiveOn < '2024-02-01');
  expect(accountsOf(before).get('A1')).toMatchObject({ name: '(erased)', status: 'active' });
});

test('most events change neither', () => {
  const [event] = eventsOf([given('LegalHoldReleased', '2024-03-01', { hold: 'H' })]);
  expect(accountChangeOf(event!)).toBeUndefined();
});
