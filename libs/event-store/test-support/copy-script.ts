import { copyStore } from '../src/copy';
import { openSqliteEventStore } from '../src/sqlite';

/** A process that copies one embedded store into another until it is done or killed; says when it has begun. */
const [from = '', to = ''] = process.argv.slice(2);

async function run(): Promise<void> {
  const source = openSqliteEventStore({ path: from, readonly: true });
  const target = openSqliteEventStore({ path: to });
  let hasBegun = false;
  const onProgress = (text: () => string): void => {
    if (!hasBegun && text().startsWith('copied')) process.stdout.write('begun\n');
    hasBegun ||= text().startsWith('copied');
  };
  const outcome = await copyStore(source, target, { inFlight: 16, onProgress });
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
  await source.close();
  await target.close();
}

void run();
