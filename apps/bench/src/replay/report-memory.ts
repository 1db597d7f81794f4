import { writeSync } from 'node:fs';

/** Loaded into a program before it starts: tells on file 3, when it ends, the most memory that it ever held, in kB. */
const REPORT = 3;

process.on('exit', () => {
  writeSync(REPORT, String(process.resourceUsage().maxRSS));
});
