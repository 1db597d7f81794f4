import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { legalDay, type LegalDay } from '@tenure/kernel';
import { legalDays, simulatedClock } from '../clock';
import { readAdvancedThrough } from './advanced-through';
import { clockMover, writeSimulatedDay } from './simulated-day';

const ZONE = 'America/Los_Angeles';
const day = legalDay;

/** A clock that stands on 2 January 2024, and what is done to it in order. */
function moved(keep: (day: LegalDay) => Promise<void> = async () => undefined) {
  const clock = simulatedClock(day('2024-01-02'), ZONE);
  const today = (): LegalDay => legalDays(ZONE)(clock.now());
  const done: string[] = [];
  const noting = async (to: LegalDay): Promise<void> => {
    done.push(`keeps ${to} on ${today()}`);
    await keep(to);
  };
  return { move: clockMover(clock, today, noting), today, done };
}

describe('a simulated clock is moved for good', () => {
  test('the day is kept while it is still the day before: nothing is recorded on a day that a kill would take back', async () => {
    const { move, today, done } = moved();
    expect(await move(day('2024-06-01'))).toBe(true);
    expect(done).toEqual(['keeps 2024-06-01 on 2024-01-02']);
    expect(today()).toBe('2024-06-01');
  });

  test('an earlier day is neither kept nor gone to', async () => {
    const { move, today, done } = moved();
    expect(await move(day('2024-01-01'))).toBe(false);
    expect([today(), done]).toEqual(['2024-01-02', []]);
  });

  test('where the day cannot be kept the clock stands still, and can be moved later', async () => {
    let isFull = true;
    const { move, today } = moved(async () => {
      if (isFull) throw new Error('no space left on the disk');
    });
    await expect(move(day('2024-06-01'))).rejects.toThrow('no space left');
    expect(today()).toBe('2024-01-02');
    isFull = false;
    expect(await move(day('2024-06-01'))).toBe(true);
  });

  test('two moves at once take turns: the later day is not overwritten by the earlier', async () => {
    const { move, done } = moved(() => new Promise((resolve) => setImmediate(resolve)));
    expect(await Promise.all([move(day('2024-06-01')), move(day('2024-05-01'))])).toEqual([true, false]);
    expect(done).toEqual(['keeps 2024-06-01 on 2024-01-02']);
  });
});

test('a day that is kept is found again, in a folder that was not there, over an earlier one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tenure-simulated-day-'));
  const file = join(folder, 'new', 'deadline-clock.json');
  for (const kept of ['2024-01-02', '2024-06-01']) await writeSimulatedDay(file, day(kept));
  expect(await readAdvancedThrough(file)).toEqual({ day: '2024-06-01', position: undefined });
  await expect(readFile(`${file}.new`)).rejects.toThrow('ENOENT');
  await rm(folder, { recursive: true });
});
