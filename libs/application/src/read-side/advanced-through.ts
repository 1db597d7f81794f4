import { readFile, rename, writeFile } from 'node:fs/promises';
import { comparePositions, type LegalDay, parseLegalDay, type Position } from '@tenure/kernel';

/**
 * How far the deadline clock has come: every account of the log up to `position` was advanced through `day`. Losing it
 * costs time, never a fact: what was advanced is advanced again, which adds nothing.
 */
export interface AdvancedThrough {
  readonly day: LegalDay;
  /** The last event there was when that was done; undefined: none. */
  readonly position: Position | undefined;
}

/** What was kept in `file`, or undefined when there is nothing, or nothing of use. */
export async function readAdvancedThrough(file: string): Promise<AdvancedThrough | undefined> {
  try {
    const { day, position } = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
    const parsed = typeof day === 'string' ? parseLegalDay(day) : undefined;
    return parsed && { day: parsed, position: isPosition(position) ? position : undefined };
  } catch {
    return undefined;
  }
}

/** Whole or not at all, whenever the process ends. */
export async function writeAdvancedThrough(file: string, reached: AdvancedThrough): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(reached)}\n`);
  await rename(`${file}.new`, file);
}

/** Another log may have taken the place of the one that was advanced, such as one that was brought back from a backup. */
export function isWithin(reached: AdvancedThrough, head: Position | undefined): boolean {
  if (reached.position === undefined) return true;
  return head !== undefined && comparePositions(reached.position, head) <= 0;
}

function isPosition(value: unknown): value is Position {
  return typeof value === 'string' && /^\d+$/.test(value);
}
