import { parseArgs } from 'node:util';
import type { LateChargeMode } from '@tenure/terms';
import { lateChargeModes } from '../mapping/ledger-mapping';

export interface ImportArguments {
  readonly path: string;
  readonly mapping?: string;
  readonly lateCharges?: LateChargeMode;
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** What the command line asks for; `help`, or what is wrong with it. */
export function readArguments(args: readonly string[]): ImportArguments | 'help' | { readonly wrong: string } {
  const parsed = parsedArguments(args);
  if ('wrong' in parsed) return parsed;
  const { values, positionals } = parsed;
  if (values.help) return 'help';
  const [what, path, ...more] = positionals;
  if (what !== 'ledger') return { wrong: what === undefined ? 'nothing to import' : `"${what}" cannot be imported` };
  if (path === undefined) return { wrong: 'which file?' };
  if (more.length > 0) return { wrong: `one file at a time, not ${[path, ...more].join(' ')}` };
  const lateCharges = lateChargeModes.find((mode) => mode === values['late-charges']);
  if (values['late-charges'] !== undefined && lateCharges === undefined) {
    return { wrong: `--late-charges must be one of ${lateChargeModes.join(', ')}, not ${values['late-charges']}` };
  }
  return {
    path,
    ...(values.mapping === undefined ? {} : { mapping: values.mapping }),
    ...(lateCharges === undefined ? {} : { lateCharges }),
    dryRun: values['dry-run'] ?? false,
    json: values.json ?? false,
  };
}

function parsedArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        mapping: { type: 'string' },
        'late-charges': { type: 'string' },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}
