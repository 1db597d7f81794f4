import { copyStore } from '../src/copy';
import { openSqliteEventStore } from '../src/sqlite';

/**
 * A process that copies one embedded store into another until it is done or killed. Prints a line for every so many events
 * copied: more than wait to be stored, so that most of them are stored by then.
 */
const EVENTS_A_LINE = 200;
const [from = '', to = ''] = process.argv.slice(2);

async function run(): Promise<void> {
  const source = openSqliteEventStore({ path: from, readonly: true });
  const target = openSqliteEventStore({ path: to });
  const onProgress = (text: () => string): void => {
    const count = /^copied (\d+) events$/.exec(text())?.[1];
    if (count !== undefined && Number(count) % EVENTS_A_LINE === 0) process.stdout.write(`${count}\n`);
  };
  const outcome = await copyStore(source, target, { inFlight: 16, onProgress });
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
  await source.close();
  await target.close();
}

void run();
