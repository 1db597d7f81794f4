import fc from 'fast-check';
import { live, lives, programme, type Scripted } from '../../account/test-support/random-life';
import { clearOffices, office, type Office } from '../test-support/office';
import type { CommandResult } from './command-result';

afterAll(clearOffices);

const written = (results: readonly CommandResult[]) => JSON.parse(JSON.stringify(results)) as unknown;

/** Runs what a life asked for; the n-th command has the n-th key. All on one day, where one is given. */
async function run(script: readonly Scripted[], at: Office, day?: string): Promise<CommandResult[]> {
  const results: CommandResult[] = [];
  for (const [i, { on, command, body, effectiveOn }] of script.entries()) {
    at.at(day ?? on);
    results.push(await at.run(command, { ...body, effectiveOn }, { accountId: ACCOUNT, idempotencyKey: `${i}` }));
  }
  return results;
}

/** As the lives have it: their invoices are numbered by it. */
const ACCOUNT = 'A1';
const lastDay = '2040-01-01';

test('retrying any command of a life with its key changes nothing in the log, and answers as it did', async () => {
  await fc.assert(
    fc.asyncProperty(lives(15, 60), async (steps) => {
      const { script } = live(steps).lived();
      const at = office({ programme });
      const first = await run(script, at);
      const log = await at.log();
      expect(written(await run(script, at, lastDay))).toEqual(written(first));
      expect(await at.log()).toEqual(log);
      await at.close();
    }),
    { numRuns: 25 },
  );
});

test('the runner answers and writes what the account alone decides', async () => {
  await fc.assert(
    fc.asyncProperty(lives(15, 60), async (steps) => {
      const lived = live(steps).lived();
      const at = office({ programme });
      const results = await run(lived.script, at);
      const kinds = lived.outcomes.map((outcome) => outcome.kind);
      expect(results.map(({ kind }) => kind)).toEqual(kinds);
      const log = await at.log();
      await at.close();
      const facts = log.map(({ type, metadata }) => [type, metadata.effectiveOn, metadata.recordedOn]);
      expect(facts).toEqual(lived.log.map(({ type, effectiveOn, recordedOn }) => [type, effectiveOn, recordedOn]));
    }),
    { numRuns: 25 },
  );
});
