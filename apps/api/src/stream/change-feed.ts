import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { comparePositions, type Position } from '@tenure/kernel';
import type { ApiServices } from '../services';
import { SERVICES } from '../tokens';
import { changeOf, eventText } from './change';

const HEARTBEAT_MS = 15_000;
const MOST_CLIENTS = 200;

/**
 * Tells clients what changes in the read models. Each has its own place in the log and is told of what lies between it
 * and what the read models hold, so that going on after a break is the same as going on.
 */
@Injectable()
export class ChangeFeed implements OnModuleDestroy {
  private readonly clients = new Set<Client>();
  private readonly unsubscribe: () => void;
  private projected: Position | undefined;
  private isClosed = false;

  constructor(@Inject(SERVICES) private readonly services: ApiServices) {
    this.unsubscribe = services.readSide.projector.onProjected(({ position }) => {
      this.projected = position;
      for (const client of this.clients) client.wake();
    });
  }

  get isFull(): boolean {
    return this.isClosed || this.clients.size >= MOST_CLIENTS;
  }

  /** Where the read models are now: a client that names no place begins here. */
  async now(): Promise<Position | undefined> {
    return (await this.services.readSide.projector.lag()).position;
  }

  /** Writes changes after `after` to `response` until either side closes. Never rejects. */
  async follow(response: ServerResponse, after: Position | undefined): Promise<void> {
    const client = clientOn(response);
    this.clients.add(client);
    const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
    try {
      this.projected ??= await this.now();
      for (let at = after; !client.isGone();) {
        const upTo = this.projected;
        if (upTo === undefined || (at !== undefined && comparePositions(upTo, at) <= 0)) await client.woken();
        else at = await this.tell(client, response, at, upTo);
      }
    } catch (error) {
      this.services.logger.warn(`stream: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      clearInterval(heartbeat);
      this.clients.delete(client);
      response.end();
    }
  }

  private async tell(
    client: Client,
    response: ServerResponse,
    after: Position | undefined,
    until: Position,
  ): Promise<Position> {
    const stretch = { until, ...(after === undefined ? {} : { after }) };
    for await (const events of this.services.system.events.readAll(stretch)) {
      const change = changeOf(events);
      if (client.isGone()) break;
      if (change && !response.write(eventText(change))) await Promise.race([once(response, 'drain'), client.left]);
    }
    return until;
  }

  onModuleDestroy(): void {
    this.isClosed = true;
    this.unsubscribe();
    for (const client of this.clients) client.leave();
  }
}

interface Client {
  /** Resolves at the next `wake`, or when the client is gone. */
  woken(): Promise<void>;
  wake(): void;
  isGone(): boolean;
  leave(): void;
  readonly left: Promise<void>;
}

function clientOn(response: ServerResponse): Client {
  let isGone = false;
  let wake: () => void = () => undefined;
  let woken = new Promise<void>((resolve) => (wake = resolve));
  let leave: () => void = () => undefined;
  const left = new Promise<void>((resolve) => {
    leave = () => {
      isGone = true;
      wake();
      resolve();
    };
  });
  response.on('close', leave);
  return {
    woken: async () => {
      await woken;
      woken = new Promise<void>((resolve) => (wake = resolve));
    },
    wake: () => wake(),
    isGone: () => isGone,
    leave,
    left,
  };
}
