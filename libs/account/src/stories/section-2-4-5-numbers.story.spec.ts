import { actions, deadlineViews, explainDeadline, explainEvent, numberViews } from '..';
import { activeLife, type Life } from '../../test-support/life';

const number = '+14155550100';
const assigned = activeLife('2024-01-05').on('2024-01-10', 'assign-number', { number, kind: 'long-code' });
const verdict = ({ state, today, programme }: Life, name: string) =>
  actions(state, { today, effectiveOn: today, programme }).find(({ command }) => command === name)?.verdict;
const stateOf = ({ state }: Life) => numberViews(state).map((view) => `${view.number} ${view.state} ${view.since}`);

describe('§2.4.5 Numbers: port-out', () => {
  /** Due 4 Feb, and unpaid on the 5th. */
  const owing = assigned.on('2024-01-05', 'import-invoice', { invoice: 'I', amount: '50.00' }).advanceTo('2024-02-05');
  const ask = { number, carrier: 'Other Telecom' };

  test('waits for good standing: the overdue amount is paid first', () => {
    expect(verdict(owing, 'request-port-out')).toBe('refused');
    const paid = owing.on('2024-02-05', 'receive-payment', { payment: 'P', amount: '50.00', method: 'ach' });
    expect(verdict(paid, 'request-port-out')).toBe('allowed');
    const gone = paid
      .on('2024-02-05', 'request-port-out', ask)
      .on('2024-02-07', 'decide-port-out', { number, outcome: 'granted' });
    expect(stateOf(gone)).toEqual([`${number} ported-out 2024-02-07`]);
  });

  test('good standing is looked at again when it is decided: overdue meanwhile, it stays', () => {
    const asked = assigned
      .on('2024-01-05', 'import-invoice', { invoice: 'I', amount: '50.00' })
      .on('2024-02-04', 'request-port-out', ask)
      .when('2024-02-05', 'decide-port-out', { number, outcome: 'granted' });
    expect(asked.last).toMatchObject({ code: 'amounts-overdue', clause: '§2.4.5' });
  });

  test('may be refused all the same; the request can be made anew', () => {
    const kept = assigned
      .on('2024-02-01', 'request-port-out', ask)
      .on('2024-02-02', 'decide-port-out', { number, outcome: 'refused' }, 'shared with others');
    expect(numberViews(kept.state)).toMatchObject([{ state: 'assigned', portOut: { state: 'refused' } }]);
    expect(verdict(kept, 'request-port-out')).toBe('allowed');
  });

  test('after the end a number stays until it is ported or taken back, and still needs good standing', () => {
    const over = owing.on('2024-02-05', 'terminate', { ground: 'written-agreement', by: 'both', agreement: 'letter' });
    expect(over.when('2024-02-06', 'request-port-out', ask).last).toMatchObject({ code: 'amounts-overdue' });
    const paid = over.on('2024-02-07', 'receive-payment', { payment: 'P', amount: '50.00', method: 'ach' });
    expect(paid.when('2024-02-07', 'request-port-out', ask).last).toMatchObject({ kind: 'accepted' });
  });
});

