import { disclosureBases } from '..';

describe('§2.3.1 what a disclosure can rest on', () => {
  it.each([
    ['law', true, 'the order is named'],
    ['contract', true, 'the agreement is named'],
    ['security', false, 'the circumstances are enough'],
    ['public-health-safety', false, 'the circumstances are enough'],
  ])('%s: an authority must be named: %s (%s)', (basis, needsAuthority, _why) => {
    expect(disclosureBases.find((each) => each.basis === basis)).toMatchObject({ needsAuthority });
  });

  it('is one of these four', () => {
    expect(disclosureBases).toHaveLength(4);
  });
});
