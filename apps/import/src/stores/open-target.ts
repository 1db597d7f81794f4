import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountRepository, commandRunner, type CommandRunner, type Configuration, openSystem } from '@tenure/application';
import type { EventStore } from '@tenure/event-store';
import { openSqliteEventStore } from '@tenure/event-store';
import type { LegalDay } from '@tenure/kernel';
import { overlayEventStore } from './overlay-event-store';

/** What the import runs its commands on. */
export interface Target {
  readonly events: EventStore;
  readonly run: CommandRunner;
  readonly today: LegalDay;
  close(): Promise<void>;
}
