import { legalDay } from '@tenure/kernel';
import { activeLife, type Life } from '../../test-support/life';
import { breacher } from '../../test-support/every-event';
import { dataViews } from '..';

const record = (given: Life, dataClass: string) =>
  given.on('2024-01-02', 'record-data', { record: 'R-1', class: dataClass, count: 5 });
const base = activeLife('2024-01-01');
const content = record(base, 'content');
const calls = record(base, 'call-detail');
const loaded = record(base, 'customer-loaded');
const held = (given: Life) => given.on('2024-01-03', 'place-legal-hold', { hold: 'H-1', matter: 'a suit' });
const terminated = loaded.on('2024-02-01', 'terminate', { ground: 'written-agreement', by: 'both', agreement: 'A-7' });
const deactivated = loaded.on('2024-05-01', 'deactivate-for-inactivity');
const released = held(content).on('2024-02-20', 'release-legal-hold', { hold: 'H-1' });

describe('records held for an account', () => {
  it.each<[string, Life, string, object, string]>([
    [
      'content',
      content,
      '2024-02-01',
      { state: 'kept', lastDayKept: '2024-02-01', purgeDueOn: '2024-02-02' },
      '+ 30 days',
    ],
    ['a day on', content, '2024-02-02', { state: 'due', purgeAllowedFrom: '2024-02-02' }, 'the day after its last'],
    [
      'call detail',
      calls,
      '2027-01-01',
      { state: 'kept', lastDayKept: '2027-01-02', purgeDueOn: '2027-01-02', purgeAllowedFrom: '2024-01-02' },
      '3 years at most: it may go at any time, and must on the last day',
    ],
    ['on its last day', calls, '2027-01-02', { state: 'due' }, 'a maximum'],
    [
      'held',
      held(content),
      '2024-02-02',
      { state: 'held', heldBy: ['H-1'], purgeDueOn: '2024-02-02' },
      'the days stay',
    ],
    ['released', released, '2024-02-20', { state: 'due', heldBy: [] }, 'at once'],
    ['loaded', loaded, '2024-04-01', { state: 'kept' }, 'until the account ends'],
    [
      'loaded, terminated',
      terminated,
      '2024-03-03',
      { state: 'due', lastDayKept: '2024-03-02', purgeDueOn: '2024-03-03' },
      '1 Feb + 30 days',
    ],
    [
      'loaded, deactivated',
      deactivated,
      '2024-05-01',
      { state: 'due', lastDayKept: '2024-05-01', purgeDueOn: '2024-05-01' },
      'on the day itself',
    ],
  ])('%s', (_case, given, day, expected, _why) => {
    expect(dataViews(given.state, legalDay(day))).toEqual([expect.objectContaining({ record: 'R-1', ...expected })]);
  });

  it('has no days for what was loaded while the account goes on', () => {
    const [view] = dataViews(loaded.state, legalDay('2024-04-01'));
    expect(Object.keys(view!)).toEqual(['record', 'class', 'count', 'recordedOn', 'heldBy', 'state']);
  });

  it('keeps what is purged in the list', () => {
    const views = dataViews(breacher().state, legalDay('2024-03-31'));
    expect(views.map((view) => [view.record, view.state, view.purgedOn])).toEqual([
      ['R-2', 'purged', '2024-03-05'],
      ['R-1', 'purged', '2024-03-31'],
    ]);
  });
});
