import { join } from 'node:path';
import type { LegalDay } from '@tenure/kernel';
import type { Configuration } from '../configuration';
import type { SimulatedClock } from '../clock';
import { openSystem, type System } from '../system';
import { moveToStore, readAdvancedThrough } from './advanced-through';
import { type DeadlineClock, startDeadlineClock } from './deadline-clock';
import type { Logger } from './logger';
import { openReadSide, type ReadSide } from './read-side';
import { clockMover, type MoveClock, writeSimulatedDay } from './simulated-day';

/** What goes on beside the requests: commands can be run, read models follow the log, deadlines lapse. */
export interface Worker {
  readonly system: System;
  readonly readSide: ReadSide;
  readonly deadlineClock: DeadlineClock;
  /** Undefined: the clock is the real one, and nobody moves it. */
  readonly moveClock: MoveClock | undefined;
  /** Ends what is going on, in order, and closes the stores. */
  close(): Promise<void>;
}

export interface WorkerOptions {
  /** How long a worker that has died is waited for, in milliseconds. */
  readonly leaseMs?: number;
}

/**
 * Does its share of the work in the background, or, where the configuration says that other processes do it, none.
 * Rejects with `StoreUnavailable`, `StoreDamaged`, `ReadStoreUnusable` or `ReadStoreUnavailable`; nothing is left open then.
 */
export async function startWorker(
  configuration: Configuration,
  logger: Logger,
  options: WorkerOptions = {},
): Promise<Worker> {
  const file = join(configuration.dataDir, 'deadline-clock.json');
  const system = await openSystem(configuration);
  try {
    const moveClock = await resumeSimulatedClock(system, file);
    system.followProgramme((error) => logger.warn(`programme: ${error.message}`));
    const background = configuration.background === 'off' ? 'none' : 'everything';
    const readSide = await openReadSide(configuration, system.events, logger, { ...options, background });
    if (!moveClock && background === 'everything') await moveToStore(file, readSide.store);
    const deadlineClock = startDeadlineClock({ system, readSide, logger });
    return {
      system,
      readSide,
      deadlineClock,
      moveClock,
      async close() {
        await deadlineClock.close();
        await readSide.close();
        await system.close();
      },
    };
  } catch (error) {
    await system.close();
    throw error;
  }
}

/** The clock as one that can be moved, or undefined where it is the real one. */
export function movableClock({ clock }: Pick<System, 'clock'>): SimulatedClock | undefined {
  return 'advanceTo' in clock ? (clock as SimulatedClock) : undefined;
}

/** A simulated clock goes on where it was, for facts were recorded then, and they are not in the future. */
async function resumeSimulatedClock(system: System, file: string): Promise<MoveClock | undefined> {
  const clock = movableClock(system);
  if (!clock) return undefined;
  const reached = await readAdvancedThrough(file);
  if (reached) clock.advanceTo(reached.day);
  const keep = (day: LegalDay): Promise<void> => writeSimulatedDay(file, day);
  await keep(system.today());
  return clockMover(clock, system.today, keep);
}
