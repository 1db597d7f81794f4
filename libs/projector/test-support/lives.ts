import {
  type AccountState,
  commandNamed,
  type Env,
  envOf,
  handle,
  accountSchemas,
  unknownAccount,
} from '@tenure/account';
import { addDays, instant, legalDay, type LegalDay, Money, type Position, type RecordedEvent } from '@tenure/kernel';
import { dataClasses, shippedProgramme as programme } from '@tenure/terms';
import fc from 'fast-check';

/** Something that is tried on one of a few accounts, some days after what was tried before, and typed in late or not. */
export interface Step {
  readonly account: string;
  readonly command: string;
  /** Which of the bodies that are worth trying. */
  readonly which: number;
  readonly cents: number;
  readonly afterDays: number;
  readonly daysLate: number;
}

const often = [
  'import-invoice',
  'receive-payment',
  'receive-payment',
  'receive-payment',
  'dispute-invoice',
  'dispute-invoice',
  'resolve-invoice-dispute',
  'resolve-invoice-dispute',
  'withdraw-dispute',
  'give-notice-of-non-payment',
];
const others = [
  'reverse-payment',
  'waive-late-charge',
  'waive-late-interest',
  'credit-invoice',
  'credit-invoice',
  'write-off-invoice',
  'write-off-invoice',
  'refund-credit',
  'change-country',
  'change-country',
  'claim-recovery-indemnity',
  'claim-recovery-indemnity',
  'receive-indemnity-payment',
  'receive-indemnity-payment',
  'reverse-indemnity-payment',
  'reverse-indemnity-payment',
  'waive-recovery-indemnity',
  'record-charges',
  'give-notice-of-breach',
  'record-notice-bounced',
  'cure-breach',
  'waive-breach',
  'suspend-service',
  'resume-service',
  'record-data',
  'record-data',
  'place-legal-hold',
  'release-legal-hold',
  'approve-purge',
  'certify-purge',
  'record-activity',
  'review-credit',
  'provide-security',
  'enforce-security',
  'release-security',
  'terminate',
];

/** Lives of two accounts that real commands make: whatever is refused does not happen. */
export function lives(maxSteps: number): fc.Arbitrary<readonly Step[]> {
  return fc.array(
    fc.record({
      account: fc.constantFrom('A1', 'A2'),
      command: fc.oneof(fc.constantFrom(...often), fc.constantFrom(...others)),
      which: fc.nat({ max: 50 }),
      cents: fc.integer({ min: 1, max: 40_000 }),
      afterDays: fc.nat({ max: 20 }),
      daysLate: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 40 })),
    }),
    { minLength: 1, maxLength: maxSteps, size: 'max' },
  );
}

export interface Lived {
  /** In the order of the log. */
  readonly events: readonly RecordedEvent[];
  readonly states: ReadonlyMap<string, AccountState>;
  readonly today: LegalDay;
}

const BORN = legalDay('2023-01-10');

/** What happened, with every account lapsed up to the last day, so that nothing is left to derive. */
export function live(steps: readonly Step[]): Lived {
  const events: RecordedEvent[] = [];
  const states = new Map<string, AccountState>();
  let today = BORN;
  const run = (account: string, command: string, body: unknown, effectiveOn = today): void => {
    const declaration = commandNamed(command);
    if (!declaration) throw new Error(`no such command: ${command}`);
    const handled = handle(states.get(account) ?? unknownAccount(account), declaration, body, {
      today,
      effectiveOn,
      programme,
    });
    if (handled.kind === 'refused') return;
    states.set(account, handled.state);
    for (const fact of handled.events) {
      events.push(
        recorded(fact, { account, command, today, position: events.length + 1, revision: revisionOf(events, account) }),
      );
    }
  };
  for (const account of ['A1', 'A2']) begin((command, body) => run(account, command, body), account);
  for (const step of steps) {
    today = addDays(today, step.afterDays);
    const effectiveOn = addDays(today, -step.daysLate);
    const body = bodyFor(
      step,
      states.get(step.account),
      envOf(states.get(step.account) ?? unknownAccount(step.account), { today, effectiveOn, programme }),
    );
    if (body) run(step.account, step.command, body, effectiveOn);
  }
  for (const account of states.keys()) run(account, 'advance', {});
  return { events, states, today };
}

function begin(run: (command: string, body: object) => void, account: string): void {
  const contacts = { legal: { email: 'legal@example.com' } };
  // One of them in France, where paying late costs interest and euros.
  const country = account === 'A2' ? 'FR' : 'US';
  run('register-account', { name: `Name of ${account}`, country, contacts, lateCharges: 'automatic' });
  run('accept-terms', { acceptedBy: 'A. Signatory', authorityAttested: true });
  run('activate-service', {});
  run('change-package', { package: 'standard', monthlyFee: '100.00' });
}

function bodyFor(step: Step, state: AccountState | undefined, env: Env): unknown {
  const bodies = state ? (commandNamed(step.command)?.examples(state, env) ?? []) : [];
  const body = bodies[step.which % Math.max(1, bodies.length)] as Record<string, unknown> | undefined;
  if (!body) return undefined;
  const dataClass = dataClasses[step.which % dataClasses.length];
  return {
    ...body,
    ...(body['amount'] === undefined ? {} : { amount: Money.ofCents(step.cents).toString() }),
    ...(step.command === 'record-data' ? { class: dataClass } : {}),
    ...(step.command === 'place-legal-hold' && step.which % 2 === 0 ? { classes: [dataClass] } : {}),
  };
}

interface Place {
  readonly account: string;
  readonly command: string;
  readonly today: LegalDay;
  readonly position: number;
  readonly revision: number;
}

function revisionOf(events: readonly RecordedEvent[], account: string): number {
  return events.filter(({ stream }) => stream === `account-${account}`).length;
}

function recorded(fact: Pick<RecordedEvent, 'type' | 'data'> & RecordedFact, place: Place): RecordedEvent {
  const { account, command, today, position, revision } = place;
  const id = `00000000-0000-4000-8000-${String(position).padStart(12, '0')}`;
  return {
    id,
    type: fact.type,
    data: fact.data,
    stream: `account-${account}`,
    revision,
    position: String(position) as Position,
    metadata: {
      effectiveOn: fact.effectiveOn,
      recordedAt: instant(`${today}T20:00:00Z`),
      recordedOn: today,
      actor: 'tester',
      clauses: fact.clauses,
      terms: '2020-01',
      commandId: id,
      command,
      correlationId: id,
      causationId: id,
      schema: accountSchemas.versionOf(fact.type),
    },
  };
}

interface RecordedFact {
  readonly effectiveOn: LegalDay;
  readonly clauses: readonly string[];
}
