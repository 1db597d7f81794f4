/** `1234567.89` → `1,234,567.89`: for people. Data keeps the plain decimal string. */
export function amountText(amount: { toString(): string }): string {
  return amount.toString().replace(/\B(?=(\d{3})+\.)/g, ',');
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** 1 → `first`, 11 → `11th`, 22 → `22nd`. */
export function ordinal(n: number): string {
  const word = ordinals[n - 1];
  if (word !== undefined) return word;
  const isTeen = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listOf(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** `1 day`, `5 days`. */
export function counted(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? '' : 's'}`;
}
