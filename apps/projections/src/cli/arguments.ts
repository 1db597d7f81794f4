import { parseArgs } from 'node:util';
import { WrongUsage } from '@tenure/terminal';

const alone = ['status', 'parked'] as const;
const ofModel = ['rebuild', 'swap', 'rollback', 'drop'] as const;
const ofStream = ['retry', 'release'] as const;

type Alone = (typeof alone)[number];
type Named = (typeof ofModel | typeof ofStream)[number];

/** What the command line asks for. */
export type Asked = { readonly json: boolean } & (
  { readonly command: 'help' } | { readonly command: Alone } | { readonly command: Named; readonly name: string }
);

/** Throws `WrongUsage`. */
export function readArguments(args: readonly string[]): Asked {
  const { values, positionals } = parsed(args);
  const { json = false, help = false } = values;
  if (help) return { command: 'help', json };
  const [command, name, ...others] = positionals;
  if (command === undefined) throw new WrongUsage('what is to be done?');
  if (isOneOf(alone, command)) {
    if (name !== undefined) throw new WrongUsage(`${command} takes no name`);
    return { command, json };
  }
  const isKnown = isOneOf(ofModel, command) || isOneOf(ofStream, command);
  if (!isKnown) throw new WrongUsage(`there is no command "${command}"`);
  const what = isOneOf(ofModel, command) ? 'read model' : 'stream';
  if (name === undefined || others.length > 0) throw new WrongUsage(`${command} takes the name of one ${what}`);
  return { command, name, json };
}

function isOneOf<const T extends string>(words: readonly T[], word: string): word is T {
  return (words as readonly string[]).includes(word);
}

function parsed(args: readonly string[]) {
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { json: flag, help: { ...flag, short: 'h' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new WrongUsage((error as Error).message);
  }
}
