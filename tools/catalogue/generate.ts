import { commandContract, commands } from '@tenure/account';
import { livesByName } from '../../libs/account/test-support/every-event';
import { shownOf } from '../../libs/account/test-support/shown';
import { type Catalogue, catalogueOf, refusalsOf } from './catalogue';
import { type Facts, readFacts } from './facts';
import { GOLDEN_FOLDER, goldenName, goldenOf } from './golden';
import { clausesPage, commandsPage, eventsPage } from './markdown';

const CONTRACT_FOLDER = 'libs/account/contract';
const CLAUSE_USES = 'apps/api/src/catalogue/clause-uses.generated.ts';

/** The files that are generated from the code and committed, by their path from the root. */
export function generatedFiles(root: string): ReadonlyMap<string, string> {
  return filesOf(readFacts(root));
}

export function filesOf(facts: Facts): ReadonlyMap<string, string> {
  const catalogue = catalogueOf(facts);
  const sampleOf = (type: string) => facts.observed.get(type)?.data;
  const golden = goldenOf(facts.events, facts.golden, sampleOf, facts.schemaOf);
  return new Map([
    [CLAUSE_USES, clauseUses(catalogue)],
    [`${CONTRACT_FOLDER}/commands.json`, `${inLines(commandContract(commands), 2)}\n`],
    ...Object.entries(livesByName).map(
      ([name, lived]) => [`${CONTRACT_FOLDER}/shown/${name}.json`, `${inLines(shownOf(lived()), 4)}\n`] as const,
    ),
    ['docs/clauses.md', clausesPage(catalogue)],
    ['docs/events.md', eventsPage(catalogue)],
    ['docs/commands.md', commandsPage(catalogue, refusalsOf(facts.decisions.ofEvery))],
    ...golden.map(
      (each) =>
        [`${GOLDEN_FOLDER}/${goldenName(each.type, each.schema)}`, `${JSON.stringify(each, null, 2)}\n`] as const,
    ),
  ]);
}

/** As JSON: the outer `depth` levels line by line, so that a difference can be read, and one line for what is in them. */
function inLines(value: unknown, depth: number): string {
  if (depth === 0 || typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const lines = isList
    ? value.map((item) => inLines(item, depth - 1))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([name, item]) => `${JSON.stringify(name)}: ${inLines(item, depth - 1)}`);
  const [open, close] = isList ? '[]' : '{}';
  return lines.length === 0 ? `${open}${close}` : `${open}\n${lines.join(',\n')}\n${close}`;
}

/** What follows each clause, as a module: the API runs where there are no sources to read it from. */
function clauseUses({ clauses }: Catalogue): string {
  const uses = clauses.map(({ ref, commands, refusals, events, deadlines, tests }) => {
    return [ref, { commands, refusals, events, deadlines, tests }] as const;
  });
  return [
    '// Generated from the code by `npm run docs`; changes made here are lost.',
    "import type { ClauseUses } from './clause-uses';",
    '',
    '/** By the reference of the clause. */',
    `export const clauseUses: Readonly<Record<string, ClauseUses>> = ${JSON.stringify(Object.fromEntries(uses), null, 2)};`,
    '',
  ].join('\n');
}
