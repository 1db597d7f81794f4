import { type LegalDay, legalDay } from '@tenure/kernel';
import { programmeCommandNamed, type ProgrammeFact } from '@tenure/programme';
import { shippedTermsVersions, terms202001 } from '@tenure/terms';

const today = legalDay('2024-02-01');

/** One event of each type that the programme can have. */
export function programmeSamples(): readonly ProgrammeFact[] {
  const version = { ...terms202001, id: '2024-06', effectiveOn: '2024-06-01' };
  const card = {
    id: 'R-2024-03',
    effectiveOn: '2024-03-01',
    packages: [{ package: 'standard', monthlyFee: '99.00' }],
    units: [{ item: 'sms', kind: 'transactional', unit: 'message', unitPrice: '0.0075' }],
  };
  return [...published('publish-terms-version', { version }, today), ...published('publish-rates', { card }, today)];
}

function published(name: string, body: object, on: LegalDay): readonly ProgrammeFact[] {
  const programme = { versions: shippedTermsVersions, rateCards: [] };
  const decision = programmeCommandNamed(name)?.decide(programme, body as never, { today: on });
  if (decision?.kind !== 'accepted') throw new Error(`${name} was refused: ${decision?.detail ?? 'no such command'}`);
  return decision.events;
}
