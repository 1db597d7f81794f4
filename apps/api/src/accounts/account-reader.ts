import { Inject, Injectable } from '@nestjs/common';
import {
  type AccountState,
  currentEvent,
  evolveRecorded,
  horizon,
  lapse,
  shownEvents,
  unknownAccount,
} from '@tenure/account';
import { streamOf } from '@tenure/application';
import type { LegalDay, RecordedEvent } from '@tenure/kernel';
import type { Programme } from '@tenure/terms';
import type { FastifyReply } from 'fastify';
import { entityTag } from '../http/headers';
import { notFound, ProblemError } from '../http/problem';
import type { ApiServices } from '../services';
import { SERVICES } from '../tokens';
import { dayOfPoint, isNow, type PointInTime } from './point-in-time';

/** An account at a point in time, with what had lapsed by then from what was known. */
export interface AccountAt {
  readonly state: AccountState;
  /** The legal day of that point. */
  readonly today: LegalDay;
  readonly programme: Programme;
  /** Of its last event, whatever the point in time: what `If-Match` takes. */
  readonly revision: number;
}

/** Its events up to a point in time, in their order. */
export interface HistoryAt {
  readonly events: readonly RecordedEvent[];
  readonly today: LegalDay;
  readonly programme: Programme;
}

/** Reads accounts from the log, so that what a read shows lags behind nothing. Unknown accounts are answered with 404. */
@Injectable()
export class AccountReader {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  /** Answers with `view` of the account; the ETag is the account's last revision, whatever the point in time. */
  async show<T>(reply: FastifyReply, id: string, point: PointInTime, view: (account: AccountAt) => T): Promise<T> {
    const programme = this.services.system.programme();
    const today = dayOfPoint(point, this.services.system);
    const { state, revision } = isNow(point)
      ? await this.services.system.accounts.reload(id)
      : await this.foldTo(id, point);
    mustBeKnown(id, state.status !== 'unknown', point);
    const lapsed = lapse(state, horizon(state, { today, effectiveOn: today }), programme, today);
    reply.header('etag', entityTag(revision));
    return view({ state: lapsed.state, today, programme, revision });
  }

  /** As `show`, of the account's events. */
  async showHistory<T>(
    reply: FastifyReply,
    id: string,
    point: PointInTime,
    view: (history: HistoryAt) => T,
  ): Promise<T> {
    const programme = this.services.system.programme();
    const today = dayOfPoint(point, this.services.system);
    const { events, revision } = await this.eventsTo(id, point);
    mustBeKnown(id, events.length > 0, point);
    reply.header('etag', entityTag(revision));
    return view({ events, today, programme });
  }

  private async foldTo(id: string, point: PointInTime): Promise<{ state: AccountState; revision: number }> {
    const { events, revision } = await this.eventsTo(id, point);
    return { state: events.reduce(evolveRecorded, unknownAccount(id)), revision };
  }

  private async eventsTo(
    id: string,
    point: PointInTime,
  ): Promise<{ events: readonly RecordedEvent[]; revision: number }> {
    const events: RecordedEvent[] = [];
    for await (const event of this.services.system.events.readStream(streamOf(id))) {
      events.push(currentEvent(event));
    }
    // Of a later erasure the earlier days must know, too.
    const shown = shownEvents(events).filter((event) => isWithin(event, point));
    return { events: shown, revision: events.at(-1)?.revision ?? -1 };
  }
}

function isWithin({ metadata }: RecordedEvent, { asOf, knownAt }: PointInTime): boolean {
  return (
    (asOf === undefined || metadata.effectiveOn <= asOf) && (knownAt === undefined || metadata.recordedAt <= knownAt)
  );
}

function mustBeKnown(id: string, isKnown: boolean, point: PointInTime): void {
  if (isKnown) return;
  const then = isNow(point) ? '' : ' at that point in time';
  throw new ProblemError(notFound('unknown-account', `there is no account ${id}${then}`));
}
