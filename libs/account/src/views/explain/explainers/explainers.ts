import type { AccountEventType } from '../../../events';
import type { Grounds } from '../explanation';
import type { AccountEvent, Log } from '../log';

/** For each type of event what it rests on; `log` holds the events before it. The compiler asks for every type. */
export type Explainers<T extends AccountEventType> = {
  readonly [K in T]: (event: AccountEvent<K>, log: Log) => Grounds;
};
