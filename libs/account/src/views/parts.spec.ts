import { legalDay } from '@tenure/kernel';
import { activeLife } from '../../test-support/life';
import { breacher, latePayer } from '../../test-support/every-event';
import { breachViews, disputeViews, paymentViews, suspensionViews } from '..';

const payer = latePayer();

describe('parts of an account', () => {
  it('tells each dispute and what became of it', () => {
    expect(disputeViews(payer.state)).toEqual([
      {
        dispute: 'D-1',
        invoice: 'INV-1',
        amount: '300.00',
        openedOn: '2024-02-15',
        state: 'rejected',
        closedOn: '2024-03-10',
        payableOn: '2024-03-10',
        lateMonthsFrom: '2024-03-10',
        documents: [
          { description: 'call list', digest: 'a1'.repeat(32), keptIn: 'records/D-1', suppliedOn: '2024-02-19' },
          { description: 'offer', suppliedOn: '2024-02-19' },
        ],
      },
      expect.objectContaining({ dispute: 'D-2', state: 'withdrawn', payableOn: '2024-03-20' }),
      {
        dispute: 'D-3',
        invoice: 'A-1-2024-03',
        amount: '99.00',
        openedOn: '2024-04-02',
        state: 'credited',
        closedOn: '2024-04-03',
        documents: [],
      },
    ]);
  });

  it('tells each notice, with the days left of an open one', () => {
    expect(breachViews(breacher().state, legalDay('2024-03-31')).map(({ breach, state }) => [breach, state])).toEqual([
      ['N-1', 'bounced'],
      ['N-2', 'waived'],
      ['N-3', 'cured'],
    ]);
    expect(breachViews(payer.state, payer.today)).toEqual([
      {
        breach: 'N-1',
        kind: 'non-payment',
        clause: '§3.4',
        breachingParty: 'customer',
        noticeOn: '2024-04-08',
        lastDayToCure: '2024-04-15',
        lapsesOn: '2024-04-16',
        state: 'lapsed',
        since: '2024-04-16',
        named: [{ invoice: 'INV-1', principal: '812.26', lateCharges: '0.00' }],
        total: '812.26',
      },
    ]);
  });

  it('tells each payment, what it paid and what is left of it', () => {
    expect(paymentViews(payer.state)).toEqual([
      {
        payment: 'P-3',
        on: '2024-03-30',
        method: 'check',
        amount: '400.00',
        unapplied: '0.00',
        allocations: [
          { invoice: 'INV-1', on: '2024-03-30', principal: '391.00', lateCharges: '0.00' },
          { invoice: 'INV-1', on: '2024-03-30', principal: '9.00', lateCharges: '0.00' },
        ],
      },
      expect.objectContaining({ payment: 'P-1', amount: '200.00' }),
      expect.objectContaining({ payment: 'P-2', reversedOn: '2024-04-22', allocations: [], unapplied: '0.00' }),
    ]);
  });

  it('counts the calendar days that are left of an open notice', () => {
    const given = activeLife('2024-01-01').on('2024-01-08', 'give-notice-of-breach', {
      breachingParty: 'provider',
      provision: '§2.4',
      description: 'outages',
      foundMaterialBy: 'A. Person',
      method: 'hand',
    });
    const daysLeft = (day: string) => breachViews(given.state, legalDay(day)).map((breach) => breach.daysLeft);
    expect(breachViews(given.state, legalDay('2024-01-08'))).toMatchObject([
      { breach: 'notice-1', clause: '§3.3(i)', breachingParty: 'provider', lastDayToCure: '2024-02-07', state: 'open' },
    ]);
    expect([daysLeft('2024-01-08'), daysLeft('2024-02-07')]).toEqual([[30], [0]]);
  });

  it('tells the open causes of suspension only', () => {
    const suspended = activeLife('2024-01-01')
      .on('2024-01-02', 'record-exclusion-list-finding', {
        finding: 'E-1',
        list: 'a list',
        entry: 'no. 7',
        relation: 'listed',
        foundBy: 'A. Person',
      })
      .on('2024-01-02', 'suspend-service', { suspension: 'S-1', ground: 'exclusion-list', finding: 'E-1' })
      .on('2024-01-03', 'suspend-service', {
        suspension: 'S-2',
        ground: 'network-protection',
        cause: 'a flood',
        components: ['voice'],
      });
    const second = {
      id: 'S-2',
      ground: 'network-protection',
      clause: '§2.4.1',
      on: '2024-01-03',
      components: ['voice'],
    };
    const first = { id: 'S-1', ground: 'exclusion-list', clause: '§9.9', on: '2024-01-02', finding: 'E-1' };
    expect(suspensionViews(suspended.state)).toEqual([first, second]);
    const resumed = suspended.on('2024-01-04', 'resume-service', { suspension: 'S-1', resolution: 'a mistake' });
    expect(suspensionViews(resumed.state)).toEqual([second]);
  });
});
