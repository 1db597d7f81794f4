import { existsSync } from 'node:fs';
import { join } from 'node:path';
import table from './left-out.json';

/** Tests that do not run on servers, and why: whole files by their name, or some of a file by their titles. */
export const leftOut: Readonly<Record<string, string | Readonly<Record<string, string>>>> = table;

/** The titles that are left out of a test file. */
export function leftOutOf(file: string): ReadonlySet<string> {
  const entry = leftOut[file];
  return new Set(typeof entry === 'object' ? Object.keys(entry) : []);
}

/** The table in lines to be printed. Throws where it names a file that is gone. */
export function leftOutInLines(): readonly string[] {
  return Object.entries(leftOut).flatMap(([file, why]) => {
    if (!existsSync(join(__dirname, '../../test', file))) throw new Error(`left-out.json names ${file}, which is gone`);
    if (typeof why === 'string') return [`${file}: ${why}`];
    return Object.entries(why).map(([title, reason]) => `${file}, "${title}": ${reason}`);
  });
}
