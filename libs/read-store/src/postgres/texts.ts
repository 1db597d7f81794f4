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
  let text = '{';
  for (const value of values) {
    if (text.length > 1) text += ',';
    if (value === null) text += 'NULL';
    else if (typeof value !== 'string') text += value.toString();
    else text += `"${IS_SPECIAL.test(value) ? escaped(value) : value}"`;
  }
  return `${text}}`;
}

/** Nearly no text has one: looking for them all at once is what the writing of rows spends its time on. */
const IS_SPECIAL = /["\\\u0000\uFFFE]/;

function escaped(text: string): string {
  return storedText(text).replace(/["\\]/g, String.raw`\$&`);
}
