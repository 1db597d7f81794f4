import { activeLife, life } from '../../test-support/life';
import { decisions, everything, happened, nothing, refused } from '../../test-support/tables';

const active = activeLife('2024-01-02');
const flood = { forceMajeure: 'F', party: 'customer', cause: 'a flood' } as const;
const lasting = active.on('2024-01-20', 'declare-force-majeure', flood);
const over = lasting.on('2024-01-30', 'end-force-majeure', { forceMajeure: 'F' });
const F = { forceMajeure: 'F' };

describe('declare-force-majeure (§9.3)', () => {
  const { forceMajeure: _id, ...unnamed } = flood;

  decisions([
    [
      active,
      '2024-01-20',
      'declare-force-majeure',
      { ...unnamed, evidence: 'the news' },
      [
        happened('2024-01-20', 'ForceMajeureDeclared', {
          ...unnamed,
          forceMajeure: 'force-majeure-1',
          evidence: 'the news',
        }),
      ],
      'from its day on',
    ],
    [
      active.advanceTo('2024-02-10'),
      '2024-01-20',
      'declare-force-majeure',
      { ...flood, until: '2024-01-30' },
      [happened('2024-01-20', 'ForceMajeureDeclared', flood), happened('2024-01-30', 'ForceMajeureEnded', F)],
      'one that is over when it is typed in, with its end',
    ],
    [
      active,
      '2024-01-20',
      'declare-force-majeure',
      { ...flood, until: '2024-01-19' },
      refused('end-before-beginning', '§9.3'),
      'over before it began',
    ],
    [
      active,
      '2024-01-20',
      'declare-force-majeure',
      { ...flood, until: '2024-01-21' },
      refused('end-in-future', '§9.3'),
      'nobody knows yet when it will be over',
    ],
    [lasting, '2024-01-21', 'declare-force-majeure', flood, refused('force-majeure-id-taken', '§9.3'), 'one id is one'],
    [
      life().on('2024-01-02', 'register-account', { name: 'Example Inc.', country: 'US' }),
      '2024-01-20',
      'declare-force-majeure',
      flood,
      refused('terms-not-accepted', 'preamble'),
      'without terms there is nothing to perform',
    ],
  ]);
});

describe('end-force-majeure (§9.3)', () => {
  decisions([
    [lasting, '2024-01-30', 'end-force-majeure', F, [happened('2024-01-30', 'ForceMajeureEnded', F)], 'it is over'],
    [lasting, '2024-01-20', 'end-force-majeure', F, [happened('2024-01-20', 'ForceMajeureEnded', F)], 'it never was'],
    [
      lasting,
      '2024-01-19',
      'end-force-majeure',
      F,
      refused('before-force-majeure', '§9.3', '2024-01-20'),
      'the day before it began',
    ],
    [over, '2024-01-30', 'end-force-majeure', F, nothing, 'the same again'],
    [over, '2024-01-31', 'end-force-majeure', F, refused('force-majeure-over', '§9.3'), 'over on another day already'],
    [
      active,
      '2024-01-31',
      'end-force-majeure',
      { forceMajeure: 'X' },
      refused('unknown-force-majeure', '§9.3'),
      'none that was declared',
    ],
  ]);
});

