import { life } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

const registered = life().on('2024-01-10', 'register-account', { name: 'Example Inc.', country: 'US' });
const accepted = registered.on('2024-01-15', 'accept-terms', { acceptedBy: 'A. Signatory', authorityAttested: true });
const active = accepted.on('2024-01-20', 'activate-service');
const agreement = { ground: 'written-agreement', by: 'both', agreement: 'letter of 8 March' };
const terminated = active.on('2024-03-10', 'terminate', agreement);
const deactivated = active.on('2024-05-20', 'deactivate-for-inactivity');

describe('activate-service', () => {
  decisions([
    [
      accepted,
      '2024-01-15',
      'activate-service',
      {},
      [happened('2024-01-15', 'ServiceActivated', { firstRunOn: '2024-02-01', mayDeactivateFrom: '2024-05-15' })],
      'on the day of acceptance; activation is activity: 16 + 29 + 31 + 30 idle days are 106 by 30 April, the 121st is 15 May',
    ],
    [
      accepted.advanceTo('2024-03-10'),
      '2024-01-20',
      'activate-service',
      {},
      [happened('2024-01-20', 'ServiceActivated', { firstRunOn: '2024-04-01', mayDeactivateFrom: '2024-05-20' })],
      'typed in late: no run that is over bills it, the next one does',
    ],
    [
      registered,
      '2024-01-20',
      'activate-service',
      {},
      refused('terms-not-accepted', 'preamble'),
      'no acceptance, no service',
    ],
    [
      accepted.advanceTo('2024-01-20'),
      '2024-01-14',
      'activate-service',
      {},
      refused('before-acceptance', 'preamble', '2024-01-15'),
      'the day before acceptance',
    ],
    [active, '2024-02-20', 'activate-service', {}, nothing, 'active already'],
    [terminated, '2024-03-11', 'activate-service', {}, refused('account-ended', '§3.1'), 'terminated'],
    [deactivated, '2024-05-21', 'activate-service', {}, refused('account-ended', '§3.2'), 'deactivated for good'],
  ]);
});

describe('record-activity', () => {
  decisions([
    [
      active,
      '2024-02-29',
      'record-activity',
      { detail: 'a call' },
      [happened('2024-02-29', 'ActivityRecorded', { detail: 'a call', mayDeactivateFrom: '2024-06-29' })],
      '31 + 30 + 31 days to the end of May, and 29 more are 121',
    ],
    [active, '2024-01-20', 'record-activity', {}, nothing, 'on the day of activation, which counted as activity'],
    [
      active.on('2024-02-10', 'record-activity'),
      '2024-02-10',
      'record-activity',
      {},
      nothing,
      'a second one on a day changes nothing',
    ],
    [
      active.on('2024-02-10', 'record-activity'),
      '2024-02-05',
      'record-activity',
      {},
      nothing,
      'an earlier one typed in late changes nothing: the last counts',
    ],
    [accepted, '2024-01-20', 'record-activity', {}, refused('not-activated', '§2.1'), 'never activated'],
    [
      active.advanceTo('2024-02-01'),
      '2024-01-19',
      'record-activity',
      {},
      refused('before-activation', '§2.1', '2024-01-20'),
      'the day before activation',
    ],
    [terminated, '2024-03-10', 'record-activity', {}, refused('account-ended', '§3.1'), 'on the day of termination'],
    [
      terminated,
      '2024-03-09',
      'record-activity',
      {},
      [happened('2024-03-09', 'ActivityRecorded', { mayDeactivateFrom: '2024-07-08' })],
      'what happened before the end can still be recorded after it',
    ],
    [deactivated, '2024-05-21', 'record-activity', {}, refused('account-ended', '§3.2'), 'after deactivation'],
  ]);
});

describe('change-package', () => {
  const standard = { package: 'standard', monthlyFee: '99.00' };
  const pro = { package: 'pro', monthlyFee: '199.00' };
  const onStandard = active.on('2024-01-20', 'change-package', standard);

  decisions([
    [
      active,
      '2024-02-10',
      'change-package',
      standard,
      [happened('2024-02-10', 'PackageChanged', { ...standard, firstRunOn: '2024-03-01' })],
      'billed from the next run on',
    ],
    [
      active,
      '2024-03-01',
      'change-package',
      standard,
      [happened('2024-03-01', 'PackageChanged', { ...standard, firstRunOn: '2024-04-01' })],
      'on a 1st: the run of that day is dated already',
    ],
    [
      accepted,
      '2024-01-15',
      'change-package',
      { ...standard, monthlyFee: '0.00' },
      [happened('2024-01-15', 'PackageChanged', { ...standard, monthlyFee: '0.00', firstRunOn: '2024-02-01' })],
      'before activation, and free of charge',
    ],
    [onStandard, '2024-02-10', 'change-package', standard, nothing, 'the package it has'],
    [
      onStandard,
      '2024-02-10',
      'change-package',
      { ...standard, monthlyFee: '109.00' },
      [
        happened('2024-02-10', 'PackageChanged', {
          package: 'standard',
          monthlyFee: '109.00',
          firstRunOn: '2024-03-01',
        }),
      ],
      'the same package at another fee',
    ],
    [
      onStandard.advanceTo('2024-04-15'),
      '2024-02-10',
      'change-package',
      pro,
      [happened('2024-02-10', 'PackageChanged', { ...pro, firstRunOn: '2024-05-01' })],
      'typed in late: runs that are over stay as they are',
    ],
    [
      onStandard.advanceTo('2024-02-10'),
      '2024-01-19',
      'change-package',
      pro,
      refused('before-current-package', '§4.1', '2024-01-20'),
      'the day before the current package',
    ],
    [registered, '2024-01-20', 'change-package', standard, refused('terms-not-accepted', 'preamble'), 'without terms'],
    [
      accepted.advanceTo('2024-01-20'),
      '2024-01-14',
      'change-package',
      standard,
      refused('before-acceptance', 'preamble', '2024-01-15'),
      'the day before acceptance',
    ],
    [terminated, '2024-03-10', 'change-package', standard, refused('account-ended', '§3.1'), 'after the end'],
    [deactivated, '2024-05-20', 'change-package', standard, refused('account-ended', '§3.2'), 'after deactivation'],
  ]);
});
