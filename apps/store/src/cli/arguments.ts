import { parseArgs } from 'node:util';
import { WrongUsage } from '@tenure/terminal';

/** What the command line asks for. */
export type Asked = { readonly json: boolean } & (
  | { readonly command: 'help' }
  | { readonly command: 'migrate'; readonly from: string; readonly to: string }
  | { readonly command: 'backup'; readonly to: string }
  | { readonly command: 'restore'; readonly from: string }
);

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = { json: flag, help: { ...flag, short: 'h' }, from: text, to: text } as const;

/** Throws `WrongUsage`. */
export function readArguments(args: readonly string[]): Asked {
  const [command, ...rest] = args;
  if (command === undefined) throw new WrongUsage('what is to be done?');
  const { help = false, json = false, ...values } = parsed(command === '--help' || command === '-h' ? args : rest);
  if (help) return { command: 'help', json };
  switch (command) {
    case 'migrate':
      return { command, json, from: needed(values, 'from'), to: needed(values, 'to') };
    case 'backup':
      return { command, json, to: only(values, 'to') };
    case 'restore':
      return { command, json, from: only(values, 'from') };
    default:
      throw new WrongUsage(`there is no command "${command}"`);
  }
}

interface Ends {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

function parsed(args: readonly string[]): Ends & { readonly help?: boolean; readonly json?: boolean } {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new WrongUsage((error as Error).message);
  }
}

function needed(values: Ends, end: keyof Ends): string {
  const value = values[end];
  if (value === undefined || value === '') throw new WrongUsage(`--${end} is missing`);
  return value;
}

function only(values: Ends, end: keyof Ends): string {
  const other = end === 'from' ? 'to' : 'from';
  if (values[other] !== undefined) throw new WrongUsage(`--${other} is DATA_DIR, and is not given`);
  return needed(values, end);
}
