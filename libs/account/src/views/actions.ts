import { addDays, byTexts, laterOf, type LegalDay, type Refusal, refuse } from '@tenure/kernel';
import { commandsBySubject, type Subject } from '../commands';
import type { AnyCommand, Env } from '../commands/command';
import { envOf, handle, type Handled, horizon, type Moment } from '../handle';
import { lapse } from '../lapse';
import type { AccountState } from '../state/account-state';

/** Whether a command is open on an account, and if not, when or by which clause it is not. */
export interface ActionView {
  readonly command: string;
  readonly subject: Subject;
  readonly verdict: 'allowed' | 'not-before' | 'refused';
  /** With `not-before`: the first day on which the example would be accepted, if nobody acts until then. */
  readonly notBefore?: LegalDay;
  readonly clause?: string;
  readonly code?: string;
  readonly detail?: string;
  /** With `allowed` and `not-before`: a body for which the verdict holds. */
  readonly example?: unknown;
  /** With `allowed`: accepted, and nothing would change. */
  readonly changesNothing?: true;
}

/**
 * Every command with its verdict, by the same decisions as the commands themselves: each is tried with the bodies that
 * its declaration finds worth trying on this account. A verdict is about these; another body may fare differently.
 */
export function actions(state: AccountState, moment: Moment): readonly ActionView[] {
  const current = lapse(state, horizon(state, moment), moment.programme, moment.today).state;
  const env = envOf(current, moment);
  return Object.entries(commandsBySubject).flatMap(([subject, declarations]) =>
    declarations.map((command) => actionOf(command, subject as Subject, current, env)),
  );
}

interface Attempt {
  readonly example: unknown;
  readonly outcome: Handled | Refusal;
}

function actionOf(command: AnyCommand, subject: Subject, state: AccountState, env: Env): ActionView {
  const named = { command: command.name, subject };
  const attempts: Attempt[] = [];
  for (const example of command.examples(state, env)) {
    const outcome = handle(state, command, example, env);
    if (outcome.kind === 'accepted' && outcome.events.length > 0) return { ...named, verdict: 'allowed', example };
    attempts.push({ example, outcome });
  }
  const idle = attempts.find(({ outcome }) => outcome.kind === 'accepted');
  if (idle) return { ...named, verdict: 'allowed', example: idle.example, changesNothing: true };
  return { ...named, ...refusedAs(command, attempts, state, env) };
}

interface Later {
  readonly example: unknown;
  readonly refusal: Refusal;
  readonly notBefore: LegalDay;
}

/** The earliest day on which one of them would do; where none would, the first refusal. */
function refusedAs(
  command: AnyCommand,
  attempts: readonly Attempt[],
  state: AccountState,
  env: Env,
): Omit<ActionView, 'command' | 'subject'> {
  const refusals = attempts.flatMap(({ outcome }) => (outcome.kind === 'refused' ? [outcome] : []));
  const later = attempts.flatMap(({ example, outcome }): readonly Later[] => {
    if (outcome.kind !== 'refused' || outcome.notBefore === undefined) return [];
    return [{ example, refusal: outcome, notBefore: outcome.notBefore }];
  });
  const inOrder = later.sort(byTexts(({ notBefore }) => [notBefore]));
  const soonest = inOrder.find((attempt) => isOpenThen(command, attempt, state, env));
  if (!soonest) return { verdict: 'refused', ...why(refusals[0] ?? nothingToActOn(command)) };
  const { example, refusal } = soonest;
  return { verdict: 'not-before', ...why(refusal), notBefore: openFrom(command, soonest, state, env), example };
}

/** What days bring may open it sooner than what is there already: an invoice that is not issued yet may be due first. */
function openFrom(command: AnyCommand, attempt: Later, state: AccountState, env: Env): LegalDay {
  let first = attempt.notBefore;
  for (;;) {
    const dayBefore = addDays(first, -1);
    if (dayBefore <= env.today || !isOpenThen(command, { ...attempt, notBefore: dayBefore }, state, env)) return first;
    first = dayBefore;
  }
}

/** A decision looks at the state as it is: what lapses until the day it names may stand in the way by then. */
function isOpenThen(command: AnyCommand, { example, notBefore }: Later, state: AccountState, env: Env): boolean {
  const then = { ...env, effectiveOn: notBefore, today: laterOf(notBefore, env.today) };
  return handle(state, command, example, then).kind === 'accepted';
}

function why({ code, clause, detail }: Refusal): Pick<ActionView, 'code' | 'clause' | 'detail'> {
  return { code, clause, detail };
}

function nothingToActOn(command: AnyCommand): Refusal {
  const detail = `there is nothing on this account that ${command.name} could act on`;
  return refuse('nothing-to-act-on', command.clauses[0] ?? '§3.1', detail);
}
