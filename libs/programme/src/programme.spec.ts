import { type LegalDay, legalDay } from '@tenure/kernel';
import { type Programme, type RateCard, shippedProgramme, terms202001, type TermsVersion } from '@tenure/terms';
import { evolveProgramme, programmeCommandNamed } from '.';

const today = legalDay('2026-03-10');
const revised = (over: object = {}): TermsVersion => ({
  ...terms202001,
  id: '2026-05',
  effectiveOn: legalDay('2026-05-01'),
  ...over,
});
const card = (over: Partial<RateCard> = {}): RateCard => ({
  id: 'R-1',
  effectiveOn: legalDay('2026-04-01'),
  packages: [{ package: 'standard', monthlyFee: '99.00' }],
  units: [{ item: 'sms', kind: 'transactional', unit: 'message', unitPrice: '0.0075' }],
  ...over,
});

function outcome(programme: Programme, name: string, body: object, on: LegalDay = today): string {
  const decision = programmeCommandNamed(name)!.decide(programme, body as never, { today: on });
  if (decision.kind === 'refused') return `${decision.code} ${decision.clause}`;
  return decision.events.map((event) => event.type).join(' ');
}

const published = (...cards: readonly RateCard[]): Programme => ({ ...shippedProgramme, rateCards: cards });
const withVersion = (version: TermsVersion): Programme => ({
  ...shippedProgramme,
  versions: [...shippedProgramme.versions, version],
});

describe('§9.7.2 publish-terms-version', () => {
  const rows: readonly (readonly [given: Programme, version: TermsVersion, then: string, why: string])[] = [
    [shippedProgramme, revised(), 'TermsVersionPublished', '52 days ahead'],
    [
      shippedProgramme,
      revised({ effectiveOn: '2026-04-09' }),
      'TermsVersionPublished',
      '10 March + 30 days = 9 April: just enough notice',
    ],
    [shippedProgramme, revised({ effectiveOn: '2026-04-08' }), 'notice-too-short §9.7.2', 'a day less is too short'],
    [withVersion(revised()), revised(), '', 'the same again changes nothing'],
    [
      withVersion(revised()),
      revised({ effectiveOn: '2026-06-01' }),
      'terms-version-taken §9.7.2',
      'an id stands for one version for ever',
    ],
    [
      withVersion(revised({ id: '2026-09', effectiveOn: '2026-09-01' })),
      revised(),
      'terms-version-out-of-order §9.7.2',
      'a version that takes effect before one that is published would undo it',
    ],
    [shippedProgramme, revised({ zone: 'Europe/Paris' }), 'zone-differs §9.1', 'days would be other days'],
    [
      shippedProgramme,
      revised({ zone: 'America/Nowhere' }),
      'terms-version-invalid §9.7.2',
      'there is no zone of that name',
    ],
  ];
  for (const [given, version, then, why] of rows) {
    test(why, () => expect(outcome(given, 'publish-terms-version', { version })).toBe(then));
  }
});

describe('§4.1 and §4.8 publish-rates', () => {
  const carriers: Partial<RateCard> = {
    packages: [],
    units: [{ item: 'us-10dlc', kind: 'pass-through', unit: 'message', unitPrice: '0.003' }],
  };
  const rows: readonly (readonly [given: Programme, card: RateCard, then: string, why: string])[] = [
    [shippedProgramme, card(), 'RatesPublished', 'from a later day'],
    [shippedProgramme, card({ effectiveOn: today }), 'rates-not-ahead §4.1', 'the run of today may be over'],
    [shippedProgramme, card({ ...carriers, effectiveOn: today }), 'RatesPublished', 'carriers’ prices hold at once'],
    [shippedProgramme, card({ effectiveOn: legalDay('2026-03-09') }), 'rates-for-the-past §4.1', 'yesterday'],
    [published(card()), card(), '', 'the same again changes nothing'],
    [published(card()), card({ effectiveOn: legalDay('2026-05-01') }), 'rate-card-taken §4.1', 'one id, one card'],
    [shippedProgramme, card({ packages: [], units: [] }), 'rate-card-empty §4.1', 'it lists nothing'],
    [
      shippedProgramme,
      card({ packages: [...card().packages, { package: 'standard', monthlyFee: '89.00' }] }),
      'rate-listed-twice §4.1',
      'which of the two would hold?',
    ],
  ];
  for (const [given, body, then, why] of rows) {
    test(why, () => expect(outcome(given, 'publish-rates', { card: body })).toBe(then));
  }
});

test('folding publications gives the programme; an event of a newer program changes nothing', () => {
  const version = revised();
  const afterVersion = evolveProgramme(shippedProgramme, {
    type: 'TermsVersionPublished',
    data: { version, earliestEffectiveOn: legalDay('2026-04-09') },
  });
  const after = evolveProgramme(afterVersion, { type: 'RatesPublished', data: { card: card() } });
  expect(after).toEqual({ versions: [terms202001, version], rateCards: [card()] });
  expect(evolveProgramme(after, { type: 'SomethingNew', data: {} } as never)).toBe(after);
});
