import { join } from 'node:path';
import { type AccountEventType, commands, evolve, unknownAccount } from '@tenure/account';
import { legalDay } from '@tenure/kernel';
import { catalogueOf } from './catalogue';
import { violationsOf } from './check';
import { type Facts, readFacts } from './facts';
import { filesOf } from './generate';
import { readGolden } from './golden';

const root = join(__dirname, '../..');
const golden = readGolden(root);
let facts: Facts;
beforeAll(() => {
  facts = readFacts(root);
}, 120_000);

describe('this repository', () => {
  it('leaves no clause, parameter, refusal or event unaccounted for', () => {
    expect(violationsOf(facts)).toEqual([]);
  });

  it('has every clause, event and command on its page', () => {
    const files = filesOf(facts);
    for (const { ref } of facts.clauses) expect(files.get('docs/clauses.md')).toContain(`## ${ref} `);
    for (const { type } of facts.events) expect(files.get('docs/events.md')).toContain(`## ${type}\n`);
    for (const { name } of commands) expect(files.get('docs/commands.md')).toContain(`## ${name}\n`);
  });

  it('tells of a refusal its clause, of an event its command, and of a clause its tests', () => {
    const { commands: entries, events, clauses } = catalogueOf(facts);
    const found = <T>(list: readonly T[], test: (each: T) => boolean) => list.find(test);
    expect(found(entries, ({ name }) => name === 'raise-dispute')?.refusals).toContainEqual({
      code: 'dispute-barred',
      clauses: ['§9.10'],
    });
    expect(found(events, ({ type }) => type === 'CourtActionBrought')).toMatchObject({
      clauses: ['§9.10(i)', '§9.10(ii)', '§9.10(iii)'],
      commands: ['bring-court-action'],
    });
    expect(found(clauses, ({ ref }) => ref === '§9.10')).toMatchObject({
      deadlines: ['talks', 'director-talks'],
      tests: expect.arrayContaining([expect.objectContaining({ title: '§9.10 Disputes: late facts' })]),
    });
  });
});

describe('the golden samples', () => {
  it('are there', () => {
    expect(golden.length).toBeGreaterThan(30);
  });

  it.each(golden.map((each) => [`${each.type} v${each.schema}`, each] as const))('%s can be folded', (_name, each) => {
    const day = legalDay('2024-01-01');
    const event = { type: each.type as AccountEventType, data: each.sample as never, effectiveOn: day };
    expect(evolve(unknownAccount('A-1'), event, day)).toMatchObject({ id: 'A-1' });
  });
});
