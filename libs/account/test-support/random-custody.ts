import fc from 'fast-check';
import type { AccountState } from '../src';
import { leftOf } from '../src/state/credit';
import { type Commanded, none, nth } from './commanded';

/** Steps of credit and security, numbers, and handing the contract on. */
export interface CustodyAct {
  readonly kind: 'custody';
  readonly step: (typeof steps)[number];
  readonly which: number;
}

const steps = [
  'review',
  'require',
  'require',
  'provide',
  'provide',
  'notice-security',
  'notice-security',
  'withdraw-requirement',
  'enforce',
  'enforce',
  'enforce',
  'release',
  'assign-number',
  'port',
  'decide-port',
  'notify',
  'reclaim',
  'give-back',
  'hand-on',
  'decide',
] as const;

export const custodyAct: fc.Arbitrary<CustodyAct> = fc.record({
  kind: fc.constant('custody' as const),
  step: fc.constantFrom(...steps),
  which: fc.nat({ max: 20 }),
});

/** Of these, what is about security that is asked for. */
export const securityAct: fc.Arbitrary<CustodyAct> = fc.record({
  kind: fc.constant('custody' as const),
  step: fc.constantFrom(
    ...(['require', 'require', 'notice-security', 'notice-security', 'notice-security'] as const),
    ...(['provide', 'withdraw-requirement'] as const),
  ),
  which: fc.nat({ max: 20 }),
});

/** The command of a step, or none where there is nothing to act on; `n` makes ids of its own. */
export function custodyCommandFor(act: CustodyAct, state: AccountState, n: number): Commanded {
  const { step, which } = act;
  switch (step) {
    case 'review': {
      const reviewed = { review: `CR${n}`, occasion: 'payment-history', reviewer: 'r', creditworthy: which % 2 === 0 };
      return ['review-credit', { ...reviewed, limit: `${which * 100}.00` }];
    }
    case 'require':
      return requirement(state, which, n);
    case 'provide': {
      const asked = nth([...state.credit.requirements.keys()], which);
      const given = { security: `SEC${n}`, kind: 'deposit', amount: which % 2 ? '300.00' : '500.00', reference: 'r' };
      return [
        'provide-security',
        { ...given, ...(asked !== undefined && which % 3 > 0 ? { requirement: asked } : {}) },
      ];
    }
    case 'notice-security':
    case 'withdraw-requirement':
      return aboutRequirement(step, state, which, n);
    case 'enforce':
      return enforcement(state, which);
    case 'release': {
      const security = nth([...state.credit.securities.keys()], which);
      return security ? ['release-security', { security }] : none;
    }
    case 'hand-on':
      return ['request-assignment', { assignment: `AS${n}`, kind: 'consent', successor: SUCCESSORS[which % 2] }];
    case 'decide': {
      const open = [...state.assignments.values()].find((assignment) => assignment.state === 'requested');
      const decided = { outcome: which % 3 === 0 ? 'refused' : 'granted', decidedBy: 'd', consent: 'c', why: 'w' };
      return open ? ['decide-assignment', { assignment: open.id, ...decided }] : none;
    }
    default:
      return numberCommandFor(step, which, state);
  }
}

/** Due at once, or so late that it never is. */
function requirement({ factsThrough }: AccountState, which: number, n: number): Commanded {
  const dueOn = which % 4 === 0 ? '2040-01-01' : factsThrough;
  return ['require-security', { requirement: `SR${n}`, amount: '500.00', dueOn, why: 'w' }];
}

function aboutRequirement(
  step: 'notice-security' | 'withdraw-requirement',
  state: AccountState,
  which: number,
  n: number,
): Commanded {
  const stillAsked = [...state.credit.requirements.values()].filter(({ withdrawnOn }) => withdrawnOn === undefined);
  const asked = nth(stillAsked, which)?.id;
  if (asked === undefined) return none;
  if (step === 'withdraw-requirement') return ['withdraw-security-requirement', { requirement: asked, why: 'w' }];
  const finding = { provision: '§4.2', description: 'd', foundMaterialBy: 'p', method: 'e-mail' };
  return ['give-notice-of-breach', { breachingParty: 'customer', ...finding, breach: `BS${n}`, requirement: asked }];
}

const contacts = { legal: { email: 'legal@successor.example' } };
const SUCCESSORS = [
  { name: 'S', country: 'US', contacts },
  { name: 'T', country: 'US', contacts },
];

/** Any notice and any security: most of what is tried is refused, as it must be. */
function enforcement(state: AccountState, which: number): Commanded {
  const breach = nth([...state.breaches.keys()], which);
  const held = [...state.credit.securities.values()].filter((security) => leftOf(security).isPositive());
  const security = nth(held, which);
  const amount = which % 4 === 0 ? '300.00' : '7.00';
  return breach !== undefined && security ? ['enforce-security', { security: security.id, amount, breach }] : none;
}

function numberCommandFor(step: CustodyAct['step'], which: number, state: AccountState): Commanded {
  const wanted = `+1415555${String(which).padStart(4, '0')}`;
  if (step === 'assign-number') return ['assign-number', { number: wanted, kind: 'long-code' }];
  const number = nth([...state.numbers.keys()], which);
  if (number === undefined) return none;
  const why = { ground: 'unused', regulation: 'r' };
  switch (step) {
    case 'port':
      return ['request-port-out', { number, carrier: 'c' }];
    case 'decide-port':
      return ['decide-port-out', { number, outcome: which % 2 === 0 ? 'granted' : 'refused', why: 'w' }];
    case 'notify':
      return ['notify-reclaim', { number, method: 'e-mail', ...why }];
    case 'reclaim':
      return ['reclaim-number', { number, ...why }];
    default:
      return ['release-number', { number }];
  }
}
