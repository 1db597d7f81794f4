import { clauses, findClause, findReading, policyValues, readings, terms202001 } from '.';

/** All that the published terms number, and the addenda. */
const published = [
  'preamble §1 §2 §2.1 §2.2',
  '§2.2.1 §2.2.2 §2.2.3 §2.2.4 §2.2.5 §2.2.6 §2.2.7 §2.2.8 §2.2.9',
  '§2.3 §2.3.1 §2.3.2 §2.3.3 §2.3.4 §2.3.5 §2.3.6 §2.3.7 §2.3.8',
  '§2.4.1 §2.4.2 §2.4.3 §2.4.4 §2.4.5 §2.5',
  '§3.1 §3.2 §3.3 §3.3(i) §3.3(ii) §3.4 §3.5',
  '§4.1 §4.2 §4.3 §4.4 §4.5 §4.6 §4.7 §4.8',
  '§5 §6.1 §6.2 §6.3 §6.4 §6.5 §7.1 §7.2 §7.3 §8',
  '§9.1 §9.2 §9.3 §9.4 §9.5 §9.6 §9.7.1 §9.7.2 §9.8 §9.9 §9.10 §9.11 §9.12',
]
  .join(' ')
  .split(' ')
  .concat('§4.3 FR', '§4.7 US', '§7.1 UK', '§9.13 UK');

describe('the catalogue of clauses', () => {
  it('lists every clause once, in the order of the text', () => {
    expect(clauses.map(({ ref }) => ref)).toEqual(published);
  });

  it.each(clauses.map((clause) => [clause.ref, clause] as const))('%s says what it becomes', (_ref, clause) => {
    expect(clause.kinds.length).toBeGreaterThan(0);
    expect(clause.kinds.includes('none') && clause.kinds.length > 1).toBe(false);
    expect(clause.summary).toMatch(/\S{3,}.*\.$/);
    expect(clause.readings.filter((number) => !findReading(number))).toEqual([]);
  });

  it('holds every figure of the shipped terms, and no other', () => {
    const figures = clauses.map(({ parameters }) => parameters).filter((each) => Object.keys(each).length > 0);
    const zone = { zone: terms202001.zone };
    expect(new Set(figures.map((each) => JSON.stringify(each)))).toEqual(
      new Set([...Object.values(terms202001.parameters), zone].map((each) => JSON.stringify(each))),
    );
  });

  it.each([
    ['§4.6', '§4.6', 'itself'],
    ['§3.3(ii)', '§3.3(ii)', 'itself, where a part is a clause of its own'],
    ['§3.4(ii)', '§3.4', 'the clause of the part'],
    ['§2.4.2(iv)', '§2.4.2', 'the clause of the part'],
    ['§6.4.1', '§6.4', 'the nearest above'],
    ['§9.10.12', '§9.10', 'numbers of two digits'],
    ['§4.3 FR', '§4.3 FR', 'an addendum'],
    ['§4.6 FR', '§4.6', 'what an addendum would change'],
    ['§10', undefined, 'there is none'],
    ['', undefined, 'nothing is named'],
  ])('finds %s as %s: %s', (ref, found, _why) => {
    expect(findClause(ref)?.ref).toBe(found);
  });
});

describe('the readings', () => {
  it('are found by their number', () => {
    expect([findReading(24)?.title, findReading(41)]).toEqual(['Other material breach', undefined]);
  });

  it('are numbered from 1 to 40', () => {
    expect(readings.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  });

  it('name every policy of the terms once, with all its values, and no other', () => {
    const named = readings.flatMap(({ policy, values }) => (policy ? [[policy, Object.keys(values).sort()]] : []));
    const offered = Object.entries(policyValues).map(([policy, values]) => [policy, values.map(String).sort()]);
    expect(named.sort()).toEqual(offered.sort());
  });

  it('are chosen by the shipped terms as they stand: the first value of each policy', () => {
    const first = Object.entries(policyValues).map(([policy, values]) => [policy, values[0]]);
    expect(terms202001.policies).toEqual(Object.fromEntries(first));
  });

  it('offer a choice wherever there is a policy', () => {
    expect(Object.entries(policyValues).filter(([, values]) => values.length < 2)).toEqual([]);
  });

  it('say what else could be read wherever there is a choice', () => {
    expect(readings.filter(({ policy, rivals }) => policy && rivals.length === 0)).toEqual([]);
  });
});
