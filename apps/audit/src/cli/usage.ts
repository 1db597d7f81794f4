export const USAGE = `usage: npm run audit -- COMMAND [options]

  replay                 folds the log from the first event and prints what it comes to
    --account ID         one account, in full
    --as-of DAY          only facts effective by this legal day (YYYY-MM-DD)
    --known-at INSTANT   only facts recorded by then (such as 2026-01-31T12:00:00Z)
    --until POSITION     only events up to this position of the log
  verify                 checks the log: no gaps, hashes, every event readable; and the snapshots against the events
    --full               makes every read model anew from the log, too, and compares
  diff                   what changed between two points, each a legal day or a position of the log
    --from POINT --to POINT [--account ID]
  explain EVENT_OR_DEADLINE
                         why: clauses, readings, inputs, days counted, formula
    --account ID         needed for a deadline, such as due:INV-1; an event is looked for in the whole log without it

  --json                 prints JSON
  --help

Reads, and writes nothing; the API may be running.
Exit codes: 0 fine, 1 a difference or a refusal, 2 wrong usage.
DATA_DIR, EVENT_STORE and CLOCK mean what they mean to the API.`;
