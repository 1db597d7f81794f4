/**
 * Orders texts, and so days and ids, by their characters' codes: the same on every machine and in both databases, unlike
 * `localeCompare`. Negative, zero or positive, as `sort` takes it.
 */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** For sorting by the first of these texts, where it is the same by the second, and so on. */
export function byTexts<T>(textsOf: (one: T) => readonly string[]): (a: T, b: T) => number {
  return (a, b) => {
    const theirs = textsOf(b);
    const orders = textsOf(a).map((text, i) => compareTexts(text, theirs[i] ?? ''));
    return orders.find((order) => order !== 0) ?? 0;
  };
}
