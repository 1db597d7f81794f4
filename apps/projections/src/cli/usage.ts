export const USAGE = `usage: npm run projections -- COMMAND [--json]

  status            every read model: its generations, how far they are, what stands in their way; who works
  rebuild MODEL     makes a read model anew beside the live one, which goes on; run it again after an interruption
  swap MODEL        verifies what was made against the log and puts it in the live one's place
  rollback MODEL    brings back the generation before the last swap
  drop MODEL        drops what stands beside the live generation
  parked            the events that read models could not fold
  retry STREAM      folds a parked stream again, once the program is mended
  release STREAM    lets a parked stream go on without the event that could not be folded

  STREAM            account-ID, or the account's ID
  --json            prints JSON
  --help

Exit codes: 0 fine; 1 something stands still, is parked or is refused; 2 wrong usage.
DATA_DIR, EVENT_STORE and READ_STORE mean what they mean to the API.`;
