import { accountSchemas, type AnyCommand, commandsBySubject } from '@tenure/account';
import { isProgrammeEventType, programmeCommands, programmeSchemas } from '@tenure/programme';
import { type Clause, clauses } from '@tenure/terms';
import { everyEvent } from '../../libs/account/test-support/every-event';
import { readCitations } from './citations';
import { type Decisions, readDecisions } from './decisions';
import { readDeadlines } from './deadlines';
import { type EventDeclared, readEvents } from './events';
import { type Golden, readGolden } from './golden';
import { type ParameterRead, readParameters } from './parameters';
import { programmeSamples } from './programme-samples';
import { readSources } from './sources';
import { readTitles, type TestTitle } from './titles';

/** Everything that the catalogue is made of, as the code and the lives of the tests say it. */
export interface Facts {
  readonly clauses: readonly Clause[];
  readonly commands: readonly CommandFact[];
  readonly decisions: Decisions;
  readonly events: readonly EventDeclared[];
  readonly schemaOf: (type: string) => number;
  /** In the lives that have every event: the data of the first of a type, and the clauses of all. */
  readonly observed: ReadonlyMap<string, { readonly data: unknown; readonly clauses: ReadonlySet<string> }>;
  readonly golden: readonly Golden[];
  readonly parameters: readonly ParameterRead[];
  readonly deadlines: ReadonlyMap<string, readonly string[]>;
  readonly cited: ReadonlySet<string>;
  readonly titles: readonly TestTitle[];
}

export interface CommandFact extends Pick<AnyCommand, 'name' | 'summary' | 'clauses' | 'body'> {
  readonly subject: string;
}

/** Reads the repository at `root`. Takes some seconds: the pure libs are compiled in memory. */
export function readFacts(root: string): Facts {
  const sources = readSources(root);
  const ofAccounts = Object.entries(commandsBySubject).flatMap(([subject, commands]) =>
    commands.map((command: AnyCommand) => ({ ...command, subject })),
  );
  return {
    clauses,
    commands: [...ofAccounts, ...programmeCommands.map((command) => ({ ...command, subject: 'programme' }))],
    decisions: readDecisions(sources),
    events: readEvents(sources),
    schemaOf: (type) => (isProgrammeEventType(type) ? programmeSchemas : accountSchemas).versionOf(type),
    observed: observe(),
    golden: readGolden(root),
    parameters: readParameters(sources),
    deadlines: readDeadlines(sources),
    cited: readCitations(sources),
    titles: readTitles(root),
  };
}

function observe(): Facts['observed'] {
  const observed = new Map<string, { data: unknown; clauses: Set<string> }>();
  const ofAccounts = everyEvent().flatMap(({ events }) => events.map((event) => ({ ...event, ...event.metadata })));
  for (const { type, data, clauses: refs } of [...ofAccounts, ...programmeSamples()]) {
    const known = observed.get(type) ?? { data, clauses: new Set() };
    refs.forEach((ref) => known.clauses.add(ref));
    observed.set(type, known);
  }
  return observed;
}
