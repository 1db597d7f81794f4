import { activeLife } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

const active = activeLife('2024-01-05')
  .on('2024-02-01', 'record-data', { record: 'C', class: 'content', count: 5 })
  .on('2024-02-01', 'record-data', { record: 'D', class: 'call-detail', count: 3 });

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
      '2024-02-01',
      'approve-purge',
      approval,
      [happened('2024-02-01', 'PurgeApproved', approval)],
      'even on the day it is held from',
    ],
    [
      active,
      '2024-01-31',
      'approve-purge',
      approval,
      refused('before-record', '§2.4.2', '2024-02-01'),
      'on the day before there was nothing to look at',
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
      { ...approval, preparedBy: '  a. PROVER' },
      refused('second-person-required', '§2.4.2'),
      'whichever of the two is written in another way',
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
    [
      active,
      '2024-02-10',
      'approve-purge',
      { ...approval, records: ['D', 'C', 'C'] },
      [happened('2024-02-10', 'PurgeApproved', approval)],
      'of several those that need it, each once',
    ],
    [approved, '2024-02-11', 'approve-purge', { ...approval, approval: 'AP-2' }, nothing, 'approved already'],
    [approved, '2024-02-10', 'approve-purge', { ...approval, approval: 'AP-2' }, nothing, 'on that very day'],
    [
      approved,
      '2024-02-09',
      'approve-purge',
      { ...approval, approval: 'AP-2' },
      [happened('2024-02-09', 'PurgeApproved', { ...approval, approval: 'AP-2' })],
      'somebody had looked on the day before already',
    ],
    [
      approved.on('2024-03-03', 'certify-purge', wiped),
      '2024-02-09',
      'approve-purge',
      { ...approval, approval: 'AP-2' },
      nothing,
      'what is gone waits for nobody',
    ],
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
