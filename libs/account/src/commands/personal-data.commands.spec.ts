import { activeLife } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

const active = activeLife('2024-01-05');
const terminated = active.on('2024-03-01', 'terminate', {
  ground: 'written-agreement',
  by: 'both',
  agreement: 'letter',
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
    [
      terminated,
      '2024-03-01',
      'erase-personal-data',
      { reference: 'request 99' },
      [happened('2024-03-01', 'PersonalDataErased', { erasure: 'erasure-1', reference: 'request 99' })],
      'under an id that the account gives',
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
