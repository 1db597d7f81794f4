import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import type { ServerWritableStream } from '@grpc/grpc-js';
import { denied, notLeader, unavailable } from './errors';
import { filterOf } from './filter';
import type { FakeLog, LoggedEvent } from './log';
import { eventMessage, streamNameOf, streamNotFound } from './messages';
import type { Node } from './node';
import { isAuthorized } from './user';
import { handleSubscription } from './subscription';

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

const BACKWARDS = 1;

/** Answers Streams.Read: of a stream or of $all, in either direction, or a subscription to $all. */
export function handleRead(node: Node, call: ReadCall): void {
  call.on('error', () => undefined);
  if (!isAuthorized(node, call.metadata)) {
    call.emit('error', denied());
    return;
  }
  const options = call.request.getOptions();
  if (!options) {
    call.end();
    return;
  }
  if (options.hasSubscription()) {
    handleSubscription(node, call, options);
    return;
  }
  node.calls.read += 1;
  const name = options.getStream() ? streamNameOf(options.getStream()?.getStreamIdentifier()) : '$all';
  const fault = node.faults.reads.take(name);
  if (fault?.kind === 'unavailable') call.emit('error', unavailable());
  else if (fault?.kind === 'not-leader') call.emit('error', notLeader());
  else if (fault?.kind === 'reset') node.resetConnections();
  else if (fault === undefined || fault.kind === 'cut') answer(node.log, call, options, name, fault?.afterEvents);
}

function answer(log: FakeLog, call: ReadCall, options: ReadReq.Options, name: string, cutAfter = Infinity): void {
  const stream = options.getStream();
  if (stream && log.stream(name).length === 0) {
    call.write(streamNotFound(name));
  } else {
    const chosen = stream
      ? fromStream(log.readable(name), stream, isBackwards(options))
      : fromAll(log.events(), options);
    const page = chosen.slice(0, Number(options.getCount()));
    for (const event of page.slice(0, cutAfter)) call.write(eventMessage(event));
  }
  if (cutAfter < Infinity) call.emit('error', unavailable());
  else call.end();
}

function fromStream(
  events: readonly LoggedEvent[],
  options: ReadReq.Options.StreamOptions,
  backwards: boolean,
): readonly LoggedEvent[] {
  const at = Number(options.getRevision());
  if (backwards) return events.filter(({ revision }) => options.hasEnd() || revision <= at).toReversed();
  return events.filter(({ revision }) => options.hasStart() || revision >= at);
}

/** Forwards a position is included, backwards it is not: events stand between positions. */
function fromAll(events: readonly LoggedEvent[], options: ReadReq.Options): readonly LoggedEvent[] {
  const filter = filterOf(options);
  const all = options.getAll();
  const at = all?.hasPosition() ? BigInt(all.getPosition()?.getCommitPosition() ?? 0) : undefined;
  const visible = events.filter((event) => filter.accepts(event));
  if (isBackwards(options)) {
    return visible.filter((event) => (at === undefined ? all?.hasEnd() : event.position < at)).toReversed();
  }
  return visible.filter((event) => (at === undefined ? all?.hasStart() : event.position >= at));
}

function isBackwards(options: ReadReq.Options): boolean {
  return Number(options.getReadDirection()) === BACKWARDS;
}
