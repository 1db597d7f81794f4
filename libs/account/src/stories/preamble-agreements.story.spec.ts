import { legalDay } from '@tenure/kernel';
import { terms202001 } from '@tenure/terms';
import { activeLife, life } from '../../test-support/life';
import { decisions, factsOf, happened, invoiceLines, nothing, refused, type Row } from '../../test-support/tables';

const active = activeLife('2024-01-10');
const own = {
  agreement: 'MSA-1',
  description: 'master agreement',
  signedByCustomer: 'C. Sign',
  signedByProvider: 'P. Sign',
};
const governed = active
  .on('2024-01-10', 'change-package', { package: 'standard', monthlyFee: '100.00' })
  .on('2024-03-15', 'record-separate-agreement', own);

describe('preamble: acceptance and separate agreements', () => {
  const registered = life().on('2024-01-02', 'register-account', { name: 'Example Inc.', country: 'US' });
  const rows: readonly Row[] = [
    [
      registered,
      '2024-01-03',
      'activate-service',
      {},
      refused('terms-not-accepted', 'preamble'),
      'no service before somebody accepted the terms',
    ],
    [
      registered,
      '2024-01-03',
      'accept-terms',
      { acceptedBy: 'A. Clerk', authorityAttested: false },
      refused('authority-not-attested', 'preamble'),
      'nobody accepts for a company without attesting authority',
    ],
    [
      governed,
      '2024-03-15',
      'give-notice-of-non-payment',
      { method: 'e-mail' },
      refused('governed-by-separate-agreement', 'preamble'),
      'the day the agreement begins these terms open nothing any more',
    ],
    [
      governed.on('2024-05-01', 'end-separate-agreement', { agreement: 'MSA-1' }),
      '2024-04-30',
      'record-charges',
      { kind: 'transactional', description: 'messages', amount: '5.00' },
      refused('governed-by-separate-agreement', 'preamble', '2024-05-01'),
      'typed in for a day under the agreement: not before it ended',
    ],
    [
      governed,
      '2024-04-30',
      'record-activity',
      {},
      [happened('2024-04-30', 'ActivityRecorded', { mayDeactivateFrom: '2024-08-29' })],
      'use is a fact whatever governs: 30 April + 121 days',
    ],
    [
      governed,
      '2024-03-20',
      'receive-payment',
      { payment: 'P-1', amount: '10.00', method: 'ach' },
      [
        happened('2024-03-20', 'PaymentReceived', {
          payment: 'P-1',
          method: 'ach',
          amount: '10.00',
          allocations: [{ invoice: 'A-1-2024-02', principal: '10.00', lateCharges: '0.00' }],
          unapplied: '0.00',
        }),
      ],
      'money that comes in is recorded whatever governs: 10.00 on the first invoice',
    ],
    [
      governed,
      '2024-03-16',
      'record-separate-agreement',
      { ...own, agreement: 'MSA-2' },
      refused('governed-by-separate-agreement', 'preamble'),
      'one agreement at a time',
    ],
    [
      governed,
      '2024-03-16',
      'record-separate-agreement',
      own,
      refused('agreement-id-taken', 'preamble'),
      'the same agreement is recorded once',
    ],
    [
      governed,
      '2024-03-14',
      'end-separate-agreement',
      { agreement: 'MSA-1' },
      refused('before-agreement', 'preamble', '2024-03-15'),
      'it can not end before it began',
    ],
    [
      governed,
      '2024-03-16',
      'end-separate-agreement',
      { agreement: 'MSA-9' },
      refused('unknown-agreement', 'preamble'),
      'nobody knows it',
    ],
  ];
  decisions(rows);

  test('no platform fee is billed under these terms while the agreement governs', () => {
    const ended = governed.on('2024-05-20', 'end-separate-agreement', { agreement: 'MSA-1' }).advanceTo('2024-06-02');
    expect(invoiceLines(ended)).toEqual([
      '2024-02-01: fee 2024-01 100.00, fee 2024-02 100.00', // January in arrears, February in advance
      '2024-03-01: fee 2024-03 100.00', // before the agreement of 15 March
      '2024-06-01: fee 2024-06 100.00', // none on 1 April and 1 May; these terms govern again from 20 May
    ]);
  });

  test('what began under these terms and goes on by itself can be answered while the agreement governs', () => {
    const breach = {
      breachingParty: 'customer',
      provision: '§2.4',
      description: 'resale',
      foundMaterialBy: 'A. Person',
    };
    const open = active
      .on('2024-03-01', 'import-invoice', { invoice: 'M-1', amount: '50.00' })
      .on('2024-03-10', 'give-notice-of-breach', { breach: 'N-1', method: 'hand', ...breach })
      .on('2024-03-15', 'record-separate-agreement', own);
    const answered = open
      .on('2024-04-09', 'cure-breach', { breach: 'N-1', how: 'stopped' }) // 10 March + 30: the last day
      .on('2024-04-30', 'dispute-invoice', { invoice: 'M-1', detail: 'not ordered' }); // 1 March + 60: the last day
    const derived = (life: typeof open) =>
      factsOf(life.advanceTo('2024-05-02'), 'CurePeriodLapsed', 'InvoiceDeemedConsented').map(([on, type]) => [
        on,
        type,
      ]);
    expect(derived(answered)).toEqual([]);
    expect(derived(open)).toEqual([
      ['2024-04-10', 'CurePeriodLapsed'],
      ['2024-05-01', 'InvoiceDeemedConsented'],
    ]);
  });

  test('an agreement that is recorded late takes back the fees of its days, and no others', () => {
    const typedIn = active
      .on('2024-01-10', 'change-package', { package: 'standard', monthlyFee: '100.00' })
      .advanceTo('2024-03-20')
      .on('2024-02-15', 'record-separate-agreement', own);
    expect(factsOf(typedIn, 'InvoiceCredited')).toEqual([
      // Not the 200.00 of 1 February, before the agreement of 15 February.
      happened('2024-03-01', 'InvoiceCredited', { invoice: 'A-1-2024-03', amount: '100.00' }),
    ]);
  });
});

