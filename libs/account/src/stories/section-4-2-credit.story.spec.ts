import { legalDay } from '@tenure/kernel';
import {
  accountView,
  actions,
  creditView,
  deadlineViews,
  explainEvent,
  securityRequirementViews,
  securityViews,
} from '..';
import { activeLife, type Life } from '../../test-support/life';

const use = (given: Life, on: string, amount: string) =>
  given.on(on, 'record-charges', { kind: 'transactional', description: 'messages', amount });
const review = { occasion: 'initiation', reviewer: 'R. Viewer', creditworthy: true };

/** A limit of 1,000.00; uses 500.00, 300.00 and 300.00 more; gives 400.00 that ends on 25 Feb; pays 500.00. */
const limited = activeLife('2024-01-01').on('2024-01-02', 'review-credit', { ...review, limit: '1000.00' });
const used = use(use(use(limited, '2024-01-10', '500.00'), '2024-01-20', '300.00'), '2024-02-10', '300.00');
const covered = used
  .on('2024-02-15', 'provide-security', {
    security: 'SEC',
    kind: 'letter-of-credit',
    amount: '400.00',
    reference: 'LC 7',
    expiresOn: '2024-02-25',
  })
  .on('2024-02-20', 'receive-payment', { payment: 'P', amount: '500.00', method: 'wire' });

describe('§4.2 Credit: exposure against the limit', () => {
  it.each<[string, Life, string, number, string, string]>([
    ['2024-01-02', limited, '0.00', 0, 'within-limit', 'nothing is used'],
    ['2024-01-10', use(limited, '2024-01-10', '500.00'), '500.00', 50, 'within-limit', 'used, and not billed yet'],
    [
      '2024-01-20',
      use(use(limited, '2024-01-10', '500.00'), '2024-01-20', '300.00'),
      '800.00',
      80,
      'near-limit',
      '500.00 + 300.00 is 80 % of 1,000.00',
    ],
    ['2024-02-10', used, '1100.00', 110, 'over-limit', '800.00 billed on 1 Feb, and 300.00 that is not'],
    ['2024-02-20', covered, '200.00', 20, 'within-limit', '300.00 + 300.00 − 400.00 of security'],
    ['2024-02-25', covered, '200.00', 20, 'within-limit', 'the last day of the security'],
    ['2024-02-26', covered, '600.00', 60, 'within-limit', 'it covers nothing any more'],
  ])('%s', (day, given, exposure, usedPercent, warning, _why) => {
    const { state } = given.advanceTo(day);
    expect(creditView(state, legalDay(day))).toMatchObject({ exposure, usedPercent, warning });
  });

  test('what is disputed counts until it is credited, and money that is here already does not', () => {
    const billed = limited
      .on('2024-01-05', 'import-invoice', { invoice: 'I', amount: '900.00' })
      .on('2024-01-06', 'dispute-invoice', { dispute: 'D', invoice: 'I', detail: 'not ordered' });
    const exposureOf = ({ state, today }: Life) => creditView(state, today).exposure;
    expect(exposureOf(billed)).toBe('900.00');
    expect(exposureOf(billed.on('2024-01-07', 'resolve-invoice-dispute', { dispute: 'D', outcome: 'credited' }))).toBe(
      '0.00',
    );
    // 50.00 of credit is applied to nothing while all of the invoice is disputed.
    expect(exposureOf(billed.on('2024-01-07', 'receive-payment', { amount: '50.00', method: 'ach' }))).toBe('850.00');
  });

  test('a later review changes the limit, whichever of the two is typed in first', () => {
    const raised = limited
      .on('2024-03-01', 'review-credit', { ...review, occasion: 'increased-volume', limit: '5000.00' })
      .on('2024-02-01', 'review-credit', { ...review, occasion: 'payment-history', limit: '2000.00' });
    const limitOn = (day: string) => creditView(raised.state, legalDay(day)).limit;
    expect([limitOn('2024-01-31'), limitOn('2024-02-01'), limitOn('2024-03-01')]).toEqual([
      '1000.00',
      '2000.00',
      '5000.00',
    ]);
  });
});

