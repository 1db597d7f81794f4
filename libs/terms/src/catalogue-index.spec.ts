import { clauses, readings, type ClauseKind } from '.';

/** The catalogue asked the other way round, as somebody does who looks for what a reading or a kind touches. */
describe('the clauses by the readings that settle them', () => {
  const settled: Readonly<Record<number, string>> = {
    1: '§9.1',
    2: '§2.4.5, §4.4, §9.1',
    3: '§2.4.2, §4.5',
    4: '§3.4, §9.1',
    5: '§4.4, §4.6, §9.1',
    9: '§4.3',
    10: '§4.3',
    11: '§4.4',
    12: '§4.3',
    13: '§4.4, §4.7',
    14: '§4.4',
    15: '§4.4',
    16: '§4.7',
    17: '§4.6',
    18: '§4.6',
    19: '§4.6',
    20: '§4.5',
    21: '§4.5, §9.6',
    22: '§1',
    23: '§3.4',
    24: '§3.3(i)',
    25: '§2.3, §2.3.1, §2.3.2, §2.3.4, §2.3.5, §2.3.7',
    26: '§2.4.1',
    27: '§2.5',
    28: '§3.3(i), §3.4, §9.3',
    29: '§3.3(i), §3.4, §9.6',
    30: '§2.5, §3.1, §3.3, §3.3(ii), §9.12',
    31: '§3.3, §3.5',
    32: '§2.3.8',
    33: '§3.2',
    34: '§2.4.2',
    35: '§2.4.2',
    36: '§4.3 FR',
    37: '§4.7 US, §7.1 UK',
    38: '§7.2, §7.3',
    39: '§9.10',
    40: 'preamble, §4.1, §4.8, §9.7.2',
  };

  it.each(readings.map(({ number, title }) => [number, title] as const))('reading %i: %s', (number) => {
    const found = clauses.filter((clause) => clause.readings.includes(number)).map(({ ref }) => ref);
    // The order within a day, late facts and the scheduler (6 to 8) hold for all clauses, and are named by none.
    expect(found.join(', ')).toBe(settled[number] ?? '');
  });
});

describe('the clauses by what they become', () => {
  it.each<[ClauseKind, string]>([
    [
      'rule',
      'preamble §1 §2.1 §2.2.9 §2.3.1 §2.4.5 §3.1 §3.3 §4.1 §4.2 §4.3 §4.4 §4.6 §4.7 §7.2 §7.3 ' +
        '§9.1 §9.2 §9.3 §9.6 §9.7.2 §9.12 §4.7 US §7.1 UK',
    ],
    ['deadline', '§2.3.8 §2.4.2 §2.5 §3.3(i) §3.4 §4.3 §4.4 §4.5 §4.6 §9.7.2 §9.10 §4.3 FR'],
    ['right', '§2.3.7 §2.4.1 §2.5 §3.2 §3.3(i) §3.3(ii) §3.4 §4.5 §9.9 §9.10 §4.3 FR'],
    [
      'record',
      'preamble §1 §2.2 §2.2.1 §2.2.2 §2.2.3 §2.2.4 §2.2.5 §2.2.6 §2.2.7 §2.2.8 §2.2.9 §2.3 §2.3.1 §2.3.2 §2.3.4 ' +
        '§2.3.5 §2.3.8 §2.4.1 §3.5 §4.1 §4.2 §4.4 §4.7 §4.8 §6.1 §6.2 §6.3 §6.4 §6.5 §9.7.1 §9.9 §9.12',
    ],
    ['none', '§2 §2.3.3 §2.3.6 §2.4.3 §2.4.4 §5 §7.1 §8 §9.4 §9.5 §9.8 §9.11 §9.13 UK'],
  ])('%s: %s', (kind, refs) => {
    const found = clauses.filter(({ kinds }) => kinds.includes(kind)).map(({ ref }) => ref);
    expect(found.join(' ')).toBe(refs);
  });
});
