import type { Configuration } from '@tenure/application';
import type { Log } from '../log/open-log';
import { checkEvents } from './check-events';
import { checkLog } from './check-log';
import { checkReadModels } from './check-read-models';
import { checkSnapshots } from './check-snapshots';
import type { Check } from './finding';

export interface Verification {
  /** In the order in which they were made: what rests on the log comes after it. */
  readonly checks: readonly Check[];
  /** Hash over the whole log; undefined where the store makes none. */
  readonly digest: string | undefined;
}

/** Checks all that can be checked. `isFull`: the read models, too. */
export async function verify(
  log: Log,
  configuration: Configuration,
  isFull: boolean,
  onProgress: (text: () => string) => void,
): Promise<Verification> {
  const { digest, ...hashes } = await checkLog(log.verifiable, onProgress);
  const { accounts, ...events } = await checkEvents(log.events, log.programme, onProgress);
  const checks: Check[] = [hashes, events];
  // What cannot be read cannot be folded either, and has been said.
  const isReadable = events.findings.every(({ what }) => what !== 'unreadable');
  if (isReadable) {
    checks.push(await checkSnapshots(log, accounts, onProgress));
    if (isFull) checks.push(...(await checkReadModels(configuration, log.events, onProgress)));
  }
  return { checks, digest };
}

export function isFine({ checks }: Verification): boolean {
  return checks.every(({ findings }) => findings.length === 0);
}
