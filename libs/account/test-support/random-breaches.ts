import fc from 'fast-check';
import type { AccountState } from '../src';
import { type Commanded, none, nth } from './commanded';

/** Notices, what becomes of them, and the remedies that they open. */
export interface BreachAct {
  readonly kind: (typeof kinds)[number];
  readonly which: number;
}

const kinds = ['notice', 'notice', 'breach', 'bounce', 'cure', 'waive', 'suspend', 'resume', 'terminate'] as const;

export const breachAct: fc.Arbitrary<BreachAct> = fc.record({
  kind: fc.constantFrom(...kinds),
  which: fc.nat({ max: 20 }),
});

/** The command of a step; `n` makes ids of its own. */
export function breachCommandFor({ kind, which }: BreachAct, state: AccountState, n: number): Commanded {
  const breaches = [...state.breaches.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const breach = nth(breaches, which);
  switch (kind) {
    case 'notice':
      return ['give-notice-of-non-payment', { method: 'e-mail', breach: `N${n}` }];
    case 'breach':
      return noticeOfBreach(which, n);
    case 'bounce':
      return breach ? ['record-notice-bounced', { breach: breach.id }] : none;
    case 'cure':
      return breach ? ['cure-breach', { breach: breach.id, how: 'fixed' }] : none;
    case 'waive':
      return breach ? ['waive-breach', { breach: breach.id }] : none;
    case 'suspend': {
      if (!breach) return ['suspend-service', { ground: 'network-protection', cause: 'flood', suspension: `S${n}` }];
      const ground = breach.kind === 'non-payment' ? 'unpaid-notice' : 'uncured-breach';
      return ['suspend-service', { ground, breach: breach.id, suspension: `S${n}` }];
    }
    case 'resume': {
      const suspension = nth([...state.suspensions.keys()].sort(), which);
      return suspension ? ['resume-service', { suspension, resolution: 'over' }] : none;
    }
    case 'terminate': {
      const by = breach?.breachingParty === 'provider' ? 'customer' : 'provider';
      return ['terminate', { ground: 'uncured-breach', by, ...(breach ? { breach: breach.id } : {}) }];
    }
  }
}

function noticeOfBreach(which: number, n: number): Commanded {
  const breachingParty = which % 3 === 0 ? 'provider' : 'customer';
  const finding = { provision: '§2.4', description: 'd', foundMaterialBy: 'p', method: 'e-mail' };
  return ['give-notice-of-breach', { breachingParty, ...finding, breach: `B${n}` }];
}
