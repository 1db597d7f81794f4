import { type LegalDay, parseLegalDay, schema, type Schema } from '@tenure/kernel';
import { problemsOf } from '@tenure/application';
import { DateTime } from 'luxon';

/** What a cell says, or what is wrong with it. */
export type Cell<T> = { readonly value: T } | { readonly fault: string };

const PLAIN_NUMBER = /^(\d+)(?:\.(\d+))?$/;
/** As `schema.amount` has it. */
const MOST_DIGITS = 9;

/** An amount as a decimal string with two places, from text with none, one or two; never through a binary float. */
export function amountCell(text: string): Cell<string> {
  const [, whole = '', places = ''] = PLAIN_NUMBER.exec(text) ?? [];
  if (whole === '') {
    const isNegative = /^[-(]\s*\d/.test(text);
    return { fault: isNegative ? 'must be more than zero' : 'must be a plain number such as 1234.50' };
  }
  if (places.length > 2) return { fault: 'must have two places at most' };
  const digits = whole.replace(/^0+(?=\d)/, '');
  if (digits.length > MOST_DIGITS) return { fault: 'must be 999999999.99 at most' };
  const amount = `${digits}.${places.padEnd(2, '0')}`;
  return amount === '0.00' ? { fault: 'must be more than zero' } : { value: amount };
}

export type DayReader = (text: string) => Cell<LegalDay>;

/** Reads days as `format` (Luxon tokens) writes them. A ledger has few different days, so each is parsed once. */
export function dayReader(format: string, today: LegalDay): DayReader {
  const known = new Map<string, Cell<LegalDay>>();
  return (text) => {
    const found = known.get(text) ?? dayCell(text, format, today);
    known.set(text, found);
    return found;
  };
}

function dayCell(text: string, format: string, today: LegalDay): Cell<LegalDay> {
  const day = parseLegalDay(DateTime.fromFormat(text, format, { zone: 'utc', locale: 'en-US' }).toISODate() ?? '');
  if (day === undefined) return { fault: `must be a day that exists, as ${format}` };
  return day > today ? { fault: `is after today, ${today}` } : { value: day };
}

export function idCell(text: string): Cell<string> {
  const isFine = problemsOf(schema.id, text).length === 0;
  return isFine ? { value: text } : { fault: 'must be 1 to 64 letters, digits, dots, hyphens or underscores' };
}

export function countryCell(text: string): Cell<string> {
  const isFine = problemsOf(schema.country, text).length === 0;
  return isFine ? { value: text } : { fault: 'must be a country as two capital letters (ISO 3166-1), such as US' };
}

const name: Schema<string> = schema.text(200);

export function nameCell(text: string): Cell<string> {
  return problemsOf(name, text).length === 0 ? { value: text } : { fault: 'must have 200 characters at most' };
}

export function wordCell<const T extends string>(text: string, words: readonly T[]): Cell<T> {
  const word = words.find((known) => known === text.toLowerCase());
  return word === undefined ? { fault: `must be one of ${words.join(', ')}` } : { value: word };
}
