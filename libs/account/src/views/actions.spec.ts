import { addDays, legalDay } from '@tenure/kernel';
import { activeLife, type Life, life } from '../../test-support/life';
import { everyEvent } from '../../test-support/every-event';
import { actions, type ActionView, commandNamed, commands, envOf, handle, horizon, lapse } from '..';

const bare = life();
const registered = bare.on('2024-01-01', 'register-account', { name: 'Example Inc.', country: 'US' });
const accepted = registered.on('2024-01-01', 'accept-terms', { acceptedBy: 'A. Signatory', authorityAttested: true });
const active = activeLife('2024-01-01');
const billed = active.on('2024-01-02', 'import-invoice', { invoice: 'INV-1', amount: '1000.00' });
const overdue = billed.advanceTo('2024-02-02');
const noticed = overdue.on('2024-02-02', 'give-notice-of-non-payment', { breach: 'N-1', method: 'e-mail' });
const lapsed = noticed.advanceTo('2024-02-10');
const suspended = lapsed.on('2024-02-10', 'suspend-service', { ground: 'unpaid-notice', breach: 'N-1' });
const disputed = billed.on('2024-01-10', 'dispute-invoice', { invoice: 'INV-1', detail: 'not ordered' });
const holding = active
  .on('2024-01-02', 'record-data', { record: 'R-1', class: 'content', count: 5 })
  .on('2024-01-02', 'record-data', { record: 'R-2', class: 'insights-hourly', count: 5 });
const held = holding.on('2024-01-03', 'place-legal-hold', { matter: 'a suit' });
const byHand = life()
  .on('2024-01-01', 'register-account', { name: 'Example Inc.', country: 'US', lateCharges: 'manual' })
  .on('2024-01-02', 'import-invoice', { invoice: 'INV-1', amount: '1000.00' })
  .advanceTo('2024-02-15');
const french = life()
  .on('2024-01-01', 'register-account', { name: 'Example SARL', country: 'FR' })
  .on('2024-01-02', 'import-invoice', { invoice: 'INV-1', amount: '1000.00' });
const typedIn = life({ today: '2025-01-01' }).on('2024-01-01', 'register-account', { name: 'Example', country: 'US' });

const stages: readonly (readonly [string, Life])[] = [
  ['bare', bare.when('2024-01-01', 'advance')],
  ...Object.entries({ registered, accepted, active, billed, overdue, noticed, lapsed, suspended, disputed }),
  ...Object.entries({ holding, held, byHand, french, typedIn }),
  ...everyEvent().map((given, i) => [`life ${i}`, given] as const),
];

function actionsOf({ state, today, programme }: Life): readonly ActionView[] {
  return actions(state, { today, effectiveOn: today, programme });
}

function tried({ state, programme }: Life, { command, example }: ActionView, day: string) {
  const on = legalDay(day);
  return handle(state, commandNamed(command)!, example, { today: on, effectiveOn: on, programme });
}

describe.each(stages)('the verdicts on an account that is %s', (_stage, given) => {
  const { today, programme } = given;

  it('are there for every command', () => {
    expect(actionsOf(given).map(({ command }) => command)).toEqual(commands.map(({ name }) => name));
  });

  it('are kept: what is allowed is accepted', () => {
    for (const action of actionsOf(given).filter(({ verdict }) => verdict === 'allowed')) {
      expect([action.command, tried(given, action, today).kind]).toEqual([action.command, 'accepted']);
    }
  });

  it('are kept: what is refused is refused, whatever is tried', () => {
    const state = lapse(given.state, horizon(given.state, { today, effectiveOn: today }), programme, today).state;
    const moment = { today, effectiveOn: today, programme };
    for (const { command, verdict, code, clause } of actionsOf(given)) {
      if (verdict === 'allowed') continue;
      const declaration = commandNamed(command)!;
      const bodies = declaration.examples(state, envOf(state, moment));
      const codes = bodies.map((body) => handle(state, declaration, body, moment)).map((o) => 'code' in o && o.code);
      expect([command, codes.includes(false)]).toEqual([command, false]);
      expect(codes.length === 0 ? ['nothing-to-act-on'] : codes).toContain(code);
      expect(clause).toBeDefined();
    }
  });

  it('are kept: what is not open yet is open on its day, and not on the day before', () => {
    for (const action of actionsOf(given).filter(({ verdict }) => verdict === 'not-before')) {
      const { command, code, notBefore } = action;
      expect([command, tried(given, action, notBefore!).kind]).toEqual([command, 'accepted']);
      expect([command, tried(given, action, addDays(notBefore!, -1))]).toMatchObject([command, { code }]);
    }
  });
});

describe('a verdict', () => {
  it.each<[string, Life, string, object, string]>([
    [
      'activate-service',
      registered,
      'refused',
      { code: 'terms-not-accepted', clause: 'preamble' },
      'no terms, no service',
    ],
    ['activate-service', accepted, 'allowed', { example: {} }, 'accepted on the same day'],
    ['activate-service', active, 'allowed', { changesNothing: true }, 'a repetition changes nothing'],
    ['withdraw-dispute', billed, 'refused', { code: 'nothing-to-act-on', clause: '§4.6' }, 'there is none'],
    ['withdraw-dispute', disputed, 'allowed', { example: { dispute: 'INV-1-D-1' } }, 'there is one'],
    [
      'give-notice-of-non-payment',
      billed,
      'not-before',
      { notBefore: '2024-02-02', code: 'nothing-past-due', clause: '§3.4' },
      '2 Jan + 30 days is 1 Feb, and the day after it is late',
    ],
    ['give-notice-of-non-payment', overdue, 'allowed', {}, 'it is late'],
    ['deactivate-for-inactivity', active, 'not-before', { notBefore: '2024-05-01' }, '1 Jan + 121 days'],
    [
      'certify-purge',
      holding,
      'not-before',
      { notBefore: '2024-01-17', example: { records: ['R-2'] } },
      '2 Jan + 14 + 1: the earlier',
    ],
    ['certify-purge', held, 'refused', { code: 'under-legal-hold' }, 'no day is known'],
    ['issue-invoice', active, 'allowed', {}, 'a 1st'],
    ['issue-invoice', billed, 'not-before', { notBefore: '2024-02-01' }, 'the next 1st'],
    ['impose-late-charges', overdue, 'refused', { code: 'late-charges-automatic' }, 'it is posted by itself'],
    ['impose-late-charges', byHand, 'not-before', { notBefore: '2024-03-02' }, '1 Feb + 1 month, and the day after'],
    [
      'impose-late-charges',
      french,
      'refused',
      { code: 'late-charges-replaced', clause: '§4.3 FR' },
      'interest instead',
    ],
    ['suspend-service', suspended, 'allowed', { example: { ground: 'network-protection' } }, 'each cause of its own'],
    ['register-account', registered, 'allowed', { changesNothing: true }, 'the same data'],
    ['terminate', everyEvent()[1]!, 'refused', { code: 'account-ended', clause: '§3.1' }, 'it has ended'],
  ])('%s (%#) is %s', (command, given, verdict, expected, _why) => {
    const action = actionsOf(given).find((each) => each.command === command);
    expect(action).toMatchObject({ verdict, ...expected });
  });
});
