import { instant, legalDay, type NewEvent } from '@tenure/kernel';
import { openSqliteEventStore } from '../src/sqlite';

/**
 * A process that appends until it is killed, or `count` commands in all: of one to five events each, several at a time,
 * some to a stream of their own and some to one that all writers share. Prints the id of each command that was
 * acknowledged; standard output is a pipe, and so is written before the call returns.
 */
const IN_FLIGHT = 16;
const [path = '', writer = '', count = 'Infinity'] = process.argv.slice(2);

function eventsOf(command: string, size: number): NewEvent[] {
  return Array.from({ length: size }, (_, index) => ({
    id: `${command}/${index}`,
    type: 'SomethingHappened',
    data: { command, index, size, text: 'x'.repeat(size * 100) },
    metadata: {
      effectiveOn: legalDay('2026-01-01'),
      recordedAt: instant('2026-01-01T12:00:00Z'),
      recordedOn: legalDay('2026-01-01'),
      actor: writer,
      clauses: [],
      terms: 'terms-1',
      commandId: command,
      command: 'do-something',
      correlationId: command,
      causationId: command,
      schema: 1,
    },
  }));
}

async function run(): Promise<void> {
  const store = openSqliteEventStore({ path, busyTimeoutMs: 30_000 });
  let next = 0;
  const appendOneByOne = async (): Promise<void> => {
    for (let n = next++; n < Number(count); n = next++) {
      const command = `${writer}-${n}`;
      const stream = n % 4 === 0 ? 'shared' : `account-${writer}-${n % 7}`;
      const answer = { key: command, bodyHash: '' };
      await store.append({ stream, expected: 'any', events: eventsOf(command, 1 + (n % 5)), answer });
      process.stdout.write(`${command}\n`);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, appendOneByOne));
  await store.close();
}

void run();
