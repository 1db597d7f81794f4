import { type Configuration, type Output, startWorker, type Worker } from '@tenure/application';
import { tellMetrics, type Teller } from './tell-metrics';

/** Read models and deadline clock without an API, for a machine of their own. */
export async function startBackground(
  configuration: Configuration,
  { out, logger }: Output,
): Promise<{ stop(): Promise<void> }> {
  // BACKGROUND=off is said to the APIs around it, perhaps for all processes at once.
  const worker = await startWorker({ ...configuration, background: 'on' }, logger);
  const teller = await tellerOf(worker, configuration).catch(async (error: unknown) => {
    await worker.close();
    throw error;
  });
  out(`Tenure’s worker follows the log; today is ${worker.system.today()} in ${worker.system.zone}`);
  if (teller) out(`Metrics and health are on port ${teller.port}`);
  return {
    async stop() {
      await teller?.close();
      await worker.close();
    },
  };
}

async function tellerOf(worker: Worker, { host, metricsPort }: Configuration): Promise<Teller | undefined> {
  return metricsPort === undefined ? undefined : tellMetrics(worker, { host, port: metricsPort });
}