describe('§4.2 Credit: security', () => {
  const required = limited.on('2024-01-05', 'require-security', {
    requirement: 'SR',
    amount: '300.00',
    dueOn: '2024-01-31',
    why: 'a young company',
  });
  const give = (given: Life, on: string, amount: string) =>
    given.on(on, 'provide-security', { kind: 'deposit', amount, reference: 'cash', requirement: 'SR' });
  const half = give(required, '2024-01-20', '100.00');

  it.each<[string, Life, string, string, string]>([
    ['2024-01-31', required, 'open', '0.00', 'on its last day it is in time'],
    ['2024-02-01', required, 'overdue', '0.00', 'on the day after it is not; nothing else follows'],
    ['2024-02-01', half, 'overdue', '100.00', 'a part is not the whole'],
    ['2024-02-01', give(half, '2024-01-31', '200.00'), 'met', '300.00', '100.00 + 200.00'],
  ])('%s: %#', (day, given, state, provided, _why) => {
    const [view] = securityRequirementViews(given.advanceTo(day).state, legalDay(day));
    expect(view).toMatchObject({ requirement: 'SR', state, provided });
  });

  test('what is missing is a deadline, until it is given', () => {
    const open = ({ state, today, programme }: Life) =>
      deadlineViews(state, today, programme).filter(({ kind }) => kind === 'security');
    expect(open(half)).toMatchObject([{ id: 'security:SR', lastDay: '2024-01-31', amount: '200.00', clause: '§4.2' }]);
    expect(open(give(half, '2024-01-31', '200.00'))).toEqual([]);
  });

  test('what is left of a security that ends is a deadline', () => {
    const { state, today, programme } = covered;
    const [ending] = deadlineViews(state, today, programme).filter(({ kind }) => kind === 'security-expiry');
    expect(ending).toMatchObject({ id: 'security-expiry:SEC', lastDay: '2024-02-25', amount: '400.00', daysLeft: 5 });
    expect(securityViews(state, legalDay('2024-02-26'))).toMatchObject([{ state: 'expired', left: '400.00' }]);
  });
});

describe('§4.2 Credit: a security that is asked for no more', () => {
  /** Asked for by 31 January, half of it given; noticed on 1 February, so to be cured by 2 March; withdrawn on the 20th. */
  const noticed = limited
    .on('2024-01-05', 'require-security', { requirement: 'SR', amount: '300.00', dueOn: '2024-01-31', why: 'young' })
    .on('2024-01-20', 'provide-security', {
      security: 'SEC',
      kind: 'deposit',
      amount: '100.00',
      reference: 'cash',
      requirement: 'SR',
    })
    .on('2024-02-01', 'give-notice-of-breach', {
      breach: 'B',
      breachingParty: 'customer',
      provision: '§4.2',
      description: '200.00 of security is missing',
      foundMaterialBy: 'A. Person',
      method: 'e-mail',
      requirement: 'SR',
    });
  const withdrawn = noticed.on('2024-02-20', 'withdraw-security-requirement', { requirement: 'SR', why: 'pays well' });
  const kinds = ({ state, today, programme }: Life) => deadlineViews(state, today, programme).map(({ id }) => id);

  test('is no deadline any more, and the days to cure it are over without a lapse', () => {
    expect(kinds(noticed)).toEqual(expect.arrayContaining(['security:SR', 'cure:B']));
    expect(kinds(withdrawn)).not.toEqual(expect.arrayContaining(['security:SR']));
    expect(kinds(withdrawn)).not.toEqual(expect.arrayContaining(['cure:B']));
    expect(withdrawn.advanceTo('2024-03-10').eventsOf('CurePeriodLapsed')).toEqual([]);
  });

  test('leaves what was given where it is, until it is released', () => {
    const { state, today, programme } = withdrawn;
    expect(securityRequirementViews(state, today)).toMatchObject([
      { requirement: 'SR', state: 'withdrawn', withdrawnOn: '2024-02-20', provided: '100.00' },
    ]);
    expect(accountView(state, today, programme).credit.securityHeld).toBe('100.00');
    expect(withdrawn.on('2024-02-21', 'release-security', { security: 'SEC' }).last).toMatchObject({
      kind: 'accepted',
    });
  });

  test('is named where the cure is explained', () => {
    const [cured] = withdrawn.eventsOf('BreachCured');
    expect(explainEvent(withdrawn.events, cured!.id, withdrawn.programme)).toMatchObject({
      sentence: 'Notice B asks for nothing more from 2024-02-20: the security it asks for is required no more.',
      inputs: [{ type: 'SecurityProvided' }, { type: 'NoticeOfBreachGiven' }, { type: 'SecurityRequirementWithdrawn' }],
    });
    expect(cured?.metadata.clauses).toEqual(['§3.3(i)', '§4.2']);
  });

  test('opens nothing that rests on it', () => {
    const { state, today, programme } = withdrawn;
    const terminate = actions(state, { today, effectiveOn: today, programme }).find(
      (a) => a.command === 'suspend-service',
    );
    expect(
      withdrawn.when('2024-03-04', 'suspend-service', { ground: 'uncured-breach', breach: 'B' }).last,
    ).toMatchObject({
      code: 'breach-closed',
    });
    expect(terminate).toMatchObject({ verdict: 'allowed', example: { ground: 'network-protection' } });
  });
});

