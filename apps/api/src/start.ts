import { CannotStart, type Configuration, type Output, startWorker, type Worker } from '@tenure/application';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { keepOperatorToken, operatorToken, type OperatorToken } from './access/operator-token';
import { tokenCheck } from './access/tokens';
import { closeApi, createApi } from './api';

/** A running API. */
export interface Running {
  readonly address: string;
  /** Answers what is under way, then closes everything. */
  stop(): Promise<void>;
}

/**
 * API, read models and deadline clock in one process, on one port. Rejects, with nothing left running, where a store
 * can not be opened or the port can not be listened on.
 */
export async function startApi(configuration: Configuration, output: Output): Promise<Running> {
  const token = await operatorToken(configuration.dataDir, configuration.operatorToken);
  const worker = await startWorker(configuration, output.logger);
  let app: NestFastifyApplication | undefined;
  try {
    app = await createApi({ ...worker, tokens: tokenCheck([token.record]), logger: output.logger });
    const address = await listen(app, configuration);
    await introduce(configuration, token, address, worker, output);
    return { address, stop: () => stop(app, worker) };
  } catch (error) {
    await stop(app, worker);
    throw error;
  }
}

/** The address, with the port that was found where 0 was asked for. */
async function listen(app: NestFastifyApplication, { port, host }: Configuration): Promise<string> {
  try {
    return await app.getHttpAdapter().getInstance().listen({ port, host });
  } catch (error) {
    throw new CannotStart(`${whyNotListening((error as NodeJS.ErrnoException).code)} (${host}:${port})`, {
      cause: error,
    });
  }
}

function whyNotListening(code: string | undefined): string {
  switch (code) {
    case 'EADDRINUSE':
      return 'the port is in use: stop whatever listens there, or set PORT to another one';
    case 'EACCES':
      return 'the port may not be used by this user: set PORT to one from 1024 on';
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return 'this machine has no such address: set HOST to one that it has, such as 127.0.0.1';
    default:
      return `cannot listen: ${code ?? 'unknown reason'}`;
  }
}

/** The token is kept and shown only now: a start that failed has shown none that the next one would not know. */
async function introduce(
  { dataDir }: Configuration,
  { record, made }: OperatorToken,
  address: string,
  { system }: Worker,
  { out }: Output,
): Promise<void> {
  if (made !== undefined) await keepOperatorToken(dataDir, record);
  out(`Tenure listens on ${address}; what it can do is shown at ${address}/docs`);
  out(`Today is ${system.today()} in ${system.zone}; data is kept in ${dataDir}`);
  if (made !== undefined) out(`Operator token, shown this once: ${made}`);
}

async function stop(app: NestFastifyApplication | undefined, worker: Worker): Promise<void> {
  try {
    if (app) await closeApi(app);
  } finally {
    await worker.close();
  }
}
