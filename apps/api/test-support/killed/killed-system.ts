import { hash } from 'node:crypto';
import { basename } from 'node:path';
import { openEsdbEventStore } from '@tenure/event-store';
import { seededRandom } from '../../../../libs/event-store/test-support/esdb-fake';
import type { ClusterRun } from '../cluster/run';
import { addToTally } from '../cluster/tally';
import { storesUnderTest } from '../stores-under-test';
import type { SystemUnderTest, TestOptions } from '../system-under-test';
import { type Cluster, startCluster } from './cluster';
import { expectFolded, expectLogged } from './expect-folded';

/**
 * Two APIs and two workers over servers, killed at random and started again, called as a careful client does. Its end
 * fails where a process did not end well, an event that it told of is lost, one is there twice, or the read models are not
 * as one process folds them from the log.
 */
export async function killedSystem(run: ClusterRun, options: TestOptions): Promise<SystemUnderTest> {
  const { today = '2024-01-02', isAlone = false, services, logger } = options;
  if (services ?? logger) throw new Error('what is put into a process has no place here: leave the test out');
  const stores = await storesUnderTest(run.postgres);
  const random = randomOf(run);
  const size = isAlone || run.postgres === undefined ? { apis: 1, workers: 0 } : { apis: 2, workers: 2 };
  const cluster = startCluster({ ...run, ...stores, ...size, today, random });
  if (isAlone) for (const api of cluster.apis) cluster.killer.spare(api);
  const events = openEsdbEventStore({ connectionString: stores.eventStore });
  return {
    events,
    call: (method, url, call) =>
      url === '/v1/clock/advance' ? cluster.moveAndLapse(call) : cluster.client.call(method, url, call),
    address: () => spared(cluster),
    async close() {
      try {
        await cluster.atRest();
        await cluster.stop();
        await expectLogged(events, cluster.client.acknowledged());
        await expectFolded(events, cluster.lists);
        addToTally(run, { kills: cluster.kills(), again: cluster.client.again() });
      } finally {
        await cluster.remove();
        await events.close();
        await stores.end();
      }
    },
  };
}

let systems = 0;

/** The same for the same system of the same test file, whatever else is run. */
function randomOf({ seed }: ClusterRun): () => number {
  const name = `${basename(expect.getState().testPath ?? '')} ${++systems}`;
  return seededRandom(seed ^ Number.parseInt(hash('sha256', name, 'hex').slice(0, 8), 16));
}

async function spared({ apis, killer }: Cluster): Promise<string> {
  const [api] = apis;
  if (!api) throw new Error('there is no API');
  killer.spare(api);
  await killer.settled();
  return api.address();
}
