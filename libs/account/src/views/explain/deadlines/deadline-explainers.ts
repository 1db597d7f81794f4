import type { LegalDay } from '@tenure/kernel';
import type { AccountState } from '../../../state/account-state';
import type { DeadlineKind, DeadlineView } from '../../deadlines';
import type { Grounds } from '../explanation';
import type { AccountEvent, Log } from '../log';

/** What a deadline is explained from. */
export interface Scene {
  readonly log: Log;
  /** Lapsed to `today`. */
  readonly state: AccountState;
  readonly today: LegalDay;
  /** The deadline as it is shown while it is open. */
  readonly open?: DeadlineView;
}

/** A deadline with its days, whether it is still open or not. */
export interface DeadlineGrounds extends Grounds {
  /** The event that set it: its terms version holds. */
  readonly openedBy: AccountEvent;
  readonly lastDay: LegalDay;
  readonly lapsesOn: LegalDay;
  /** What was to be done by its last day, in words, for a deadline that is not open any more. */
  readonly what: string;
  readonly clauses: readonly string[];
}

/** One for each kind; `args` are what stands after the kind in the id. Undefined: the account has no such deadline. */
export type DeadlineExplainer = (args: readonly string[], scene: Scene) => DeadlineGrounds | undefined;

export type DeadlineExplainers<K extends DeadlineKind> = { readonly [Kind in K]: DeadlineExplainer };