describe('preamble, §9.12: affiliates', () => {
  const affiliate = { affiliate: 'sub', name: 'Sub Inc.', by: 'customer', relation: 'controlled-by', scope: 'use' };
  const authorized = active.on('2024-02-01', 'authorize-affiliate', affiliate);
  decisions([
    [
      active,
      '2024-02-01',
      'authorize-affiliate',
      affiliate,
      [happened('2024-02-01', 'AffiliateAuthorized', affiliate as never)],
      'either party may authorize a company of its group',
    ],
    [authorized, '2024-02-02', 'authorize-affiliate', affiliate, nothing, 'the same again changes nothing'],
    [
      authorized,
      '2024-02-02',
      'authorize-affiliate',
      { ...affiliate, scope: 'pay' },
      refused('affiliate-authorized', 'preamble'),
      'another scope needs a revocation first, so that the record is clear',
    ],
    [
      authorized,
      '2024-03-01',
      'revoke-affiliate',
      { affiliate: 'sub' },
      [happened('2024-03-01', 'AffiliateRevoked', { affiliate: 'sub' })],
      'from that day it acts no more',
    ],
    [
      authorized.on('2024-03-01', 'revoke-affiliate', { affiliate: 'sub' }),
      '2024-03-02',
      'revoke-affiliate',
      { affiliate: 'sub' },
      nothing,
      'revoked once is revoked',
    ],
    [
      authorized.on('2024-03-01', 'revoke-affiliate', { affiliate: 'sub' }),
      '2024-02-20',
      'authorize-affiliate',
      affiliate,
      refused('before-revocation', 'preamble', '2024-03-01'),
      'it was authorized then',
    ],
    [
      authorized,
      '2024-01-31',
      'revoke-affiliate',
      { affiliate: 'sub' },
      refused('before-authorization', 'preamble', '2024-02-01'),
      'there was nothing to revoke yet',
    ],
    [
      active,
      '2024-02-01',
      'revoke-affiliate',
      { affiliate: 'sub' },
      refused('unknown-affiliate', 'preamble'),
      'nobody authorized it',
    ],
  ]);
});