describe('§3.4(iv) Enforcement of security', () => {
  /** Due 1 Feb; noticed Monday 5 Feb; five business days end on Monday 12 Feb; open from the 13th. */
  const noticed = activeLife('2024-01-01')
    .on('2024-01-02', 'import-invoice', { invoice: 'I', amount: '1000.00' })
    .on('2024-01-10', 'provide-security', { security: 'SEC', kind: 'guarantee', amount: '600.00', reference: 'G 1' })
    .on('2024-02-05', 'give-notice-of-non-payment', { breach: 'N', method: 'e-mail' });
  const verdict = ({ state, today, programme }: Life) =>
    actions(state, { today, effectiveOn: today, programme }).find(({ command }) => command === 'enforce-security');

  test('is a remedy: not open before the notice has lapsed', () => {
    expect(verdict(noticed)).toMatchObject({ verdict: 'not-before', notBefore: '2024-02-13', clause: '§3.4(iv)' });
    expect(verdict(noticed.advanceTo('2024-02-13'))).toMatchObject({ verdict: 'allowed' });
  });

  test('pays the debt, leaves the rest owed, and what is left of the security goes back', () => {
    const enforced = noticed.on('2024-02-13', 'enforce-security', { security: 'SEC', amount: '450.00', breach: 'N' });
    const { money, credit } = accountView(enforced.state, enforced.today, enforced.programme);
    expect([money.paid, money.outstanding, credit.securityHeld]).toEqual(['450.00', '550.00', '150.00']);
    const released = enforced.on('2024-02-14', 'release-security', { security: 'SEC' });
    expect(securityViews(released.state, released.today)).toMatchObject([
      {
        state: 'used-up',
        left: '0.00',
        uses: [
          { kind: 'enforced', on: '2024-02-13', amount: '450.00' },
          { kind: 'released', on: '2024-02-14', amount: '150.00' },
        ],
      },
    ]);
  });

  test('late months go on from what was left: 1.5 % of 550.00 on 2 March', () => {
    const later = noticed
      .on('2024-02-13', 'enforce-security', { security: 'SEC', amount: '450.00', breach: 'N' })
      .advanceTo('2024-03-02');
    expect(later.eventsOf('LateChargePosted').map(({ data }) => data)).toMatchObject([
      { unpaidPrincipal: '550.00', amount: '8.25' },
    ]);
  });

  test('an uncured breach opens it as well: 30 days after 5 Feb is 6 March, and it is open on the 7th', () => {
    const breached = noticed.on('2024-02-05', 'give-notice-of-breach', {
      breach: 'B',
      breachingParty: 'customer',
      provision: '§2.4',
      description: 'resale',
      foundMaterialBy: 'A. Person',
      method: 'e-mail',
    });
    const enforce = { security: 'SEC', amount: '1.00', breach: 'B' };
    expect(breached.when('2024-03-06', 'enforce-security', enforce).last).toMatchObject({
      code: 'cure-period-open',
      notBefore: '2024-03-07',
    });
    expect(breached.when('2024-03-07', 'enforce-security', enforce).last).toMatchObject({ kind: 'accepted' });
  });
});
