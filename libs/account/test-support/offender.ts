import { activeLife, type Life } from './life';

/**
 * Resells the service, is kept by a flood from curing another breach, sees orders stopped, and is found on a list.
 */
export function offender(): Life {
  const seen = { method: 'e-mail', observed: 'minutes sold on', foundBy: 'A. Person' };
  const breach = { breachingParty: 'customer', provision: '§2.4', description: 'resale', foundMaterialBy: 'A. Person' };
  return activeLife('2024-01-01')
    .on('2024-01-05', 'notify-prohibited-use', { prohibitedUse: 'PU-1', ...seen })
    .on('2024-01-08', 'record-notice-bounced', { prohibitedUse: 'PU-1' })
    .on('2024-01-10', 'notify-prohibited-use', { prohibitedUse: 'PU-2', observedFrom: '2024-01-03', ...seen })
    .on('2024-01-12', 'give-notice-of-breach', { breach: 'N-1', method: 'e-mail', ...breach })
    .on('2024-01-20', 'declare-force-majeure', { forceMajeure: 'FM-1', party: 'customer', cause: 'a flood' })
    .on('2024-01-30', 'end-force-majeure', { forceMajeure: 'FM-1' })
    .on('2024-02-22', 'stop-orders', { stop: 'ST-1', breach: 'N-1' })
    .on('2024-02-23', 'stop-call-detail', { stop: 'ST-2', breach: 'N-1' })
    .on('2024-02-24', 'record-other-remedy', { remedy: 'RM-1', breach: 'N-1', kind: 'legal', description: 'a suit' })
    .on('2024-02-26', 'resume-orders', { stop: 'ST-1', resolution: 'talks' })
    .on('2024-02-27', 'resume-call-detail', { stop: 'ST-2', resolution: 'talks' })
    .advanceTo('2024-03-05')
    .on('2024-02-20', 'confirm-prohibited-use-corrected', {
      prohibitedUse: 'PU-2',
      how: 'stopped',
      confirmedBy: 'A. Person',
    })
    .on('2024-03-10', 'record-prohibited-use-recurrence', {
      prohibitedUse: 'PU-2',
      recurrence: 'PR-1',
      observed: 'sold on again',
      foundBy: 'A. Person',
    })
    .on('2024-03-12', 'waive-prohibited-use', { prohibitedUse: 'PU-2', recurrence: 'PR-1' })
    .on('2024-03-13', 'record-responsibility-violation', {
      violation: 'V-1',
      subClause: '§2.3.2(vii)',
      evidence: 'a log',
      foundBy: 'A. Person',
    })
    .on('2024-03-14', 'waive-violation', { violation: 'V-1' })
    .on('2024-03-15', 'record-exclusion-list-finding', {
      finding: 'EX-1',
      list: 'a list',
      entry: 'no. 7',
      relation: 'listed',
      foundBy: 'A. Person',
    })
    .on('2024-03-16', 'suspend-service', { suspension: 'S-1', ground: 'exclusion-list', finding: 'EX-1' })
    .on('2024-03-20', 'clear-exclusion-list-finding', { finding: 'EX-1', why: 'a namesake', clearedBy: 'A. Person' });
}
