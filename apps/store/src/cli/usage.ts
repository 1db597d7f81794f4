export const USAGE = `usage: npm run migrate-store -- --from STORE --to STORE
       npm run backup -- --to FOLDER|FILE.db
       npm run restore -- --from FOLDER|FILE.db

  migrate-store   copies events and kept answers from one store to another; run it again after an interruption
    STORE         sqlite:PATH of a database file or a data folder, or esdb://…
  backup          copies the embedded store of DATA_DIR, which may be in use, to a new folder;
                  or the event log alone to a new file ending with .db
  restore         brings a backup into DATA_DIR, which must be empty

  --json          prints JSON
  --help

Exit codes: 0 fine, 1 a difference or a refusal, 2 wrong usage.
DATA_DIR and EVENT_STORE mean what they mean to the API.`;
