import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { unavailable } from './errors';
import type { SubscriptionFault } from './faults';
import { filterOf } from './filter';
import type { LoggedEvent } from './log';
import { caughtUp, checkpoint, confirmation, eventMessage } from './messages';
import type { Node } from './node';
import type { ReadCall } from './read';

/** The server's number for it: the highest there is. */
const AT_THE_END = 2n ** 64n - 1n;

/**
 * A catch-up subscription to $all: confirmation, what is there already, "caught up", and then events as they come, with
 * checkpoints among them. Everything is written as fast as it is there, so that a checkpoint reaches the client while
 * the events before it still wait in the client's buffers.
 */
export function handleSubscription(node: Node, call: ReadCall, options: ReadReq.Options): void {
  const after = startOf(options);
  const id = node.calls.subscribed.push(after);
  const fault = node.faults.subscriptions.take('$all');
  const send = sender(node, call, fault);
  const filter = filterOf(options);
  let next = firstIndex(node.log.events(), after);
  let lookedAt = 0;

  function sendNew(): void {
    const events = node.log.events();
    for (; next < events.length && send.isOpen(); next += 1) {
      const event = events[next];
      if (!event) return;
      if (filter.accepts(event)) send.event(event);
      lookedAt += 1;
      if (filter.window !== undefined && lookedAt % filter.window === 0) send.other(checkpoint(event.position));
    }
  }

  send.other(confirmation(`subscription-${id}`));
  sendNew();
  send.other(caughtUp());
  const stop = node.log.onGrowth(sendNew);
  call.on('cancelled', () => {
    stop();
    call.end();
  });
  call.on('close', stop);
}

/** A subscription starts behind the position it is given. */
function startOf(options: ReadReq.Options): bigint | undefined {
  const all = options.getAll();
  if (all?.hasEnd()) return AT_THE_END;
  const position = all?.getPosition();
  return position && BigInt(position.getCommitPosition());
}

function firstIndex(events: readonly LoggedEvent[], after: bigint | undefined): number {
  if (after === undefined) return 0;
  const behind = events.findIndex((event) => event.position > after);
  return behind < 0 ? events.length : behind;
}

interface Sender {
  isOpen(): boolean;
  event(event: LoggedEvent): void;
  other(message: Parameters<ReadCall['write']>[0]): void;
}

const REPEATED = 3;

/** Writes until the fault strikes. A silent server keeps the call open and says nothing more. */
function sender(node: Node, call: ReadCall, fault: SubscriptionFault | undefined): Sender {
  const sent: LoggedEvent[] = [];
  let open = true;
  let hasRepeated = false;
  function strike(): void {
    if (!fault || !open || sent.length < fault.afterEvents) return;
    if (fault.kind === 'repeats') {
      if (!hasRepeated) repeat();
      return;
    }
    open = false;
    if (fault.kind === 'dropped') call.emit('error', unavailable());
    if (fault.kind === 'reset') node.resetConnections();
  }
  function repeat(): void {
    hasRepeated = true;
    const [first] = sent;
    if (first) call.write(checkpoint(first.position));
    for (const event of sent.slice(-REPEATED)) call.write(eventMessage(event));
  }
  return {
    isOpen: () => open,
    event: (event) => {
      call.write(eventMessage(event));
      sent.push(event);
      strike();
    },
    other: (message) => {
      strike();
      if (open) call.write(message);
    },
  };
}
