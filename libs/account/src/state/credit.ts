import { byTexts, type LegalDay, Money } from '@tenure/kernel';
import { coversOn, type SecurityKind } from '@tenure/terms';

/** Reviews of credit, and the security that was asked for and given (§4.2). */
export interface Credit {
  /** In the order of their days. */
  readonly reviews: readonly CreditReview[];
  readonly requirements: ReadonlyMap<string, SecurityRequirement>;
  readonly securities: ReadonlyMap<string, Security>;
}

export interface CreditReview {
  readonly id: string;
  readonly on: LegalDay;
  readonly creditworthy: boolean;
  readonly limit?: CreditLimit;
  /** Absent: of the customer itself. */
  readonly assignment?: string;
}

export interface CreditLimit {
  readonly limit: Money;
  readonly warnFrom: Money;
}

export interface SecurityRequirement {
  readonly id: string;
  readonly on: LegalDay;
  readonly amount: Money;
  readonly kind?: SecurityKind;
  readonly dueOn: LegalDay;
  readonly withdrawnOn?: LegalDay;
}

export interface Security {
  readonly id: string;
  readonly on: LegalDay;
  readonly kind: SecurityKind;
  readonly amount: Money;
  readonly reference: string;
  readonly requirement?: string;
  readonly expiresOn?: LegalDay;
  readonly uses: readonly SecurityUse[];
}

export interface SecurityUse {
  readonly kind: 'enforced' | 'released';
  readonly on: LegalDay;
  readonly amount: Money;
}

export const noCredit: Credit = { reviews: [], requirements: new Map(), securities: new Map() };

/** The limit of the latest review by `day` that set one. */
export function limitOn({ reviews }: Credit, day: LegalDay): CreditLimit | undefined {
  return reviews.findLast((review) => review.on <= day && review.limit !== undefined)?.limit;
}

/** What was neither enforced nor released, whenever that was; its expiry is not looked at. */
export function leftOf({ amount, uses }: Security): Money {
  return amount.minus(Money.sum(uses.map((use) => use.amount)));
}

/** What was held of all securities at the end of `day`. */
export function securityHeldOn({ securities }: Credit, day: LegalDay): Money {
  const held = [...securities.values()].filter((security) => security.on <= day && coversOn(security, day));
  return Money.sum(
    held.map(({ amount, uses }) => amount.minus(Money.sum(uses.flatMap((use) => (use.on <= day ? [use.amount] : []))))),
  );
}

/** What was given for a requirement; that it was used or went back later does not undo that it was given. */
export function providedFor({ securities }: Credit, requirement: string): Money {
  const given = [...securities.values()].filter((security) => security.requirement === requirement);
  return Money.sum(given.map(({ amount }) => amount));
}

/** Why a requirement asks for nothing more, and from when on. */
export interface Settled {
  readonly on: LegalDay;
  readonly how: 'given' | 'withdrawn';
}

/** The first day on which all that a requirement asks for was given, or it was withdrawn; undefined while it asks. */
export function settledOf(credit: Credit, { id, amount, withdrawnOn }: SecurityRequirement): Settled | undefined {
  const given = givenInFullOn(credit, id, amount);
  if (withdrawnOn !== undefined && (given === undefined || withdrawnOn < given)) {
    return { on: withdrawnOn, how: 'withdrawn' };
  }
  return given === undefined ? undefined : { on: given, how: 'given' };
}

function givenInFullOn({ securities }: Credit, requirement: string, amount: Money): LegalDay | undefined {
  const given = [...securities.values()].filter((security) => security.requirement === requirement);
  let missing = amount;
  for (const security of given.sort(byTexts(({ on }) => [on]))) {
    missing = missing.minus(security.amount);
    if (!missing.isPositive()) return security.on;
  }
  return undefined;
}
