import { activeLife, life } from '../../test-support/life';
import { decisions, happened, refused } from '../../test-support/tables';

const registered = life().on('2024-01-10', 'register-account', { name: 'Example Inc.', country: 'US' });
const accepted = registered.on('2024-01-12', 'accept-terms', { acceptedBy: 'A. Signatory', authorityAttested: true });
const active = activeLife('2024-01-15');
const agreement = { ground: 'written-agreement', by: 'both', agreement: 'letter of 8 March' };
const terminated = active.on('2024-03-10', 'terminate', agreement);

describe('record-charges', () => {
  const usage = { kind: 'transactional', description: 'messages', amount: '10.00' } as const;

  decisions([
    [
      active,
      '2024-01-31',
      'record-charges',
      usage,
      [
        happened('2024-01-31', 'ChargesRecorded', {
          ...usage,
          charge: 'charge-2024-01-31-1',
          firstRunOn: '2024-02-01',
        }),
      ],
      'of the last day of a month: billed on the next day',
    ],
    [
      active,
      '2024-02-01',
      'record-charges',
      { ...usage, charge: 'C-1' },
      [happened('2024-02-01', 'ChargesRecorded', { ...usage, charge: 'C-1', firstRunOn: '2024-03-01' })],
      'of a 1st: that day’s run bills the month before',
    ],
    [
      active.advanceTo('2024-03-05'),
      '2024-01-20',
      'record-charges',
      { ...usage, charge: 'C-1' },
      [happened('2024-01-20', 'ChargesRecorded', { ...usage, charge: 'C-1', firstRunOn: '2024-04-01' })],
      'typed in late: the next run that is not dated yet bills it (reading 7)',
    ],
    [
      active.on('2024-01-20', 'record-charges', usage),
      '2024-01-20',
      'record-charges',
      usage,
      [
        happened('2024-01-20', 'ChargesRecorded', {
          ...usage,
          charge: 'charge-2024-01-20-2',
          firstRunOn: '2024-02-01',
        }),
      ],
      'the same usage twice a day is usage twice; the ids differ',
    ],
    [
      active.on('2024-01-20', 'record-charges', { ...usage, charge: 'C-1' }),
      '2024-01-21',
      'record-charges',
      { ...usage, charge: 'C-1' },
      refused('charge-id-taken', '§4.3'),
      'one id is one charge',
    ],
    [
      active.advanceTo('2024-01-20'),
      '2024-01-14',
      'record-charges',
      usage,
      refused('before-registration', 'preamble', '2024-01-15'),
      'before there was an account',
    ],
    [accepted, '2024-01-20', 'record-charges', usage, refused('not-activated', '§2.1'), 'without service no usage'],
    [
      accepted.on('2024-01-15', 'activate-service'),
      '2024-01-14',
      'record-charges',
      usage,
      refused('before-activation', '§2.1', '2024-01-15'),
      'the day before activation',
    ],
    [terminated, '2024-03-10', 'record-charges', usage, refused('account-ended', '§3.1'), 'on the day of the end'],
    [
      terminated,
      '2024-03-09',
      'record-charges',
      { ...usage, charge: 'C-1' },
      [happened('2024-03-09', 'ChargesRecorded', { ...usage, charge: 'C-1', firstRunOn: '2024-04-01' })],
      'the day before it, typed in after: incurred, and so still billed (reading 10)',
    ],
  ]);

  test('an increase of the carriers rests on §4.8', () => {
    const passedOn = active.on('2024-01-20', 'record-charges', { ...usage, kind: 'pass-through' });
    expect(passedOn.events.at(-1)?.metadata.clauses).toEqual(['§4.8']);
  });

  decisions([
    [
      active.on('2024-01-20', 'record-charges', { ...usage, charge: 'C-1' }).advanceTo('2024-02-01'),
      '2024-02-02',
      'record-charges',
      { ...usage, charge: 'C-1' },
      refused('charge-id-taken', '§4.3'),
      'an id that was billed is taken as well; it is billed a second time instead',
    ],
  ]);
});
