import { findClause, responsibilities, responsibilityRefs } from '..';

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi'];

describe('§2.3 what a violation can name (reading 25)', () => {
  it.each([
    [['§2.3.1', '§2.3.5'], 'sections without parts'],
    [['§2.3.2', ...roman.map((part) => `§2.3.2(${part})`)], 'eleven responsibilities, or the section'],
    [['§2.3.4', ...roman.slice(0, 5).map((part) => `§2.3.4(${part})`)], 'five warranties, or the section'],
    [['a', 'b', 'c', 'd'].map((part) => `§2.3.4(iv)(${part})`), 'four kinds of information to keep out'],
  ])('%j (%s)', (refs, _why) => {
    expect(responsibilityRefs).toEqual(expect.arrayContaining(refs));
  });

  it('is nothing else: there is no §2.3.3, and §2.3.6 to §2.3.8 ask nothing', () => {
    expect(responsibilityRefs).toHaveLength(2 + 12 + 6 + 4);
  });

  it('stands in the catalogue, each part in its section, and says what is meant', () => {
    expect(responsibilityRefs.filter((ref) => !findClause(ref) || responsibilities[ref].length < 10)).toEqual([]);
  });
});
