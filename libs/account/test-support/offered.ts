import { actions, type ActionView } from '../src';
import type { Life } from './life';

/** What a life is told of a command today: whether it is open, and with which body. */
export function offered({ state, today, programme }: Life, command: string): ActionView | undefined {
  return actions(state, { today, effectiveOn: today, programme }).find((action) => action.command === command);
}
