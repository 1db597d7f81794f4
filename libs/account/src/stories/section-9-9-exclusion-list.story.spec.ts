import { activeLife } from '../../test-support/life';
import { actions, exclusionFindingViews, explainEvent } from '..';

const entry = { list: 'Entity List', entry: 'no. 7', relation: 'listed', foundBy: 'A. Person' };
const active = activeLife('2024-01-02');
const found = active.on('2024-01-10', 'record-exclusion-list-finding', { finding: 'E', ...entry });
const suspend = { suspension: 'S', ground: 'exclusion-list', finding: 'E' };

describe('§9.9 Exclusion list', () => {
  test('a finding opens suspension at once, without notice; without one this ground is closed', () => {
    expect(found.when('2024-01-10', 'suspend-service', suspend).last?.kind).toBe('accepted');
    const { finding: _none, ...bare } = suspend;
    expect(active.when('2024-01-10', 'suspend-service', bare).last).toMatchObject({ code: 'finding-required' });
    const { state, today, programme } = found;
    const views = actions(state, { today, effectiveOn: today, programme });
    expect(views.find(({ command }) => command === 'suspend-service')?.example).toMatchObject({ finding: 'E' });
  });

  test('cleared on the 20th, the service runs again from that day', () => {
    const suspended = found.on('2024-01-10', 'suspend-service', suspend);
    const cleared = suspended.on('2024-01-20', 'clear-exclusion-list-finding', {
      finding: 'E',
      why: 'a namesake',
      clearedBy: 'B. Person',
    });
    expect([suspended, cleared].map(({ state }) => state.status)).toEqual(['suspended', 'active']);
    expect(exclusionFindingViews(cleared.state)).toEqual([{ finding: 'E', on: '2024-01-10', clearedOn: '2024-01-20' }]);
    const [resumed] = cleared.eventsOf('ServiceResumed');
    expect([resumed?.metadata.effectiveOn, resumed?.metadata.clauses]).toEqual(['2024-01-20', ['§9.9']]);
  });

  test('why it was suspended: the finding', () => {
    const suspended = found.on('2024-01-10', 'suspend-service', suspend);
    const why = explainEvent(
      suspended.events,
      suspended.eventsOf('ServiceSuspended')[0]?.id ?? '',
      suspended.programme,
    );
    expect(why?.inputs.map(({ type }) => type)).toEqual(['ExclusionListFindingRecorded']);
  });
});
