const LONGEST_ID = 64;

/** `prefix-suffix` as an id: cut to what an id may have, and so to be checked for being taken. */
export function madeId(prefix: string, suffix: string): string {
  return `${prefix.slice(0, LONGEST_ID - suffix.length - 1)}-${suffix}`;
}
