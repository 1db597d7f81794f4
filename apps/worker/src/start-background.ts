import { type Configuration, type Output, startWorker } from '@tenure/application';

/** Read models and deadline clock without an API, for a machine of their own. */
export async function startBackground(
  configuration: Configuration,
  { out, logger }: Output,
): Promise<{ stop(): Promise<void> }> {
  const worker = await startWorker(configuration, logger);
  out(`Tenure’s worker follows the log; today is ${worker.system.today()} in ${worker.system.zone}`);
  return { stop: () => worker.close() };
}
