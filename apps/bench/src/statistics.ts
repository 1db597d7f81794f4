/** NaN for no values. */
export function median(values: Iterable<number>): number {
  return percentile([...values], 50);
}

/** The smallest value that `share` percent of the values do not exceed. NaN for no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.max(1, Math.ceil((sorted.length * share) / 100));
  return sorted[rank - 1] ?? Number.NaN;
}

/** A rate and the raw rate that was measured right after it, because other work on the machine slows both. */
export interface Pair {
  readonly value: number;
  readonly raw: number;
}

/** Rates, not times: more is better. */
export function compared(pairs: readonly Pair[]): Pair & { readonly ratio: number } {
  return {
    value: median(pairs.map(({ value }) => value)),
    raw: median(pairs.map(({ raw }) => raw)),
    ratio: median(pairs.map(({ value, raw }) => value / raw)),
  };
}

/** How long it takes, and how much of the processor this process uses meanwhile. */
export async function measuring(
  work: () => unknown,
): Promise<{ readonly seconds: number; readonly cpuMicros: number }> {
  const [startedAt, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (performance.now() - startedAt) / 1_000, cpuMicros: user + system };
}
