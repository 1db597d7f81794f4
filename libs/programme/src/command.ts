import type { Decision, LegalDay, Schema } from '@tenure/kernel';
import type { Programme } from '@tenure/terms';
import type { ProgrammeFact } from './events';

/** What a decision about the programme may know beside the programme and the command. */
export interface ProgrammeEnv {
  /** The legal day it is now. What is published is published today: nothing is published for a day that has passed. */
  readonly today: LegalDay;
}

/** The one declaration of a command of the programme; its validation, OpenAPI entry and decision come from it. */
export interface ProgrammeCommand<Body = never> {
  readonly name: string;
  readonly summary: string;
  readonly clauses: readonly string[];
  readonly body: Schema<Body>;
  /** Pure and total: events or a refusal; throws only on bugs. */
  readonly decide: (programme: Programme, body: Body, env: ProgrammeEnv) => Decision<ProgrammeFact>;
}

/** A declaration whose body's type nobody needs to know. */
export interface AnyProgrammeCommand extends Pick<ProgrammeCommand, 'name' | 'summary' | 'clauses' | 'decide'> {
  readonly body: Schema<unknown>;
}

export function programmeCommand<Body>(
  declaration: Pick<ProgrammeCommand<Body>, 'name' | 'summary' | 'clauses' | 'body'> & {
    readonly decide: (programme: Programme, body: NoInfer<Body>, env: ProgrammeEnv) => Decision<ProgrammeFact>;
  },
): ProgrammeCommand<Body> {
  return declaration;
}
