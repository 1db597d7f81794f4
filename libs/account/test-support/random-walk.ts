import { addDays } from '@tenure/kernel';
import fc from 'fast-check';
import { type AccountState, commands, envOf, horizon, lapse, type Moment } from '../src';
import { life, type Life } from './life';
import { programme } from './random-life';

/** A command of all that there are, with one of the bodies that its declaration finds worth trying. */
export interface WalkStep {
  readonly afterDays: number;
  /** Recorded so many days after the day on which it counts. */
  readonly lateBy: number;
  readonly command: number;
  readonly example: number;
}

/** Bodies are made for the account as it stands, so most of what is tried is accepted, whatever the subject. */
export function walks(maxSteps: number): fc.Arbitrary<Walk> {
  const step = fc.record({
    afterDays: fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 3 }) }, fc.nat({ max: 45 })),
    lateBy: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat({ max: 40 })),
    command: fc.nat({ max: commands.length - 1 }),
    example: fc.nat({ max: 9 }),
  });
  const country = fc.constantFrom('US', 'US', 'FR', 'GB', 'DE');
  return fc.record({ country, steps: fc.array(step, { minLength: 1, maxLength: maxSteps, size: 'max' }) });
}

export interface Walk {
  readonly country: string;
  readonly steps: readonly WalkStep[];
}

interface Walking {
  /** Sees the life after every step. */
  readonly look?: (life: Life) => void;
  /** The worker runs before every step; not at all if false. */
  readonly withWorker?: boolean;
}

/** Acts after which little else is open: tried so seldom that most lives are long. */
const endings: ReadonlySet<string> = new Set(['terminate', 'deactivate-for-inactivity', 'record-separate-agreement']);

/** One of the commands that have something to act on, with one of its bodies. */
function tryable(state: AccountState, moment: Moment, index: number, example: number) {
  const env = envOf(state, moment);
  const found = commands
    .filter(({ name }) => !endings.has(name) || example === 9)
    .map(({ name, examples }) => ({ name, bodies: examples(state, env) }))
    .filter(({ bodies }) => bodies.length > 0);
  const { name, bodies } = found[index % found.length] ?? { name: '', bodies: [] };
  const body = bodies[example % Math.max(1, bodies.length)];
  return body === undefined ? undefined : { name, body: body as object };
}

/** The life of a walk. What is tried is chosen by the account as it stands, whether the worker has run or not. */
export function walked({ country, steps }: Walk, { look = () => undefined, withWorker = true }: Walking = {}): Life {
  const contacts = { legal: { email: 'legal@example.com' } };
  let at = life({ terms: programme.versions, rateCards: programme.rateCards })
    .on('2023-01-10', 'register-account', { name: 'Example Inc.', country, contacts })
    .on('2023-01-10', 'accept-terms', { acceptedBy: 'A. Signatory', authorityAttested: true })
    .on('2023-01-10', 'activate-service')
    .on('2023-01-10', 'change-package', { package: 'standard', monthlyFee: '100.00' });
  let today = at.today;
  for (const { afterDays, lateBy, command: index, example } of steps) {
    today = addDays(today, afterDays);
    at = withWorker ? at.advanceTo(today) : at.waitUntil(today);
    const effectiveOn = addDays(today, -lateBy);
    const moment = { today, effectiveOn, programme };
    const state = lapse(at.state, horizon(at.state, moment), programme, today).state;
    const found = tryable(state, moment, index, example);
    if (found) at = at.when(effectiveOn, found.name, found.body);
    look(at);
  }
  return at;
}
