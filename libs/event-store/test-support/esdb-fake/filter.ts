import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import type { LoggedEvent } from './log';

/** Events looked at between two checkpoints, when the request does not say. */
const DEFAULT_WINDOW = 32;

export interface Filter {
  accepts(event: LoggedEvent): boolean;
  /** A checkpoint is due after this many events looked at; undefined without a filter, as there are none then. */
  readonly window: number | undefined;
}

/** The filter of a read of $all: by stream name or event type, each by prefixes or a regular expression. */
export function filterOf(options: ReadReq.Options): Filter {
  const filter = options.getFilter();
  if (!filter) return { accepts: () => true, window: undefined };
  const byStream = filter.getStreamIdentifier();
  const expression = byStream ?? filter.getEventType();
  const prefixes = expression?.getPrefixList() ?? [];
  const regex = new RegExp(expression?.getRegex() ?? '');
  const fits = (text: string): boolean =>
    prefixes.length > 0 ? prefixes.some((prefix) => text.startsWith(prefix)) : regex.test(text);
  return {
    accepts: (event) => fits(byStream ? event.stream : event.type),
    window: (filter.getMax() || DEFAULT_WINDOW) * (filter.getCheckpointintervalmultiplier() || 1),
  };
}
