import fc from 'fast-check';
import type { AccountState } from '../src';

/** Steps of force majeure, prohibited use, remedies and exclusion lists. */
export interface OffenceAct {
  readonly kind: 'offence';
  readonly step: (typeof steps)[number];
  readonly which: number;
}

const steps = [
  'strike',
  'strike',
  'strike-over',
  'strike-over',
  'notify-use',
  'use-bounced',
  'correct',
  'recur',
  'waive-use',
  'violate',
  'waive-violation',
  'stop-orders',
  'stop-call-detail',
  'resume-orders',
  'other-remedy',
  'list',
  'suspend-listed',
  'clear',
] as const;

export const offenceAct: fc.Arbitrary<OffenceAct> = fc.record({
  kind: fc.constant('offence' as const),
  step: fc.constantFrom(...steps),
  which: fc.nat({ max: 20 }),
});

type Commanded = readonly [string | undefined, object];
const none: Commanded = [undefined, {}];

/** The command of a step, or none where there is nothing to act on; `n` makes ids of its own. */
export function offenceCommandFor({ step, which }: OffenceAct, state: AccountState, n: number): Commanded {
  const use = nth(state.prohibitedUses, which);
  const strike = nth(state.forceMajeures, which);
  switch (step) {
    case 'strike': {
      const party = which % 4 === 0 ? 'provider' : 'customer';
      return ['declare-force-majeure', { forceMajeure: `F${n}`, party, cause: 'c' }];
    }
    case 'strike-over':
      return strike ? ['end-force-majeure', { forceMajeure: strike }] : none;
    case 'notify-use':
      return ['notify-prohibited-use', { prohibitedUse: `U${n}`, method: 'e-mail', observed: 'o', foundBy: 'p' }];
    case 'use-bounced':
      return use ? ['record-notice-bounced', { prohibitedUse: use }] : none;
    case 'correct':
      return use ? ['confirm-prohibited-use-corrected', { prohibitedUse: use, how: 'h', confirmedBy: 'p' }] : none;
    case 'recur':
      return use
        ? ['record-prohibited-use-recurrence', { prohibitedUse: use, recurrence: `R${n}`, observed: 'o', foundBy: 'p' }]
        : none;
    case 'waive-use':
      return use ? ['waive-prohibited-use', { prohibitedUse: use }] : none;
    default:
      return remedyCommandFor(step, state, which, n);
  }
}

function remedyCommandFor(step: OffenceAct['step'], state: AccountState, which: number, n: number): Commanded {
  const breach = nth(state.breaches, which);
  const violation = nth(state.violations, which);
  const stop = nth(state.remedies.stops, which);
  const finding = nth(state.exclusions, which);
  switch (step) {
    case 'violate':
      return [
        'record-responsibility-violation',
        { violation: `V${n}`, subClause: '§2.3.5', evidence: 'e', foundBy: 'p' },
      ];
    case 'waive-violation':
      return violation ? ['waive-violation', { violation }] : none;
    case 'stop-orders':
    case 'stop-call-detail':
      return breach ? [step, { stop: `T${n}`, breach }] : none;
    case 'resume-orders':
      return stop ? ['resume-orders', { stop, resolution: 'r' }] : none;
    case 'other-remedy':
      return breach ? ['record-other-remedy', { remedy: `O${n}`, breach, kind: 'equitable', description: 'd' }] : none;
    case 'list': {
      const what = { list: 'l', entry: 'e', relation: 'listed', foundBy: 'p' };
      return ['record-exclusion-list-finding', { finding: `X${n}`, ...what }];
    }
    case 'suspend-listed':
      return finding ? ['suspend-service', { suspension: `S${n}`, ground: 'exclusion-list', finding }] : none;
    case 'clear':
      return finding ? ['clear-exclusion-list-finding', { finding, why: 'w', clearedBy: 'p' }] : none;
    default:
      return none;
  }
}

function nth(map: ReadonlyMap<string, unknown>, index: number): string | undefined {
  const ids = [...map.keys()].sort();
  return ids.length === 0 ? undefined : ids[index % ids.length];
}
