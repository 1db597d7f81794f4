import { accept, refuse, type Refusal, schema } from '@tenure/kernel';
import { RIGHTS_OF_PROHIBITED_USE } from '@tenure/terms';
import { type ProhibitedUse, prohibitedUseStatus, type Recurrence, rightsOpenFrom } from '../state/prohibited-use';
import { command, type Env, unknownThing } from './command';
import { notified } from './prohibited-use.commands';

const CLAUSE = '§9.6';

/** What waives a late charge and what waives a breach stand with those. Each waiver names the one instance it waives. */
export const waiveViolation = command({
  name: 'waive-violation',
  summary: 'The provider waives this violation of a responsibility, and no other: it opens termination no more',
  clauses: [CLAUSE, '§2.3.7'],
  body: schema.object({ violation: schema.id }),
  decide: (state, body, env) => {
    const found = state.violations.get(body.violation);
    if (!found) return unknownThing('violation', body.violation, CLAUSE);
    if (found.waivedOn !== undefined) return accept();
    if (env.effectiveOn < found.on) {
      return refuse('before-violation', CLAUSE, `violation ${found.id} is of ${found.on}`, found.on);
    }
    return accept({
      type: 'ViolationWaived',
      effectiveOn: env.effectiveOn,
      clauses: [CLAUSE],
      data: { violation: found.id, by: 'provider' },
    });
  },
  examples: (state) =>
    [...state.violations.values()]
      .filter(({ waivedOn }) => waivedOn === undefined)
      .map(({ id }) => ({ violation: id })),
});

export const waiveProhibitedUse = command({
  name: 'waive-prohibited-use',
  summary: 'The provider waives this prohibited use, or one recurrence of it, and no other',
  clauses: [CLAUSE, '§2.5'],
  body: schema.object({
    prohibitedUse: schema.id,
    recurrence: schema.optional(schema.describe('The use that was notified if absent', schema.id)),
  }),
  decide: (state, body, env) => {
    const use = notified(state, body.prohibitedUse, env);
    if ('kind' in use) return use;
    const waived = body.recurrence === undefined ? withoutUse(use, env) : withoutRecurrence(use, body.recurrence, env);
    if ('kind' in waived) return waived;
    if (waived.isWaived) return accept();
    return accept({
      type: 'ProhibitedUseWaived',
      effectiveOn: env.effectiveOn,
      clauses: [CLAUSE],
      data: {
        ...body,
        by: 'provider',
        opens: rightsOpenFrom(waived.left) === undefined ? [] : RIGHTS_OF_PROHIBITED_USE,
      },
    });
  },
  examples: (state) => [...state.prohibitedUses.values()].flatMap(instancesOf),
});

interface Waived {
  readonly isWaived: boolean;
  /** The use without what is waived. */
  readonly left: ProhibitedUse;
}

function withoutUse(use: ProhibitedUse, { effectiveOn }: Env): Waived | Refusal {
  if (use.waivedOn !== undefined) return { isWaived: true, left: use };
  const status = prohibitedUseStatus({ ...use, recurrences: use.recurrences.filter(({ on }) => isEarly(use, on)) });
  if (status === 'corrected') {
    return refuse('nothing-to-waive', CLAUSE, `${use.id} was corrected in time; only a recurrence of it can be waived`);
  }
  return { isWaived: false, left: { ...use, waivedOn: effectiveOn } };
}

function withoutRecurrence(use: ProhibitedUse, id: string, { effectiveOn }: Env): Waived | Refusal {
  const found = use.recurrences.find((each) => each.id === id);
  if (!found) return unknownThing('recurrence', id, CLAUSE);
  if (found.waivedOn !== undefined) return { isWaived: true, left: use };
  if (isEarly(use, found.on)) {
    return refuse('nothing-to-waive', CLAUSE, `${id} opened nothing by itself: waive ${use.id} instead`);
  }
  if (effectiveOn < found.on) return refuse('before-recurrence', CLAUSE, `${id} is of ${found.on}`, found.on);
  return { isWaived: false, left: { ...use, recurrences: use.recurrences.filter((each) => each !== found) } };
}

/** Within the days to correct it: part of the use that was notified, and no instance of its own. */
function isEarly(use: ProhibitedUse, on: Recurrence['on']): boolean {
  return on <= use.lastDayToCorrect;
}

function instancesOf(use: ProhibitedUse): readonly { prohibitedUse: string; recurrence?: string }[] {
  const later = use.recurrences.filter(({ on, waivedOn }) => !isEarly(use, on) && waivedOn === undefined);
  const own = use.waivedOn === undefined ? [{ prohibitedUse: use.id }] : [];
  return [...own, ...later.map(({ id }) => ({ prohibitedUse: use.id, recurrence: id }))];
}
