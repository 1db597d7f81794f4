import type { DeadlineClock, Logger, MoveClock, ReadSide, System } from '@tenure/application';
import type { TokenCheck } from './access/tokens';

/** What the API stands on. It opens and closes none of it. */
export interface ApiServices {
  readonly system: System;
  readonly readSide: Pick<ReadSide, 'store' | 'projector' | 'leases'>;
  readonly deadlineClock: Pick<DeadlineClock, 'catchUp' | 'advancedThrough' | 'failing'>;
  /** Undefined: the clock is the real one. */
  readonly moveClock: MoveClock | undefined;
  readonly tokens: TokenCheck;
  readonly logger: Logger;
}
