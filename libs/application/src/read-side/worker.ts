import { join } from 'node:path';
import type { Configuration } from '../configuration';
import type { SimulatedClock } from '../clock';
import { openSystem, type System } from '../system';
import { readAdvancedThrough } from './advanced-through';
import { type DeadlineClock, startDeadlineClock } from './deadline-clock';
import type { Logger } from './logger';
import { openReadSide, type ReadSide } from './read-side';

/** What goes on beside the requests: commands can be run, read models follow the log, deadlines lapse. */
export interface Worker {
  readonly system: System;
  readonly readSide: ReadSide;
  readonly deadlineClock: DeadlineClock;
  /** Ends what is going on, in order, and closes the stores. */
  close(): Promise<void>;
}

/**
 * Rejects with `StoreUnavailable`, `StoreDamaged`, `ReadStoreUnusable` or `ReadStoreUnavailable`; nothing is left open then.
 */
export async function startWorker(configuration: Configuration, logger: Logger): Promise<Worker> {
  const file = join(configuration.dataDir, 'deadline-clock.json');
  const system = await openSystem(configuration);
  try {
    await resumeSimulatedClock(system, file);
    system.followProgramme((error) => logger.warn(`programme: ${error.message}`));
    const readSide = await openReadSide(configuration, system.events, logger);
    const deadlineClock = startDeadlineClock({ system, readSide, file, logger });
    return {
      system,
      readSide,
      deadlineClock,
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
async function resumeSimulatedClock(system: System, file: string): Promise<void> {
  const reached = await readAdvancedThrough(file);
  if (reached) movableClock(system)?.advanceTo(reached.day);
}
