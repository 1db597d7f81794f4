import { join } from 'node:path';
import type { Figure } from './figure';
import { httpBench } from './http/http.bench';
import { positionWaitBench } from './http/position-wait.bench';
import { loadBench } from './load/load.bench';
import { type Log, writeLog } from './log/write-log';
import type { Plan, Subject } from './plan';
import { projectionPostgresBench } from './projection/projection-postgres.bench';
import { projectionBench } from './projection/projection.bench';
import { replayBench } from './replay/replay.bench';
import { storeBench } from './store/store.bench';
import type { Workspace } from './workspace';

/** Measures what the plan names, one after another. `onStart` is told what begins. */
export async function runBench(
  plan: Plan,
  workspace: Workspace,
  onStart: (what: string) => void,
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  let log: Log | undefined;
  const logged = async (): Promise<Log> => {
    if (!log) onStart(`writing a log of ${plan.events} events`);
    return (log ??= await writeLog(join(workspace.folder('log'), 'events.db'), plan.events));
  };
  const leftOut = (subject: string) => (why: string) => {
    onStart(`${subject} is left out: ${why}`);
  };
  const benches: Readonly<Record<Subject, () => Promise<readonly Figure[]>>> = {
    store: () => storeBench(workspace.folder('store'), plan),
    http: () => httpBench(workspace.folder('http'), plan),
    load: () => loadBench(workspace.folder('load'), plan),
    replay: async () => replayBench(await logged()),
    projection: async () => projectionBench(workspace.folder('log'), await logged()),
    'projection-postgres': async () => projectionPostgresBench(await logged(), leftOut('projection-postgres')),
    'position-wait': () =>
      positionWaitBench(workspace.folder('position-wait'), plan, leftOut('position-wait on PostgreSQL')),
  };
  for (const subject of plan.only) {
    onStart(subject);
    figures.push(...(await benches[subject]()));
  }
  return figures;
}
