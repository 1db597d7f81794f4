import { catalogueOf, refusalsOf } from './catalogue';
import { type Facts, readFacts } from './facts';
import { GOLDEN_FOLDER, goldenName, goldenOf } from './golden';
import { clausesPage, commandsPage, eventsPage } from './markdown';

/** The files that are generated from the code and committed, by their path from the root. */
export function generatedFiles(root: string): ReadonlyMap<string, string> {
  return filesOf(readFacts(root));
}

export function filesOf(facts: Facts): ReadonlyMap<string, string> {
  const catalogue = catalogueOf(facts);
  const sampleOf = (type: string) => facts.observed.get(type)?.data;
  const golden = goldenOf(facts.events, facts.golden, sampleOf, facts.schemaOf);
  return new Map([
    ['docs/clauses.md', clausesPage(catalogue)],
    ['docs/events.md', eventsPage(catalogue)],
    ['docs/commands.md', commandsPage(catalogue, refusalsOf(facts.decisions.ofEvery))],
    ...golden.map(
      (each) =>
        [`${GOLDEN_FOLDER}/${goldenName(each.type, each.schema)}`, `${JSON.stringify(each, null, 2)}\n`] as const,
    ),
  ]);
}
