import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Configuration, readConfiguration, silentLogger, startWorker } from '@tenure/application';
import { createApi } from '../api';
import { descriptionOf } from './description';

/** The description as it is committed, so that a change of the API shows in review. The same code gives the same text. */
export async function generatedDescription(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tenure-description-'));
  const configuration = readConfiguration({ DATA_DIR: dataDir }) as Configuration;
  const worker = await startWorker(configuration, silentLogger);
  try {
    const app = await createApi({ ...worker, tokens: () => undefined, logger: silentLogger });
    const description = descriptionOf(app);
    await app.close();
    return `${JSON.stringify(description, null, 2)}\n`;
  } finally {
    await worker.close();
    await rm(dataDir, { recursive: true });
  }
}
