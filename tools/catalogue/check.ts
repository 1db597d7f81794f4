import { findClause } from '@tenure/terms';
import { catalogueOf, type ClauseEntry, expanded } from './catalogue';
import type { Facts } from './facts';
import { goldenProblems } from './golden';

/** What must not go in, in words; empty when all is well. */
export function violationsOf(facts: Facts): readonly string[] {
  return [
    ...idleClauses(facts),
    ...facts.parameters.filter(({ isRead }) => !isRead).map(({ path }) => `no rule reads the parameter ${path}`),
    ...strayRefusals(facts),
    ...untoldCommands(facts),
    ...goldenProblems(facts.events, facts.golden, facts.schemaOf),
  ];
}

/** A clause that nothing executes has to say why it needs to; any other has to be followed somewhere. */
function idleClauses(facts: Facts): readonly string[] {
  const { clauses } = catalogueOf(facts);
  return clauses.flatMap((clause) => {
    if (clause.kinds.includes('none'))
      return clause.summary === '' ? [`${clause.ref} has neither rule nor reason`] : [];
    const isFollowed = clauses.some((each) => isWithin(each.ref, clause.ref) && isExecuted(each, facts));
    return isFollowed ? [] : [`${clause.ref} is a ${clause.kinds.join(' and ')}, and nothing follows it`];
  });
}

/** `§2.2.9` is within `§2.2`: a clause that only heads others is followed where they are. */
function isWithin(ref: string, heading: string): boolean {
  return ref === heading || (ref.startsWith(heading) && /^[.(]/.test(ref.slice(heading.length)));
}

function isExecuted(clause: ClauseEntry, { cited }: Facts): boolean {
  const uses = [clause.commands, clause.refusals, clause.events, clause.deadlines, Object.keys(clause.parameters)];
  return uses.some((list) => list.length > 0) || [...cited].some((ref) => findClause(ref)?.ref === clause.ref);
}

function strayRefusals({ decisions, clauses }: Facts): readonly string[] {
  const reached = [...decisions.commands.values(), decisions.ofEvery].flatMap(({ refusals }) => refusals);
  const others = decisions.anywhere.refusals.filter(({ clause }) => clause !== undefined);
  const stray = [...reached, ...others].filter(
    ({ clause }) => clause === undefined || expanded(clause, clauses).length === 0 || !findsAll(clause, clauses),
  );
  return [
    ...new Set(
      stray.map(
        ({ code, clause, place }) =>
          `${place}: ${code} cites ${clause ?? 'no clause that the code tells'}, which is not in the catalogue`,
      ),
    ),
  ];
}

function findsAll(ref: string, clauses: Facts['clauses']): boolean {
  return expanded(ref, clauses).every((each) => findClause(each) !== undefined);
}

function untoldCommands({ commands, decisions }: Facts): readonly string[] {
  const untold = commands.filter(({ name }) => !decisions.commands.has(name));
  return untold.map(({ name }) => `the declaration of ${name} was not found in the code`);
}
