import { parseArgs } from 'node:util';

/** What the demo is to be made of. */
export interface Plan {
  readonly accounts: number;
  readonly months: number;
  readonly seed: number;
  readonly port: number;
  readonly dataDir: string;
  /** Only the data: no API is started. */
  readonly noServer: boolean;
}

export type Asked = Plan | 'help' | { readonly wrong: string };

export const USAGE = `npm run demo -- [--accounts 500] [--months 24] [--seed 7] [--port 3000] [--data ./demo-data] [--no-server]

Makes a portfolio of customers by their seed, with the named stories among them, and starts the API over it under a
simulated clock. What an earlier demo left in the folder is replaced; a folder with anything else in it is refused.`;

const count = { type: 'string' } as const;

export function readArguments(args: readonly string[]): Asked {
  const options = {
    accounts: count,
    months: count,
    seed: count,
    port: count,
    data: count,
    'no-server': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (values.help) return 'help';
    return planOf(values);
  } catch (error) {
    return { wrong: (error as Error).message };
  }
}

type Values = Readonly<Partial<Record<string, string | boolean | undefined>>>;

function planOf(values: Values): Plan | { readonly wrong: string } {
  const wrong: string[] = [];
  const number = (name: string, usual: number, least: number, most: number): number => {
    const text = values[name];
    const value = typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : text === undefined ? usual : NaN;
    if (!(value >= least && value <= most)) wrong.push(`--${name} must be a whole number from ${least} to ${most}`);
    return value;
  };
  const plan = {
    accounts: number('accounts', 500, 1, 20_000),
    months: number('months', 24, 1, 120),
    seed: number('seed', 7, 0, 999_999_999),
    port: number('port', 3000, 0, 65_535),
    dataDir: typeof values['data'] === 'string' ? values['data'] : './demo-data',
    noServer: values['no-server'] === true,
  };
  return wrong.length > 0 ? { wrong: wrong.join('\n') } : plan;
}