describe('what it does to the days of a notice (reading 28)', () => {
  const notice = { breach: 'N', provision: '§2.4', description: 'd', foundMaterialBy: 'A. Person', method: 'e-mail' };
  /** 30 days from 12 January: through 11 February. */
  const noticed = active.on('2024-01-12', 'give-notice-of-breach', { ...notice, breachingParty: 'customer' });
  const opens = [
    'suspend-service',
    'stop-orders',
    'stop-call-detail',
    'enforce-security',
    'record-other-remedy',
    'terminate',
  ];
  const ended = { ground: 'uncured-breach', by: 'provider', breach: 'N' };
  const standing = noticed.on('2024-01-20', 'declare-force-majeure', flood);

  decisions(
    [
      [
        noticed,
        '2024-01-20',
        'declare-force-majeure',
        flood,
        [
          happened('2024-01-20', 'ForceMajeureDeclared', flood),
          happened('2024-01-20', 'CurePeriodStopped', { breach: 'N', daysLeft: 23 }),
        ],
        '13 to 19 January are 7 days; 23 are left',
      ],
      [
        standing,
        '2024-01-30',
        'end-force-majeure',
        F,
        [
          happened('2024-01-30', 'ForceMajeureEnded', F),
          happened('2024-01-30', 'CurePeriodExtended', {
            breach: 'N',
            lastDayToCure: '2024-02-21',
            lapsesOn: '2024-02-22',
            stopped: [{ from: '2024-01-20', until: '2024-01-30' }],
            opens,
          }),
        ],
        'ten days did not count: 11 February and ten days',
      ],
      [
        noticed,
        '2024-01-20',
        'declare-force-majeure',
        { ...flood, party: 'provider' },
        [happened('2024-01-20', 'ForceMajeureDeclared', { ...flood, party: 'provider' })],
        'that of the other party stops nothing',
      ],
      [
        standing,
        '2024-01-20',
        'end-force-majeure',
        F,
        [
          happened('2024-01-20', 'ForceMajeureEnded', F),
          happened('2024-01-20', 'CurePeriodExtended', {
            breach: 'N',
            lastDayToCure: '2024-02-11',
            lapsesOn: '2024-02-12',
            stopped: [],
            opens,
          }),
        ],
        'over on the day it began, it stopped nothing',
      ],
      [
        standing.advanceTo('2024-01-25'),
        '2024-01-15',
        'declare-force-majeure',
        { ...flood, forceMajeure: 'G', until: '2024-01-17' },
        [
          happened('2024-01-15', 'ForceMajeureDeclared', { ...flood, forceMajeure: 'G' }),
          happened('2024-01-17', 'ForceMajeureEnded', { forceMajeure: 'G' }),
          happened('2024-01-20', 'CurePeriodStopped', { breach: 'N', daysLeft: 25 }),
        ],
        'a further one before it, found out since: two days more are left',
      ],
      [
        standing,
        '2024-03-31',
        'terminate',
        ended,
        refused('cure-period-stopped', '§9.3'),
        'while it lasts nothing lapses, and no day is known',
      ],
      [
        standing,
        '2024-03-31',
        'cure-breach',
        { breach: 'N', how: 'stopped' },
        [happened('2024-03-31', 'BreachCured', { breach: 'N', how: 'stopped' })],
        'and a cure is in time',
      ],
      [
        noticed.advanceTo('2024-02-15'),
        '2024-01-20',
        'declare-force-majeure',
        flood,
        [
          happened('2024-01-20', 'ForceMajeureDeclared', flood),
          happened('2024-02-12', 'CurePeriodLapseUndone', { breach: 'N' }),
          happened('2024-01-20', 'CurePeriodStopped', { breach: 'N', daysLeft: 23 }),
        ],
        'typed in after the lapse, it undoes it',
      ],
      [
        noticed.advanceTo('2024-02-15'),
        '2024-01-20',
        'declare-force-majeure',
        { ...flood, until: '2024-01-22' },
        [
          happened('2024-01-20', 'ForceMajeureDeclared', flood),
          happened('2024-01-22', 'ForceMajeureEnded', F),
          happened('2024-02-12', 'CurePeriodLapseUndone', { breach: 'N' }),
          happened('2024-01-22', 'CurePeriodExtended', {
            breach: 'N',
            lastDayToCure: '2024-02-13',
            lapsesOn: '2024-02-14',
            stopped: [{ from: '2024-01-20', until: '2024-01-22' }],
            opens,
          }),
          happened('2024-02-14', 'CurePeriodLapsed', { breach: 'N', lastDayToCure: '2024-02-13', opens }),
        ],
        'two days later it had lapsed all the same',
      ],
      [
        standing.on('2024-03-31', 'cure-breach', { breach: 'N', how: 'stopped' }),
        '2024-01-25',
        'end-force-majeure',
        F,
        [
          happened('2024-01-25', 'ForceMajeureEnded', F),
          happened('2024-03-31', 'CureUndone', { breach: 'N' }),
          happened('2024-01-25', 'CurePeriodExtended', {
            breach: 'N',
            lastDayToCure: '2024-02-16',
            lapsesOn: '2024-02-17',
            stopped: [{ from: '2024-01-20', until: '2024-01-25' }],
            opens,
          }),
          happened('2024-02-17', 'CurePeriodLapsed', { breach: 'N', lastDayToCure: '2024-02-16', opens }),
        ],
        'over long before, as is found out later: the cure of 31 March was too late',
      ],
      [
        standing.on('2024-02-16', 'cure-breach', { breach: 'N', how: 'stopped' }),
        '2024-01-25',
        'end-force-majeure',
        F,
        [happened('2024-01-25', 'ForceMajeureEnded', F)],
        'five days did not count: the cure of 16 February was on the last day',
      ],
    ],
    everything,
  );

  test('never those to pay', () => {
    const unpaid = activeLife('2023-12-01')
      .on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' })
      .on('2024-02-01', 'give-notice-of-non-payment', { breach: 'P', method: 'e-mail' })
      .on('2024-02-02', 'declare-force-majeure', flood)
      .advanceTo('2024-02-09');
    expect(unpaid.eventsOf('CurePeriodLapsed').map(({ metadata }) => metadata.effectiveOn)).toEqual(['2024-02-09']);
  });

  test('a cure that was taken for late counts again when a further flood becomes known', () => {
    const late = standing
      .on('2024-03-31', 'cure-breach', { breach: 'N', how: 'stopped' })
      .on('2024-01-25', 'end-force-majeure', F)
      .on('2024-02-01', 'declare-force-majeure', { ...flood, forceMajeure: 'G', until: '2024-03-25' });
    // 16 February and the 53 days from 1 February to 24 March: 9 April.
    const breach = late.state.breaches.get('N');
    expect([breach?.status, breach?.since, breach?.lastDayToCure]).toEqual(['cured', '2024-03-31', '2024-04-09']);
  });
});
