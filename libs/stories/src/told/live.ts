import { type AccountFact, type AccountState, commandNamed, handle, unknownAccount } from '@tenure/account';
import { addDays, type LegalDay } from '@tenure/kernel';
import { evolveProgramme, programmeCommandNamed } from '@tenure/programme';
import { type Programme, shippedProgramme } from '@tenure/terms';
import { publications } from './publications';
import { type Story, type Told, toldOn } from './story';

/** What an act of a story came to. */
export interface LivedAct {
  readonly act: Told;
  readonly facts: readonly AccountFact[];
}

/** What was typed in on one day, and all that was recorded on it. */
export interface LivedDay {
  readonly day: LegalDay;
  readonly acts: readonly Told[];
  readonly facts: readonly AccountFact[];
}

export interface LivedStory {
  readonly state: AccountState;
  /** Days on which anything was recorded. */
  readonly days: readonly LivedDay[];
  readonly acts: readonly LivedAct[];
  /** Every fact, in the order of the log. */
  readonly facts: readonly (AccountFact & { readonly recordedOn: LegalDay })[];
  readonly programme: Programme;
}

/**
 * A story without a store: every command on its day, under what was published by then, and every day between them as
 * the deadline clock lets it pass. Throws on a refusal.
 */
export function live(story: Story): LivedStory {
  let state = unknownAccount(story.account);
  let programme = shippedProgramme;
  const acts: LivedAct[] = [];
  const facts: (AccountFact & { recordedOn: LegalDay })[] = [];
  let day = story.acts[0] ? toldOn(story.acts[0]) : story.through;
  const run = (act: Told, today: LegalDay): void => {
    programme = publishedBy(today);
    const handled = handle(state, declared(act.command), act.body, { today, effectiveOn: act.on, programme });
    if (handled.kind === 'refused') throw new Error(`${story.name} ${act.on} ${act.command}: ${handled.detail}`);
    state = handled.state;
    facts.push(...handled.events.map((fact) => ({ ...fact, recordedOn: today })));
    if (act.command !== 'advance') acts.push({ act, facts: handled.events });
  };
  for (const act of [...story.acts, undefined]) {
    const until = act ? toldOn(act) : story.through;
    for (; day < until; day = addDays(day, 1)) {
      if (state.status !== 'unknown') run({ on: day, command: 'advance', body: {}, says: 'A day passes.' }, day);
    }
    if (act) run(act, until);
  }
  run({ on: story.through, command: 'advance', body: {}, says: 'The story ends.' }, story.through);
  return { state, days: daysOf(acts, facts), acts, facts, programme };
}

function daysOf(acts: readonly LivedAct[], facts: LivedStory['facts']): readonly LivedDay[] {
  return [...new Set(facts.map(({ recordedOn }) => recordedOn))].map((day) => ({
    day,
    acts: acts.filter(({ act }) => toldOn(act) === day).map(({ act }) => act),
    facts: facts.filter(({ recordedOn }) => recordedOn === day),
  }));
}

/** The programme as it was published by the end of `day`; the same object for the same publications. */
function publishedBy(day: LegalDay): Programme {
  const published = publications.filter(({ on }) => on <= day);
  let programme = programmes.get(published.length);
  if (!programme) {
    programme = published.reduce(publish, shippedProgramme);
    programmes.set(published.length, programme);
  }
  return programme;
}

const programmes = new Map<number, Programme>();

function publish(programme: Programme, { on, command, body }: Told): Programme {
  const decision = programmeCommandNamed(command)?.decide(programme, body as never, { today: on });
  if (decision?.kind !== 'accepted') throw new Error(`${on} ${command} is not accepted`);
  return decision.events.reduce(evolveProgramme, programme);
}

function declared(name: string): NonNullable<ReturnType<typeof commandNamed>> {
  const command = commandNamed(name);
  if (!command) throw new Error(`there is no command ${name}`);
  return command;
}
