import {
  type Component,
  componentRef,
  findClause,
  remedies,
  suspensionGrounds,
  terminationGround,
  terminationGrounds,
} from '..';

describe('grounds', () => {
  it.each([
    ['uncured-breach', '§3.3(i)', ['provider', 'customer'], 'either party may leave the other'],
    ['insolvency', '§3.3(ii)', ['provider', 'customer'], 'either party may leave the other'],
    ['responsibility-violation', '§2.3.7', ['provider'], 'the responsibilities are the customer’s'],
    ['prohibited-use', '§2.5', ['provider'], 'the use is the customer’s'],
    ['written-agreement', '§9.12', ['provider', 'customer'], 'signed by both'],
  ] as const)('of termination: %s by %s, open to %j (%s)', (ground, ref, openTo, _why) => {
    expect(terminationGround(ground)).toMatchObject({ ref, openTo });
  });

  it('of termination are these five: convenience is none', () => {
    expect(terminationGrounds).toHaveLength(5);
  });

  it.each([
    ['unpaid-notice', true],
    ['uncured-breach', true],
    ['network-protection', false],
    ['exclusion-list', false],
  ])('of suspension: %s waits for a cure period: %s', (ground, afterCurePeriod) => {
    expect(suspensionGrounds.find((each) => each.ground === ground)).toMatchObject({ afterCurePeriod });
  });

  it('of termination by another name are none', () => {
    const name = 'convenience' as (typeof terminationGrounds)[number]['ground'];
    expect(() => terminationGround(name)).toThrow('no such ground of termination: convenience');
  });

  it.each<[Component, string]>([
    ['flows', '§2.2.1'],
    ['numbers', '§2.2.4'],
    ['chat', '§2.2.9'],
  ])('may lie in one component alone: %s is %s', (component, ref) => {
    expect(componentRef(component)).toBe(ref);
  });

  it('and remedies name clauses that are in the catalogue', () => {
    const refs = [...terminationGrounds, ...suspensionGrounds, ...remedies].map(({ ref }) => ref);
    expect(refs.filter((ref) => !findClause(ref))).toEqual([]);
  });
});
