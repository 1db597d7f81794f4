import { activeLife } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

const active = activeLife('2024-01-05')
  .on('2024-02-01', 'record-data', { record: 'C', class: 'content', count: 5 })
  .on('2024-02-01', 'record-data', { record: 'D', class: 'call-detail', count: 3 });
/** 1 March + 30 days: the 31st is the last day to fetch anything. */
const terminated = active.on('2024-03-01', 'terminate', {
  ground: 'written-agreement',
  by: 'both',
  agreement: 'letter',
});
const deactivated = activeLife('2024-01-05').on('2024-05-05', 'deactivate-for-inactivity');

describe('record-data-retrieved (§2.3.8)', () => {
  const fetched = { classes: ['content'], form: 'copies', retrievedBy: 'F. Etcher' } as const;
  const retrieved = (on: string, data: object) => [
    happened(on, 'DataRetrieved', { retrieval: 'retrieval-1', ...fetched, ...data }),
  ];

  decisions([
    [terminated, '2024-03-31', 'record-data-retrieved', fetched, retrieved('2024-03-31', {}), 'on the last day'],
    [
      terminated,
      '2024-04-01',
      'record-data-retrieved',
      fetched,
      refused('retrieval-period-over', '§2.3.8'),
      'on the day after it',
    ],
    [
      terminated.advanceTo('2024-04-10'),
      '2024-03-31',
      'record-data-retrieved',
      fetched,
      retrieved('2024-03-31', {}),
      'on the last day, typed in after it (reading 7)',
    ],
    [
      terminated,
      '2024-02-29',
      'record-data-retrieved',
      fetched,
      refused('account-not-ended', '§2.3.8', '2024-03-01'),
      'before the end there is nothing to count',
    ],
    [active, '2024-03-01', 'record-data-retrieved', fetched, refused('account-not-ended', '§2.3.8'), 'nor without one'],
    [
      deactivated,
      '2024-05-05',
      'record-data-retrieved',
      fetched,
      refused('no-days-to-retrieve', '§3.2'),
      'deactivation leaves no days',
    ],
    [
      terminated,
      '2024-03-10',
      'record-data-retrieved',
      { ...fetched, classes: ['content', 'insights-daily'] },
      refused('insights-as-reports-only', '§2.3.8'),
      'there are no copies of insights',
    ],
    [
      terminated,
      '2024-03-10',
      'record-data-retrieved',
      { ...fetched, classes: ['insights-daily'], form: 'dashboards-and-reports' },
      retrieved('2024-03-10', { classes: ['insights-daily'], form: 'dashboards-and-reports' }),
      'but dashboards and reports',
    ],
    [
      terminated,
      '2024-03-10',
      'record-data-retrieved',
      { ...fetched, form: 'dashboards-and-reports' },
      refused('reports-of-insights-only', '§2.3.8'),
      'of content there are none',
    ],
    [
      terminated.on('2024-03-10', 'record-data-retrieved', { ...fetched, retrieval: 'RT' }),
      '2024-03-11',
      'record-data-retrieved',
      { ...fetched, retrieval: 'RT' },
      refused('retrieval-id-taken', '§2.3.8'),
      'one id is one retrieval',
    ],
  ]);
});

describe('certify-software-erased (§2.3.8)', () => {
  const certified = { certifiedBy: 'C. Tifier', archivalCopiesToo: true };

  decisions([
    [
      terminated,
      '2024-03-01',
      'certify-software-erased',
      certified,
      [happened('2024-03-01', 'SoftwareErasureCertified', { certifiedBy: 'C. Tifier' })],
      'at once upon the end',
    ],
    [
      deactivated,
      '2024-06-01',
      'certify-software-erased',
      { ...certified, software: 'a client' },
      [happened('2024-06-01', 'SoftwareErasureCertified', { certifiedBy: 'C. Tifier', software: 'a client' })],
      'after deactivation, too',
    ],
    [active, '2024-03-01', 'certify-software-erased', certified, refused('account-not-ended', '§2.3.8'), 'not before'],
    [
      terminated,
      '2024-03-01',
      'certify-software-erased',
      { ...certified, archivalCopiesToo: false },
      refused('archival-copies-left', '§2.3.8'),
      'archival copies count',
    ],
    [
      terminated.on('2024-03-02', 'certify-software-erased', certified),
      '2024-03-03',
      'certify-software-erased',
      certified,
      nothing,
      'certified already',
    ],
  ]);
});