describe('§2.4.5 Numbers: reclaim', () => {
  const why = { ground: 'underused', regulation: '47 CFR 52.15' };
  const noticed = assigned.on('2024-03-01', 'notify-reclaim', { number, method: 'e-mail', ...why });

  test('comes after its notice, on a later day', () => {
    const { state, today, programme } = noticed;
    expect(deadlineViews(state, today, programme)).toContainEqual(
      expect.objectContaining({
        id: `reclaim:${number}`,
        lastDay: '2024-03-01',
        lapsesOn: '2024-03-02',
        opens: ['reclaim-number'],
      }),
    );
    expect(
      explainDeadline(noticed.events, `reclaim:${number}`, programme, today)?.inputs.map(({ type }) => type),
    ).toEqual(['NumberAssigned', 'NumberReclaimNotified']);
    expect(verdict(noticed, 'reclaim-number')).toBe('not-before');
    const gone = noticed.on('2024-03-02', 'reclaim-number', { number });
    expect(stateOf(gone)).toEqual([`${number} reclaimed 2024-03-02`]);
    expect(deadlineViews(gone.state, gone.today, programme).map(({ kind }) => kind)).not.toContain('reclaim');
  });

  test('not after a notice that bounced, only after the next one (§1)', () => {
    const bounced = noticed.on('2024-03-04', 'record-notice-bounced', { number, detail: 'mailbox is full' });
    const reclaim = (given: Life) => given.when('2024-03-05', 'reclaim-number', { number, ...why }).last;
    expect(deadlineViews(bounced.state, bounced.today, bounced.programme).map(({ kind }) => kind)).not.toContain(
      'reclaim',
    );
    expect(reclaim(bounced)).toMatchObject({ code: 'reclaim-not-notified', clause: '§2.4.5' });
    expect(reclaim(bounced.on('2024-03-04', 'notify-reclaim', { number, method: 'hand', ...why }))?.kind).toBe(
      'accepted',
    );
    expect(bounced.when('2024-03-05', 'record-notice-bounced', { number }).last).toMatchObject({
      code: 'reclaim-not-notified',
    });
    expect(noticed.when('2024-02-29', 'record-notice-bounced', { number }).last).toMatchObject({
      code: 'before-notice',
      notBefore: '2024-03-01',
    });
  });

  test('of two notices the first opens it, until that one bounced; each explanation names the one it rests on', () => {
    const twice = noticed.on('2024-03-20', 'notify-reclaim', { number, method: 'courier', ...why });
    const [first, second] = twice.eventsOf('NumberReclaimNotified').map(({ id }) => id);
    const deadline = ({ events, today, programme }: Life) =>
      explainDeadline(events, `reclaim:${number}`, programme, today)?.inputs.map(({ eventId }) => eventId);
    expect([deadline(twice)?.includes(first!), deadline(twice)?.includes(second!)]).toEqual([true, false]);

    const bounced = (given: Life, day: string) => given.on(day, 'record-notice-bounced', { number });
    const explained = (given: Life) =>
      explainEvent(given.events, given.events.at(-1)!.id, given.programme)?.inputs.map(({ eventId }) => eventId);
    expect(explained(bounced(twice, '2024-03-21'))).toEqual([second]);
    expect(explained(bounced(twice, '2024-03-19'))).toEqual([first]);
    expect(explained(bounced(bounced(twice, '2024-03-21'), '2024-03-22'))).toEqual([first]);
    expect(explained(twice.on('2024-03-20', 'reclaim-number', { number }))).toContain(first);
    expect(explained(twice.on('2024-03-21', 'reclaim-number', { number }))).not.toContain(first);
    expect(numberViews(twice.state)).toMatchObject([{ reclaim: { noticeOn: '2024-03-20' } }]);

    const left = bounced(twice, '2024-03-19');
    expect([deadline(left)?.includes(first!), deadline(left)?.includes(second!)]).toEqual([false, true]);
    const anew = twice
      .on('2024-03-21', 'release-number', { number })
      .on('2024-03-22', 'assign-number', { number, kind: 'long-code' });
    expect(numberViews(anew.state)[0]).not.toHaveProperty('reclaim');
  });

  test('needs none on a suspended account, and none is given', () => {
    const suspended = assigned.on('2024-03-01', 'suspend-service', { ground: 'network-protection', cause: 'a flood' });
    expect(verdict(suspended, 'notify-reclaim')).toBe('refused');
    const gone = suspended.on('2024-03-01', 'reclaim-number', { number, ...why });
    expect(gone.eventsOf('NumberReclaimed').map(({ data }) => data)).toEqual([{ number, ...why }]);
  });

  test('never touches what the customer controls itself', () => {
    const own = activeLife('2024-01-05')
      .on('2024-01-10', 'assign-number', { number: '+18005550100', kind: 'toll-free', controlledBy: 'customer' })
      .on('2024-01-10', 'assign-number', { number: '12345', kind: 'short-code', controlledBy: 'customer' })
      .on('2024-03-01', 'suspend-service', { ground: 'network-protection', cause: 'a flood' });
    expect(numberViews(own.state).map((view) => [view.exempt, view.customerOfRecord])).toEqual([
      [true, 'customer'],
      [true, 'customer'],
    ]);
    expect([verdict(own, 'reclaim-number'), verdict(own, 'request-port-out')]).toEqual(['refused', 'allowed']);
  });
});
