import { parseArgs } from 'node:util';
import { type Instant, type LegalDay, parseInstant, parseLegalDay, type Position } from '@tenure/kernel';
import { WrongUsage } from '@tenure/terminal';
import { pointOf, requireOrder } from '../diff/range';
import type { PointInTime } from '../log/point-in-time';

/** What the command line asks for. */
export type Asked = { readonly json: boolean } & (
  | { readonly command: 'help' }
  | { readonly command: 'replay'; readonly account?: string; readonly point: PointInTime }
  | { readonly command: 'verify'; readonly full: boolean }
  | { readonly command: 'diff'; readonly from: PointInTime; readonly to: PointInTime; readonly account?: string }
  | { readonly command: 'explain'; readonly subject: string; readonly account?: string }
);

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const everywhere = { json: flag, help: { ...flag, short: 'h' } } as const;

/** Which options each command takes. */
const options = {
  replay: { ...everywhere, account: text, 'as-of': text, 'known-at': text, until: text },
  verify: { ...everywhere, full: flag },
  diff: { ...everywhere, account: text, from: text, to: text },
  explain: { ...everywhere, account: text },
} as const;

/** Throws `WrongUsage`. */
export function readArguments(args: readonly string[]): Asked {
  const [command, ...rest] = args;
  if (command === undefined) throw new WrongUsage('what is to be audited?');
  if (command === '--help' || command === '-h' || rest.includes('--help') || rest.includes('-h')) {
    return { command: 'help', json: false };
  }
  switch (command) {
    case 'replay': {
      const { values } = parsed(rest, options.replay, 0);
      return { command, json: values.json ?? false, ...accountIn(values), point: pointIn(values) };
    }
    case 'verify': {
      const { values } = parsed(rest, options.verify, 0);
      return { command, json: values.json ?? false, full: values.full ?? false };
    }
    case 'diff': {
      const { values } = parsed(rest, options.diff, 0);
      if (values.from === undefined || values.to === undefined) throw new WrongUsage('diff needs --from and --to');
      const range = { from: pointOf(values.from), to: pointOf(values.to) };
      requireOrder(range.from, range.to);
      return { command, json: values.json ?? false, ...accountIn(values), ...range };
    }
    case 'explain': {
      const { values, positionals } = parsed(rest, options.explain, 1);
      const [subject] = positionals;
      if (subject === undefined) throw new WrongUsage('explain what? Name an event or a deadline');
      return { command, json: values.json ?? false, ...accountIn(values), subject };
    }
    default:
      throw new WrongUsage(`there is no command "${command}"`);
  }
}

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

function parsed<const O extends Options>(args: readonly string[], of: O, mostPositionals: number) {
  const result = tried(() => parseArgs({ args: [...args], allowPositionals: true, options: of }));
  const tooMany = result.positionals[mostPositionals];
  if (tooMany !== undefined) throw new WrongUsage(`"${tooMany}" is too much`);
  return result;
}

function tried<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new WrongUsage((error as Error).message);
  }
}

function accountIn({ account }: { readonly account?: string | undefined }): { readonly account?: string } {
  return account === undefined ? {} : { account };
}

function pointIn(values: { 'as-of'?: string; 'known-at'?: string; until?: string }): PointInTime {
  const { 'as-of': asOf, 'known-at': knownAt, until } = values;
  return {
    ...(asOf === undefined ? {} : { asOf: dayIn(asOf) }),
    ...(knownAt === undefined ? {} : { knownAt: instantIn(knownAt) }),
    ...(until === undefined ? {} : { until: positionIn(until) }),
  };
}

function dayIn(value: string): LegalDay {
  const day = parseLegalDay(value);
  if (day === undefined) throw new WrongUsage(`--as-of must be a day that exists, as YYYY-MM-DD, not "${value}"`);
  return day;
}

function instantIn(value: string): Instant {
  const at = parseInstant(value);
  if (at === undefined) {
    throw new WrongUsage(`--known-at must be an instant with its offset, such as 2026-01-31T12:00:00Z, not "${value}"`);
  }
  return at;
}

function positionIn(value: string): Position {
  if (!/^\d+$/.test(value)) throw new WrongUsage(`--until must be a position of the log, not "${value}"`);
  return value as Position;
}
