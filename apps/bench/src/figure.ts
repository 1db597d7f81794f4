/** One line of the result. */
export interface Figure {
  /** Stable, kebab-case: what a script looks for. */
  readonly name: string;
  /** What it is, in words. */
  readonly what: string;
  readonly unit: Unit;
  readonly value: number;
  /** What the same disk and processor do for the least that the work needs, in the same unit, measured in between. */
  readonly raw?: number;
  /** Of value to raw: the median over rounds, each beside its own raw round. */
  readonly ratio?: number;
  readonly aim?: Aim;
  /** What a reader has to know to understand the value. */
  readonly note?: string;
}

export type Unit = '/s' | 'µs' | 'ms' | 'MB' | '×' | '';

/** Of the ratio, or of the value. */
export interface Aim {
  readonly of: 'ratio' | 'value';
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** Undefined: there is no aim. */
export function isMet({ aim, value, ratio }: Figure): boolean | undefined {
  if (!aim) return undefined;
  const measured = aim.of === 'ratio' ? (ratio ?? Number.NaN) : value;
  return measured >= (aim.atLeast ?? Number.NEGATIVE_INFINITY) && measured <= (aim.atMost ?? Number.POSITIVE_INFINITY);
}
