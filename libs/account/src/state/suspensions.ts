import type { LegalDay } from '@tenure/kernel';
import type { AccountState } from './account-state';
import type { PastSuspension, Suspension } from './breach';

/** Those that stood on `day`, the day one began included and the day it was lifted not: open ones, and ones that are over. */
export function suspensionsOn(
  { suspensions, pastSuspensions }: AccountState,
  day: LegalDay,
): readonly (Suspension | PastSuspension)[] {
  return [
    ...[...suspensions.values()].filter(({ on }) => on <= day),
    ...pastSuspensions.filter(({ on, until }) => on <= day && day < until),
  ];
}
