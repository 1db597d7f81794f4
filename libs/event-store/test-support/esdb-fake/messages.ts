import { Empty, StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import { AppendResp, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import type { AppendReq } from '@eventstore/db-client/generated/streams_pb';
import type { Expectation, LoggedEvent, ProposedEvent } from './log';

/** 100 ns ticks since year 1; the fake has no clock, so an event's age is its place in the log. */
const SOME_TIME_AGO = 638_000_000_000_000_000n;

export function streamNameOf(identifier: StreamIdentifier | undefined): string {
  return Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
}

export function expectationOf(options: AppendReq.Options): Expectation {
  if (options.hasAny()) return 'any';
  if (options.hasStreamExists()) return 'stream-exists';
  return options.hasNoStream() ? -1 : Number(options.getRevision());
}

export function proposedEventOf(message: AppendReq.ProposedMessage): ProposedEvent {
  return {
    id: message.getId()?.getString() ?? '',
    type: message.getMetadataMap().get('type') ?? '',
    contentType: message.getMetadataMap().get('content-type') ?? '',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

export function success(revision: number, position: bigint | undefined): AppendResp {
  const answer = new AppendResp.Success().setCurrentRevision(String(revision));
  if (position === undefined) answer.setNoPosition(new Empty());
  else answer.setPosition(new AppendResp.Position().setCommitPosition(`${position}`).setPreparePosition(`${position}`));
  return new AppendResp().setSuccess(answer);
}

export function wrongRevision(expected: Expectation, actual: number): AppendResp {
  const answer = new AppendResp.WrongExpectedVersion();
  if (actual < 0) answer.setCurrentNoStream(new Empty());
  else answer.setCurrentRevision(String(actual));
  if (expected === 'any') answer.setExpectedAny(new Empty());
  else if (expected === 'stream-exists') answer.setExpectedStreamExists(new Empty());
  else if (expected < 0) answer.setExpectedNoStream(new Empty());
  else answer.setExpectedRevision(String(expected));
  return new AppendResp().setWrongExpectedVersion(answer);
}

export function eventMessage(event: LoggedEvent): ReadResp {
  const position = `${event.position}`;
  const recorded = new ReadResp.ReadEvent.RecordedEvent()
    .setId(new UUID().setString(event.id))
    .setStreamIdentifier(identifierOf(event.stream))
    .setStreamRevision(String(event.revision))
    .setCommitPosition(position)
    .setPreparePosition(position)
    .setData(event.data)
    .setCustomMetadata(event.metadata);
  recorded.getMetadataMap().set('type', event.type);
  recorded.getMetadataMap().set('content-type', event.contentType);
  recorded.getMetadataMap().set('created', `${SOME_TIME_AGO + event.position}`);
  return new ReadResp().setEvent(new ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(position));
}

export function streamNotFound(name: string): ReadResp {
  return new ReadResp().setStreamNotFound(new ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(name)));
}

export function confirmation(id: string): ReadResp {
  return new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId(id));
}

export function checkpoint(position: bigint): ReadResp {
  const at = new ReadResp.Checkpoint().setCommitPosition(`${position}`).setPreparePosition(`${position}`);
  return new ReadResp().setCheckpoint(at);
}

export function caughtUp(): ReadResp {
  return new ReadResp().setCaughtUp(new ReadResp.CaughtUp());
}

function identifierOf(name: string): StreamIdentifier {
  return new StreamIdentifier().setStreamName(Uint8Array.from(Buffer.from(name, 'utf8')));
}