describe('approve-purge, and what waits for it (§2.4.2)', () => {
  const approval = { approval: 'AP', records: ['C'], preparedBy: 'P. Pare', approvedBy: 'A. Prover' } as const;
  const approved = active.on('2024-02-10', 'approve-purge', approval);
  const wiped = { certificate: 'PC', records: ['C'], method: 'wiped' } as const;

  decisions([
    [
      active,
      '2024-02-10',
      'approve-purge',
      approval,
      [happened('2024-02-10', 'PurgeApproved', approval)],
      'before it is due, too',
    ],
    [
      active,
      '2024-02-10',
      'approve-purge',
      { ...approval, approvedBy: ' p. pare ' },
      refused('second-person-required', '§2.4.2'),
      'the same person, written in another way',
    ],
    [
      active,
      '2024-02-10',
      'approve-purge',
      { ...approval, records: ['C', 'X'] },
      refused('unknown-record', '§2.4.2'),
      'one of them is unknown',
    ],
    [active, '2024-02-10', 'approve-purge', { ...approval, records: ['D'] }, nothing, 'call detail waits for nobody'],
    [approved, '2024-02-11', 'approve-purge', { ...approval, approval: 'AP-2' }, nothing, 'approved already'],
    [
      approved,
      '2024-02-11',
      'approve-purge',
      approval,
      refused('approval-id-taken', '§2.4.2'),
      'one id is one approval',
    ],
    [
      approved,
      '2024-03-03',
      'certify-purge',
      wiped,
      [happened('2024-03-03', 'PurgeCertified', { ...wiped, count: 5 })],
      'approved, and 30 days are over',
    ],
    [active, '2024-03-03', 'certify-purge', wiped, refused('approval-required', '§2.4.2'), 'nobody else looked'],
    [
      active.on('2024-03-04', 'approve-purge', approval),
      '2024-03-03',
      'certify-purge',
      wiped,
      refused('approval-required', '§2.4.2'),
      'somebody looked on the day after it was gone',
    ],
  ]);
});

describe('erase-personal-data (reading 35)', () => {
  const wanted = { erasure: 'ER', reference: 'request 99' };
  const all = { hold: 'H', matter: 'a suit' };

  decisions([
    [
      terminated,
      '2024-03-01',
      'erase-personal-data',
      wanted,
      [happened('2024-03-01', 'PersonalDataErased', wanted)],
      'after the end',
    ],
    [active, '2024-03-01', 'erase-personal-data', wanted, refused('account-not-ended', '§2.4.2'), 'not before'],
    [
      terminated.on('2024-03-02', 'place-legal-hold', all),
      '2024-03-03',
      'erase-personal-data',
      wanted,
      refused('under-legal-hold', '§2.4.2'),
      'not while everything is held (reading 34)',
    ],
    [
      terminated.on('2024-03-02', 'place-legal-hold', { ...all, classes: ['content'] }),
      '2024-03-03',
      'erase-personal-data',
      wanted,
      [happened('2024-03-03', 'PersonalDataErased', wanted)],
      'a hold of one class does not touch it',
    ],
    [
      terminated.on('2024-03-02', 'erase-personal-data', wanted),
      '2024-03-03',
      'erase-personal-data',
      wanted,
      nothing,
      'erased already',
    ],
    [
      terminated.on('2024-03-02', 'erase-personal-data', wanted),
      '2024-03-03',
      'give-notice-of-breach',
      { breachingParty: 'customer', provision: '§8', description: 'd', foundMaterialBy: 'p', method: 'e-mail' },
      refused('account-ended', '§3.1'),
      'nothing begins after the end',
    ],
  ]);

  test('no notice can be given any more: there is no address left', () => {
    const erased = terminated
      .on('2024-02-01', 'import-invoice', { invoice: 'I', amount: '10.00' })
      .on('2024-03-02', 'erase-personal-data', wanted)
      .when('2024-03-03', 'give-notice-of-non-payment', { method: 'e-mail' });
    expect(erased.last).toMatchObject({ code: 'no-notice-address', clause: '§1' });
    expect(JSON.stringify([erased.state.name, erased.state.contacts])).toBe('["(erased)",{}]');
  });
});

describe('record-disclosure (§2.3.1)', () => {
  const told = { basis: 'security', recipient: 'A carrier', scope: 'calls of a day' } as const;

  decisions([
    [
      active,
      '2024-02-10',
      'record-disclosure',
      { ...told, classes: ['call-detail'] },
      [
        happened('2024-02-10', 'DisclosureRecorded', {
          ...told,
          disclosure: 'disclosure-1',
          classes: ['call-detail'],
        }),
      ],
      'circumstances need no authority',
    ],
    [
      terminated,
      '2024-06-01',
      'record-disclosure',
      { ...told, basis: 'law', authority: 'order 12/34', disclosure: 'DI' },
      [
        happened('2024-06-01', 'DisclosureRecorded', {
          ...told,
          basis: 'law',
          authority: 'order 12/34',
          disclosure: 'DI',
          classes: [],
        }),
      ],
      'after the end, of what is still held',
    ],
    [
      active,
      '2024-02-10',
      'record-disclosure',
      { ...told, basis: 'law' },
      refused('authority-required', '§2.3.1'),
      'a law is named',
    ],
    [
      active,
      '2024-02-10',
      'record-disclosure',
      { ...told, basis: 'contract' },
      refused('authority-required', '§2.3.1'),
      'and so is a contract',
    ],
    [
      active.on('2024-02-10', 'record-disclosure', { ...told, disclosure: 'DI' }),
      '2024-02-11',
      'record-disclosure',
      { ...told, disclosure: 'DI' },
      refused('disclosure-id-taken', '§2.3.1'),
      'one id is one disclosure',
    ],
  ]);
});
