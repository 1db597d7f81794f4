import { activeLife } from '../../test-support/life';
import { decisions, happened, refused } from '../../test-support/tables';

const active = activeLife('2024-01-05');
const terminated = active.on('2024-03-01', 'terminate', {
  ground: 'written-agreement',
  by: 'both',
  agreement: 'letter',
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