describe('§9.12 Amendments', () => {
  const amendment = {
    provision: '§4.4',
    description: 'due in 45 days',
    signedByCustomer: 'C. Sign',
    signedByProvider: 'P. Sign',
  };
  const { signedByCustomer: _customer, ...unsigned } = amendment;
  const { signedByProvider: _provider, ...halfSigned } = amendment;
  decisions([
    [
      active,
      '2024-02-01',
      'sign-amendment',
      amendment,
      [happened('2024-02-01', 'AmendmentSigned', { amendment: 'amendment-1', ...amendment })],
      'signed for both parties',
    ],
    [
      active,
      '2024-02-01',
      'sign-amendment',
      unsigned,
      refused('signature-missing', '§9.12'),
      'the customer did not sign',
    ],
    [
      active,
      '2024-02-01',
      'sign-amendment',
      halfSigned,
      refused('signature-missing', '§9.12'),
      'the provider did not sign',
    ],
    [
      active.on('2024-02-01', 'sign-amendment', { ...amendment, amendment: 'A1' }),
      '2024-02-02',
      'sign-amendment',
      { ...amendment, amendment: 'A1' },
      refused('amendment-id-taken', '§9.12'),
      'an id is used once',
    ],
  ]);
});

describe('§2.1, §2.3.1 Enablement and the data processing addendum', () => {
  const european = life()
    .on('2024-01-02', 'register-account', { name: 'Example SA', country: 'FR', euPersonalData: true })
    .on('2024-01-02', 'accept-terms', { acceptedBy: 'A. Signatory', authorityAttested: true });
  const signed = european.on('2024-01-05', 'execute-data-processing-addendum', { signedBy: 'A. Signatory' });
  decisions([
    [
      european,
      '2024-01-03',
      'activate-service',
      {},
      refused('data-processing-addendum-missing', '§2.3.1'),
      'European personal data without the addendum: no service',
    ],
    [
      signed,
      '2024-01-04',
      'activate-service',
      {},
      refused('data-processing-addendum-missing', '§2.3.1', '2024-01-05'),
      'typed in for the day before it was signed',
    ],
    [
      signed,
      '2024-01-06',
      'execute-data-processing-addendum',
      { signedBy: 'A. Signatory' },
      nothing,
      'executed once is executed',
    ],
    [
      european,
      '2024-01-03',
      'declare-eu-personal-data',
      { processed: true },
      nothing,
      'declared at registration already',
    ],
  ]);

  test('with the addendum, or once none of that data is processed any more, service can begin', () => {
    const began = (given: typeof european) => factsOf(given.on('2024-01-08', 'activate-service'), 'ServiceActivated');
    const without = european.on('2024-01-07', 'declare-eu-personal-data', { processed: false });
    expect([began(signed).length, began(without).length]).toEqual([1, 1]);
  });
});

describe('§2.2, §2.2.9 Components', () => {
  const channelTerms = { executedOn: '2024-02-01', reference: 'signed by the customer on the network’s site' };
  const voice = active.on('2024-02-01', 'enable-component', { component: 'voice' });
  const chat = active.on('2024-02-02', 'enable-component', { component: 'chat', channelTerms });
  const disabled = chat.on('2024-03-01', 'disable-component', { component: 'chat' });
  decisions([
    [
      active,
      '2024-02-01',
      'enable-component',
      { component: 'chat' },
      refused('channel-terms-not-executed', '§2.2.9'),
      'chat needs the network’s own terms first',
    ],
    [
      active,
      '2024-01-31',
      'enable-component',
      { component: 'chat', channelTerms },
      refused('channel-terms-not-executed', '§2.2.9'),
      'executed the day after does not do',
    ],
    [
      active,
      '2024-02-02',
      'enable-component',
      { component: 'chat', channelTerms },
      [happened('2024-02-02', 'ComponentEnabled', { component: 'chat', channelTerms })],
      'executed the day before',
    ],
    [
      disabled,
      '2024-04-01',
      'enable-component',
      { component: 'chat' },
      [happened('2024-04-01', 'ComponentEnabled', { component: 'chat' })],
      'terms executed once serve again',
    ],
    [
      disabled,
      '2024-02-20',
      'enable-component',
      { component: 'chat' },
      refused('before-disabled', '§2.2.9', '2024-03-01'),
      'it was enabled then',
    ],
    [voice, '2024-02-03', 'enable-component', { component: 'voice' }, nothing, 'enabled once is enabled'],
    [
      voice,
      '2024-01-31',
      'disable-component',
      { component: 'voice' },
      refused('before-enabled', '§2.2.5', '2024-02-01'),
      'it was not enabled yet',
    ],
    [
      active,
      '2024-02-01',
      'disable-component',
      { component: 'voice' },
      refused('component-not-enabled', '§2.2.5'),
      'it never was',
    ],
    [disabled, '2024-03-02', 'disable-component', { component: 'chat' }, nothing, 'disabled once is disabled'],
    [
      life().on('2024-01-02', 'register-account', { name: 'N', country: 'US' }),
      '2024-01-02',
      'enable-component',
      { component: 'voice' },
      refused('not-activated', '§2.1'),
      'no component before the service',
    ],
  ]);
});

