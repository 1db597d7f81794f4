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
      terminated,
      '2024-03-10',
      'record-data-retrieved',
      { ...fetched, classes: ['insights-daily', 'content'], form: 'dashboards-and-reports' },
      refused('reports-of-insights-only', '§2.3.8'),
      'nor beside those of insights',
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
    [
      terminated.on('2024-03-02', 'certify-software-erased', certified),
      '2024-03-02',
      'certify-software-erased',
      certified,
      nothing,
      'on that very day',
    ],
    [
      terminated.on('2024-03-03', 'certify-software-erased', certified),
      '2024-03-02',
      'certify-software-erased',
      certified,
      [happened('2024-03-02', 'SoftwareErasureCertified', { certifiedBy: 'C. Tifier' })],
      'it was certified earlier than was thought',
    ],
  ]);
});
