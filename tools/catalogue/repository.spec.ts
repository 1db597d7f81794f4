import { join } from 'node:path';
import { commands, currentEvent, evolveRecorded, unknownAccount } from '@tenure/account';
import { instant, legalDay, type Position, type RecordedEvent } from '@tenure/kernel';
import { catalogueOf } from './catalogue';
import { violationsOf } from './check';
import { type Facts, readFacts } from './facts';
import { filesOf } from './generate';
import { type Golden, readGolden } from './golden';
import { misfits } from './misfits';

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

  const named = golden.map((each) => [`${each.type} v${each.schema}`, each] as const);

  it.each(named)('%s can be folded', (_name, each) => {
    expect(evolveRecorded(unknownAccount('A-1'), stored(each))).toMatchObject({ id: 'A-1' });
  });

  it.each(named)('%s is read in the shape that is declared today', (_name, each) => {
    const declared = facts.events.find(({ type }) => type === each.type);
    expect(misfits(declared?.shape ?? 'nothing', currentEvent(stored(each)).data)).toEqual([]);
  });
});

/** As it stands in a log somewhere. */
function stored({ type, schema, sample }: Golden): RecordedEvent {
  const day = legalDay('2024-01-01');
  return {
    id: 'golden',
    type,
    data: sample,
    stream: 'account-A-1',
    revision: 0,
    position: '1' as Position,
    metadata: {
      effectiveOn: day,
      recordedAt: instant(`${day}T20:00:00Z`),
      recordedOn: day,
      actor: 'operator',
      clauses: [],
      terms: '2020-01',
      commandId: 'c',
      command: 'test',
      correlationId: 'c',
      causationId: 'c',
      schema,
    },
  };
}
