import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { LegalDay } from '@tenure/kernel';
import type { SimulatedClock } from '../clock';
import { turns } from '../turns';

/**
 * Moves a simulated clock to a day; answers false, and leaves it where it is, for a day that is over. Rejects, with the
 * clock where it was, when the day cannot be kept.
 */
export type MoveClock = (to: LegalDay) => Promise<boolean>;

/**
 * A mover that has `keep` write the day down before anything can be recorded on it: whoever is killed afterwards starts
 * on that day, and never before a fact that it told of. Moves take turns, so that what is kept never goes back either.
 */
export function clockMover(
  clock: SimulatedClock,
  today: () => LegalDay,
  keep: (day: LegalDay) => Promise<void>,
): MoveClock {
  const inTurn = turns();
  return (to) =>
    inTurn('clock', async () => {
      if (to < today()) return false;
      await keep(to);
      return clock.advanceTo(to);
    });
}

/** Keeps the day of a simulated clock: whole or not at all, whenever the process or the machine ends. */
export async function writeSimulatedDay(file: string, day: LegalDay): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(`${file}.new`, 'w');
  try {
    await handle.writeFile(`${JSON.stringify({ day })}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
}
