export interface Difference {
  /** As `invoices.INV-1.amount`. */
  readonly path: string;
  readonly kept: string;
  readonly folded: string;
}

/**
 * The first place, in the order of names, in which two trees of JSON differ. Maps, which are kept as lists of entries,
 * are compared by key: the order in which they were filled says nothing.
 */
export function firstDifference(kept: unknown, folded: unknown, path: readonly string[] = []): Difference | undefined {
  const [a, b] = [branches(kept), branches(folded)];
  if (!a || !b) {
    const [left, right] = [JSON.stringify(kept) ?? 'nothing', JSON.stringify(folded) ?? 'nothing'];
    return left === right ? undefined : { path: path.join('.'), kept: shortened(left), folded: shortened(right) };
  }
  for (const name of [...new Set([...a.keys(), ...b.keys()])].sort()) {
    const found = firstDifference(a.get(name), b.get(name), [...path, name]);
    if (found) return found;
  }
  return undefined;
}

function branches(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return new Map(value.map((item, index) => [String(index), item as unknown]));
  if ('$map' in value) return new Map(value.$map as readonly (readonly [string, unknown])[]);
  return new Map(Object.entries(value));
}

const LONGEST = 80;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
