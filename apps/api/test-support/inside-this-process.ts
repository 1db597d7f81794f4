import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Configuration, readConfiguration, silentLogger, startWorker } from '@tenure/application';
import { recordOf, tokenCheck } from '../src/access/tokens';
import { closeApi, createApi } from '../src/api';
import { answerOf, sentFor, type SystemUnderTest, type TestOptions, TOKEN } from './system-under-test';

/** All that a process of the API has, in this one, on embedded stores of its own. */
export async function insideThisProcess({
  today = '2024-01-02',
  logger = silentLogger,
  services = (real) => real,
}: TestOptions): Promise<SystemUnderTest> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tenure-api-'));
  const env = { DATA_DIR: dataDir, CLOCK: `simulated:${today}` };
  const worker = await startWorker(readConfiguration(env) as Configuration, silentLogger);
  const tokens = tokenCheck([recordOf('operator', TOKEN)]);
  const app = await createApi(services({ ...worker, tokens, logger }));
  let listening: Promise<string> | undefined;
  return {
    events: worker.system.events,
    address: () => (listening ??= app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' })),
    async call(method, url, call) {
      const { headers, payload } = sentFor(call);
      const sent = { method: method as 'GET', url, headers, ...(payload === undefined ? {} : { payload }) };
      const { statusCode, headers: told, body } = await app.inject(sent);
      return answerOf(statusCode, told, body);
    },
    async close() {
      await closeApi(app);
      await worker.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
