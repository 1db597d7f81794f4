import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventDeclared } from './events';
import { brokenBy, type Shape } from './shape';

/** One event as it was stored, kept for ever: what is in some log somewhere. */
export interface Golden {
  readonly type: string;
  readonly schema: number;
  readonly shape: Shape;
  readonly sample: unknown;
}

export const GOLDEN_FOLDER = 'libs/account/golden';

export function goldenName(type: string, schema: number): string {
  return `${type}.v${schema}.json`;
}

/** The samples as they are committed. */
export function readGolden(root: string): readonly Golden[] {
  const folder = join(root, GOLDEN_FOLDER);
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
  return files.sort().map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Golden);
}

/**
 * The samples that should be there: those there are, unless the data they stand for can be read no more; and one more
 * for each event that has none of today's version. A kept sample learns the optional fields that were added since.
 */
export function goldenOf(
  declared: readonly EventDeclared[],
  kept: readonly Golden[],
  sampleOf: (type: string) => unknown,
  schemaOf: (type: string) => number,
): readonly Golden[] {
  const today = declared.map(({ type, shape }): Golden => {
    const schema = schemaOf(type);
    const known = kept.find((golden) => golden.type === type && golden.schema === schema);
    if (known) return brokenBy(known.shape, shape).length > 0 ? known : { ...known, shape };
    return { type, schema, shape, sample: sampleOf(type) };
  });
  const isOfToday = ({ type, schema }: Golden): boolean =>
    today.some((golden) => golden.type === type && golden.schema === schema);
  return [...kept.filter((golden) => !isOfToday(golden)), ...today.filter(({ sample }) => sample !== undefined)];
}

/** What is wrong with the samples, given the events as they are declared today. */
export function goldenProblems(
  declared: readonly EventDeclared[],
  kept: readonly Golden[],
  schemaOf: (type: string) => number,
): readonly string[] {
  const types = new Set(declared.map(({ type }) => type));
  const renamed = kept.filter(({ type }) => !types.has(type));
  return [
    ...renamed.map(({ type }) => `${type} was stored once: its name is for ever, and no event has it any more`),
    ...declared.flatMap((event) => problemsOf(event, kept, schemaOf(event.type))),
  ];
}

function problemsOf({ type, shape }: EventDeclared, kept: readonly Golden[], schema: number): readonly string[] {
  const versions = Array.from({ length: schema }, (_, i) => i + 1);
  const samples = new Map(kept.filter((golden) => golden.type === type).map((golden) => [golden.schema, golden]));
  const missing = versions.filter((version) => !samples.has(version));
  const current = samples.get(schema);
  const broken = current ? brokenBy(current.shape, shape) : [];
  return [
    ...missing.map(
      (version) => `${type} has no golden sample of version ${version}: let a life in every-event have it`,
    ),
    ...broken.map((what) => `${type} v${schema}, ${what}: a new shape is a new version with an upcaster`),
  ];
}
