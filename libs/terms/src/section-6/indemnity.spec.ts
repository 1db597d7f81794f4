import { findClause, indemnityExclusion, indemnityExclusions, indemnityGround, indemnityGrounds } from '..';

describe('§6.1 and §6.2 who holds whom harmless', () => {
  it.each([
    ['infringement', '§6.1', 'provider', 'the service is the provider’s'],
    ['breach-of-terms', '§6.2(i)', 'customer', 'the customer answers for itself and its users'],
    ['emergency-services', '§6.2(ii)', 'customer', 'the service does not reach them, and the customer knew'],
    ['applications-or-data', '§6.2(iii)', 'customer', 'both are the customer’s'],
  ] as const)('%s, %s: the %s (%s)', (ground, ref, indemnifiedBy, _why) => {
    expect(indemnityGround(ground)).toMatchObject({ ref, indemnifiedBy });
  });

  it('are these four', () => {
    expect(indemnityGrounds).toHaveLength(4);
  });
});

describe('§6.3 exclusions', () => {
  it.each([
    ['combination', '§6.3(i)'],
    ['disregarded-directions', '§6.3(ii)'],
    ['refused-replacement', '§6.3(iii)'],
    ['open-source', '§6.3'],
  ] as const)('%s stands in %s', (exclusion, ref) => {
    expect(indemnityExclusion(exclusion)).toMatchObject({ ref });
  });

  it('and grounds name clauses that are in the catalogue', () => {
    const refs = [...indemnityGrounds, ...indemnityExclusions].map(({ ref }) => ref);
    expect(refs.filter((ref) => !findClause(ref))).toEqual([]);
  });
});
