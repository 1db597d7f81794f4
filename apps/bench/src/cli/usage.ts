import { fullPlan, quickPlan, subjects } from '../plan';

export const USAGE = `usage: npm run bench [-- options]

Measures what this machine does, beside what its disk and processor could do, in turns. Everything is made in a folder of
its own and removed afterwards. Other work on the machine changes the values more than the ratios.

  --quick          smaller and shorter: ${quickPlan.events} events, ${quickPlan.rounds} rounds
  --only A,B       some of ${subjects.join(', ')}
  --events N       events in the log that is folded (default ${fullPlan.events})
  --rounds N       rounds of commands; the median is told (default ${fullPlan.rounds})
  --seconds N      that a round over HTTP lasts (default ${fullPlan.seconds})
  --accounts N     accounts that commands are spread over (default ${fullPlan.accounts})
  --lives N        accounts of each length that are loaded (default ${fullPlan.lives})
  --scale N,N      instead of all that: what an event and an account cost in logs of so many events (docs/scale.md)
  --json           prints JSON
  --help

DATA_DIR says on which disk: the folder is made there, or in its nearest folder that exists; without it, where temporary
files go. Nothing in DATA_DIR is read or changed. POSTGRES_URL names the PostgreSQL server to measure on; without it one is
started and stopped, where this machine has one.
Exit codes: 0 measured, whether or not an aim is met; 1 something failed; 2 wrong usage.`;
