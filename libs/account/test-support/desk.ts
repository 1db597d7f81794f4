import { addDays, daysBetween, legalDay, type LegalDay, type Refusal } from '@tenure/kernel';
import {
  type AccountFact,
  type AccountState,
  commandNamed,
  handle,
  type Handled,
  type Moment,
  unknownAccount,
} from '../src';
import { twoVersions } from './random-agreements';
import { withExampleTaxes } from './random-taxes';

export interface LoggedFact extends Pick<AccountFact, 'type' | 'data' | 'effectiveOn' | 'clauses'> {
  readonly derived: boolean;
  readonly recordedOn: LegalDay;
}

export interface Lived {
  readonly state: AccountState;
  readonly log: readonly LoggedFact[];
  readonly outcomes: readonly (Handled | Refusal)[];
  readonly today: LegalDay;
  /** What was asked for, but for 'advance'. */
  readonly script: readonly Scripted[];
}

export interface Scripted {
  readonly on: LegalDay;
  readonly command: string;
  readonly body: object;
  readonly effectiveOn: LegalDay;
}

const BORN = legalDay('2023-01-10');
export const programme = withExampleTaxes(twoVersions);

/** A person at a desk: an account, a calendar, and a log. */
export function desk(id = 'A1') {
  let state = unknownAccount(id);
  let today = BORN;
  const log: LoggedFact[] = [];
  const script: Scripted[] = [];
  const outcomes: (Handled | Refusal)[] = [];
  return {
    state: () => state,
    today: () => today,
    wait: (days: number) => (today = addDays(today, days)),
    run(command: string, body: object = {}, effectiveOn = today): Handled | Refusal {
      const declaration = commandNamed(command);
      if (!declaration) throw new Error(`no command ${command}`);
      if (command !== 'advance') script.push({ on: today, command, body, effectiveOn });
      const moment: Moment = { today, effectiveOn, programme };
      const outcome = handle(state, declaration, body, moment);
      outcomes.push(outcome);
      if (outcome.kind === 'accepted') {
        state = outcome.state;
        for (const { type, data, effectiveOn: on, clauses, derived } of outcome.events) {
          log.push({ type, data, effectiveOn: on, clauses, derived: derived === true, recordedOn: today });
        }
      }
      return outcome;
    },
    lived: (): Lived => ({ state, log, outcomes, today, script }),
  };
}

export type Desk = ReturnType<typeof desk>;

export function open(at: Desk, lateCharges?: 'automatic' | 'manual' | 'off'): void {
  const contacts = { legal: { email: 'legal@example.com' } };
  at.run('register-account', {
    name: 'Example Inc.',
    country: 'US',
    contacts,
    ...(lateCharges ? { lateCharges } : {}),
  });
  at.run('accept-terms', { acceptedBy: 'A. Signatory', authorityAttested: true });
  at.run('activate-service');
  at.run('change-package', { package: 'standard', monthlyFee: '100.00' });
}

/** The same commands again, each recorded on its day or, where one is given, all on `recordedOn`. */
export function again(script: readonly Scripted[], recordedOn?: LegalDay): Desk {
  const at = desk();
  for (const { on, command, body, effectiveOn } of script) {
    at.wait(daysBetween(at.today(), recordedOn ?? on));
    at.run(command, body, effectiveOn);
  }
  return at;
}
