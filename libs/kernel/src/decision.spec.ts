import { accept, type Fact, legalDay, refuse } from '.';

const fact: Fact = { type: 'Happened', effectiveOn: legalDay('2024-01-01'), clauses: ['§1'], data: {} };

describe('a decision is a value', () => {
  const rows: readonly (readonly [actual: unknown, expected: unknown, why: string])[] = [
    [accept(fact, fact), { kind: 'accepted', events: [fact, fact] }, 'accepted, with its events in order'],
    [accept(), { kind: 'accepted', events: [] }, 'accepted, and nothing changes'],
    [
      refuse('too-late', '§4.6', 'it is over'),
      { kind: 'refused', code: 'too-late', clause: '§4.6', detail: 'it is over' },
      'refused for good: no later day is named',
    ],
    [
      refuse('too-early', '§4.6', 'not yet', legalDay('2024-02-01')),
      { kind: 'refused', code: 'too-early', clause: '§4.6', detail: 'not yet', notBefore: '2024-02-01' },
      'refused until a day',
    ],
  ];
  for (const [actual, expected, why] of rows) {
    test(why, () => {
      expect(actual).toStrictEqual(expected);
    });
  }
});
