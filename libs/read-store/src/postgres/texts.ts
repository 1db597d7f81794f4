/**
 * PostgreSQL's texts cannot hold U+0000, which a name that somebody typed in can. It is kept behind a sign that is no
 * character of any language, and so is that sign; reading turns both back.
 */
const SIGN = '\uFFFE';
const ZERO = '\u0000';

export function storedText(text: string): string {
  if (!text.includes(ZERO) && !text.includes(SIGN)) return text;
  return text.replaceAll(SIGN, `${SIGN}1`).replaceAll(ZERO, `${SIGN}0`);
}

export function readText(stored: string): string {
  if (!stored.includes(SIGN)) return stored;
  return stored.replaceAll(`${SIGN}0`, ZERO).replaceAll(`${SIGN}1`, SIGN);
}

/** A list as PostgreSQL's text form of an array: one parameter for a whole column. */
export function arrayText(values: readonly (string | bigint | number | null)[]): string {
  const parts = values.map((value) => {
    if (value === null) return 'NULL';
    if (typeof value !== 'string') return value.toString();
    return `"${storedText(value).replace(/["\\]/g, String.raw`\$&`)}"`;
  });
  return `{${parts.join(',')}}`;
}
