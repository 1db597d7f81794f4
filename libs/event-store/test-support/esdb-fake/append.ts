import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb';
import type { sendUnaryData, ServerReadableStream, ServiceError } from '@grpc/grpc-js';
import { denied, invalid, notLeader, serverTimeout, tooLarge, unavailable } from './errors';
import type { AppendFault } from './faults';
import type { Expectation, LogOutcome, ProposedEvent } from './log';
import { expectationOf, proposedEventOf, streamNameOf, success, wrongRevision } from './messages';
import type { Node } from './node';
import { isAuthorized } from './user';

interface Request {
  readonly stream: string;
  readonly expected: Expectation;
  readonly events: readonly ProposedEvent[];
}

/** The server's default for the data of one call. */
const MAX_APPEND_BYTES = 1024 * 1024;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Answers Streams.Append: the options first, then one message per event, then one answer for all. */
export function handleAppend(
  node: Node,
  call: ServerReadableStream<AppendReq, AppendResp>,
  callback: sendUnaryData<AppendResp>,
): void {
  let options: AppendReq.Options | undefined;
  const events: ProposedEvent[] = [];
  call.on('data', (message: AppendReq) => {
    options ??= message.getOptions();
    const proposed = message.getProposedMessage();
    if (proposed) events.push(proposedEventOf(proposed));
  });
  call.on('error', () => undefined);
  const isAllowed = isAuthorized(node, call.metadata);
  call.on('end', () => {
    // A broken connection looks like the end of the request, too, until the call is known to be cancelled.
    setImmediate(() => {
      if (!call.cancelled && !isAllowed) callback(denied());
      else if (!call.cancelled) receive(node, options, events, callback);
    });
  });
}

function receive(
  node: Node,
  options: AppendReq.Options | undefined,
  events: readonly ProposedEvent[],
  callback: sendUnaryData<AppendResp>,
): void {
  node.calls.append += 1;
  const bad = events.find((event) => !UUID.test(event.id));
  if (!options || bad) {
    callback(invalid(options ? `not a GUID: ${bad?.id}` : 'no options'));
    return;
  }
  if (events.reduce((sum, event) => sum + event.data.length, 0) > MAX_APPEND_BYTES) {
    callback(tooLarge(MAX_APPEND_BYTES));
    return;
  }
  const request = { stream: streamNameOf(options.getStreamIdentifier()), expected: expectationOf(options), events };
  answer(node, request, node.faults.appends.take(request.stream), callback);
}

function answer(
  node: Node,
  request: Request,
  fault: AppendFault | undefined,
  callback: sendUnaryData<AppendResp>,
): void {
  const store = (): LogOutcome => node.log.append(request.stream, request.expected, request.events);
  const reply = (): void => callback(null, responseTo(request, store(), fault?.kind === 'no-position'));
  switch (fault?.kind) {
    case 'delay':
      node.after(fault.ms, reply);
      return;
    case 'twice':
      store();
      reply();
      return;
    case 'raced':
      node.log.append(request.stream, 'any', [strangersEvent(node)]);
      reply();
      return;
    case 'not-leader':
      callback(notLeader(fault.leader));
      return;
    case 'denied':
      callback(denied());
      return;
    case 'no-position':
    case undefined:
      replyAsLeader(node, reply, callback);
      return;
    case 'unavailable':
    case 'silence':
    case 'reset':
    case 'restart':
    case 'server-timeout':
      if (fault.stored) store();
      fail(node, fault, store, callback);
  }
}

/** A node that knows of another leader stores nothing. */
function replyAsLeader(node: Node, reply: () => void, callback: (error: ServiceError) => void): void {
  const leader = node.cluster.leader();
  if (leader && leader.port !== node.endpoint().port) callback(notLeader(leader));
  else reply();
}

type Failure = Extract<AppendFault, { stored: boolean }>;

function fail(node: Node, fault: Failure, store: () => LogOutcome, callback: (error: ServiceError) => void): void {
  if (fault.kind === 'restart') node.log.forgetIds();
  if (fault.kind === 'restart' || fault.kind === 'reset') node.resetConnections();
  else if (fault.kind === 'unavailable') callback(unavailable());
  else if (fault.kind === 'server-timeout') callback(serverTimeout());
  else if (fault.storedAfterMs !== undefined) node.after(fault.storedAfterMs, store);
}

function responseTo(request: Request, outcome: LogOutcome, withoutPosition: boolean): AppendResp {
  return outcome.kind === 'stored'
    ? success(outcome.revision, withoutPosition ? undefined : outcome.position)
    : wrongRevision(request.expected, outcome.actual);
}

function strangersEvent(node: Node): ProposedEvent {
  node.calls.raced += 1;
  return {
    id: `ffffffff-0000-4000-8000-${node.calls.raced.toString(16).padStart(12, '0')}`,
    type: 'WrittenByAnother',
    contentType: 'application/json',
    data: new TextEncoder().encode('{}'),
    metadata: new TextEncoder().encode('{}'),
  };
}
