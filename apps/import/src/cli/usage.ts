import { ledgerFields, lateChargeModes } from '../mapping/ledger-mapping';

/** Where the explanations of options begin. */
const COLUMN = 25;

export const USAGE = `usage: npm run import -- ledger FILE.csv [options]

Brings the invoices of another ledger over, with the payments and disputes its lines tell of, as the commands that the
API takes. Running it again adds nothing.

  --mapping FILE.json    what the columns of FILE.csv mean; without it the mappings that ship with the importer are
                         tried, and then the canonical columns:
                         ${wrapped(ledgerFields)}
  --late-charges MODE    ${lateChargeModes.join(', ')}: for the accounts it registers (default: as the mapping says, off)
  --dry-run              checks everything and writes nothing
  --json                 prints the totals as JSON
  --help

Exit codes: 0 all of it is in, 1 something was refused, 2 wrong usage.
DATA_DIR, EVENT_STORE and CLOCK mean what they mean to the API.`;

function wrapped(words: readonly string[]): string {
  const half = Math.ceil(words.length / 2);
  return [words.slice(0, half), words.slice(half)].map((part) => part.join(', ')).join(`,\n${' '.repeat(COLUMN)}`);
}
