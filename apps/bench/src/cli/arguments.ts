import { parseArgs } from 'node:util';
import { fullPlan, type Plan, quickPlan, type Subject, subjects } from '../plan';

export interface BenchArguments {
  readonly plan: Plan;
  readonly json: boolean;
  /** Sizes of logs, in events, whose unit costs are measured instead of all else. */
  readonly scale?: readonly number[];
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
  ...{ quick: flag, json: flag, help: { ...flag, short: 'h' } },
  ...{ only: text, events: text, rounds: text, seconds: text, accounts: text, lives: text, scale: text },
} as const;
const amounts = ['events', 'rounds', 'seconds', 'accounts', 'lives'] as const;

/** What the command line asks for, or what is wrong with it. */
export function readArguments(args: readonly string[]): BenchArguments | 'help' | { readonly wrong: string } {
  let values;
  try {
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (error) {
    return { wrong: (error as Error).message };
  }
  if (values.help) return 'help';
  let plan = values.quick ? quickPlan : fullPlan;
  for (const name of amounts) {
    const value = values[name];
    if (value === undefined) continue;
    const size = sizeIn(value, name === 'seconds');
    if (size === undefined) return { wrong: `--${name} must be a number above 0, not "${value}"` };
    plan = { ...plan, [name]: size };
  }
  const only = values.only?.split(',') ?? subjects;
  const unknown = only.find((name) => !isSubject(name));
  if (unknown !== undefined) return { wrong: `--only takes ${subjects.join(', ')}, not "${unknown}"` };
  const scale = values.scale?.split(',').map((size) => sizeIn(size, false));
  if (scale?.includes(undefined)) return { wrong: `--scale takes numbers of events, not "${values.scale}"` };
  const sizes = scale === undefined ? {} : { scale: scale.filter((size) => size !== undefined) };
  return { plan: { ...plan, only: only.filter(isSubject) }, json: values.json ?? false, ...sizes };
}

function isSubject(name: string): name is Subject {
  return subjects.some((subject) => subject === name);
}

function sizeIn(text: string, mayHaveParts: boolean): number | undefined {
  const isNumber = (mayHaveParts ? /^\d{1,9}(\.\d{1,3})?$/ : /^\d{1,9}$/).test(text);
  return isNumber && Number(text) > 0 ? Number(text) : undefined;
}