describe('§2.2.1 §2.2.2 §2.2.3 §2.2.4 §2.2.5 §2.2.6 §2.2.7 §2.2.8 Components are enabled one by one', () => {
  test.each([
    ['flows', '§2.2.1'],
    ['campaigns', '§2.2.2'],
    ['insights', '§2.2.3'],
    ['numbers', '§2.2.4'],
    ['voice', '§2.2.5'],
    ['messaging', '§2.2.6'],
    ['integration', '§2.2.7'],
    ['apis', '§2.2.8'],
  ])('%s, by the clause %s that describes it, and none of the others', (component, clause) => {
    const enabled = active.on('2024-02-01', 'enable-component', { component });
    expect(enabled.eventsOf('ComponentEnabled').map(({ data, metadata }) => [data, metadata.clauses])).toEqual([
      [{ component }, ['§2.1', clause]],
    ]);
    expect([...enabled.state.agreements.components.keys()]).toEqual([component]);
  });
});

/** In force from 1 March 2024 for whoever was told by 31 January. */
const revised = { ...terms202001, id: '2024-03', effectiveOn: legalDay('2024-03-01') };

describe('§3.2 Inactive accounts: days under a separate agreement', () => {
  /** The account was activated on 10 January, and nothing happened on it until the agreement ended on 1 June. */
  const back = governed.on('2024-06-01', 'end-separate-agreement', { agreement: 'MSA-1' });
  const usedMeanwhile = governed
    .on('2024-04-30', 'record-activity')
    .on('2024-06-01', 'end-separate-agreement', { agreement: 'MSA-1' });

  decisions([
    [
      governed,
      '2024-05-20',
      'deactivate-for-inactivity',
      {},
      refused('governed-by-separate-agreement', 'preamble'),
      'the right rests on these terms',
    ],
    [
      back,
      '2024-06-03',
      'deactivate-for-inactivity',
      {},
      [
        happened('2024-06-03', 'AccountDeactivated', {
          lastActivityOn: '2024-01-10',
          idleDays: 145,
          deletionDueOn: '2024-06-03',
        }),
      ],
      'idle is idle: 21 + 29 + 31 + 30 + 31 + 3 days since 10 January',
    ],
    [
      usedMeanwhile,
      '2024-08-28',
      'deactivate-for-inactivity',
      {},
      refused('not-idle-long-enough', '§3.2', '2024-08-29'),
      'use under the agreement counts: 30 April + 121 days',
    ],
  ]);

  test('use under the agreement accepts nothing under these terms', () => {
    const noticed = activeLife('2024-01-10', { terms: [terms202001, revised] })
      .on('2024-01-15', 'notify-terms-revision', { termsVersion: '2024-03', method: 'e-mail' })
      .on('2024-03-01', 'record-separate-agreement', own)
      .on('2024-03-10', 'record-activity');
    expect(factsOf(noticed, 'TermsRevisionAccepted')).toEqual([]);
    const after = noticed
      .on('2024-03-20', 'end-separate-agreement', { agreement: 'MSA-1' })
      .on('2024-03-21', 'record-activity');
    expect(factsOf(after, 'TermsRevisionAccepted')).toMatchObject([['2024-03-21', 'TermsRevisionAccepted', {}]]);
  });
});
