import type { LegalDay } from '@tenure/kernel';
import type { AccountEvents, AccountEventType } from '../events';
import type { AccountState } from '../state/account-state';

export type Handlers = {
  readonly [T in AccountEventType]: (state: AccountState, data: AccountEvents[T], on: LegalDay) => AccountState;
};

export function withEntry<V>(map: ReadonlyMap<string, V>, key: string, value: V): ReadonlyMap<string, V> {
  return new Map(map).set(key, value);
}

export function withoutEntry<V>(map: ReadonlyMap<string, V>, key: string): ReadonlyMap<string, V> {
  if (!map.has(key)) return map;
  const fewer = new Map(map);
  fewer.delete(key);
  return fewer;
}
