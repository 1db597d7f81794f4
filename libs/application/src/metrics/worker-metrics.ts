import { type ProjectionStatus, projectionStatuses } from '@tenure/projector';
import { readModels } from '@tenure/read-models';
import { listLeases } from '@tenure/read-store';
import { Gauge, type Registry } from 'prom-client';
import type { DeadlineClock } from '../read-side/deadline-clock';
import { isMembership, partitionOfLease, PROJECTIONS } from '../read-side/leases/share-out';
import type { ReadSide } from '../read-side/read-side';
import type { System } from '../system';

/** What goes on in the background of a process, as far as it is measured. */
export interface Measured {
  readonly system: Pick<System, 'events' | 'clock'>;
  readonly readSide: Pick<ReadSide, 'projector' | 'store' | 'leases'>;
  readonly deadlineClock: Pick<DeadlineClock, 'advancedThrough' | 'failing'>;
}

type Labelled = readonly (readonly [labels: Readonly<Record<string, string>>, value: number])[];

/** How far what goes on in the background has come; asked for when the metrics are read. */
export function measureWorker(registry: Registry, measured: Measured): void {
  const { readSide, deadlineClock } = measured;
  const gauge = gaugesIn(registry);
  gauge('tenure_projection_lag_events', 'Events of the log that the read models do not hold yet', async () => {
    return (await readSide.projector.lag()).behind;
  });
  gauge(
    'tenure_deadlines_advanced_through_seconds',
    'The legal day all accounts are advanced through, in Unix time',
    async () => {
      const day = await deadlineClock.advancedThrough();
      return day === undefined ? undefined : Date.parse(day) / 1_000;
    },
  );
  gauge('tenure_deadlines_failing_accounts', 'Accounts that could not be advanced and will be tried again', () =>
    deadlineClock.failing(),
  );
  measureModels(gauge, measured);
  measureLeases(gauge, measured);
}

function measureModels(gauge: MakeGauge, { system, readSide }: Measured): void {
  const statuses = shared(() => projectionStatuses(system.events, readSide.store, readModels));
  const perModel = (valueOf: (status: ProjectionStatus) => number) => async (): Promise<Labelled> =>
    (await statuses()).map((status) => [{ model: status.model }, valueOf(status)]);
  gauge(
    'tenure_projection_model_lag_events',
    'Events that a read model does not hold yet',
    perModel((each) => each.behind),
  );
  gauge(
    'tenure_projection_model_lag_seconds',
    'How long ago the first event was recorded that a read model does not hold yet',
    perModel(({ behindSince }) => {
      return behindSince === undefined
        ? 0
        : Math.max(0, Date.parse(system.clock.now()) - Date.parse(behindSince)) / 1_000;
    }),
  );
  gauge(
    'tenure_projection_model_halted',
    '1: the read model stands still',
    perModel(({ halted }) => (halted ? 1 : 0)),
  );
  gauge(
    'tenure_projection_parked_streams',
    'Streams that a read model could not fold and passes by',
    perModel(({ poisons }) => poisons.filter(({ state }) => state === 'parked').length),
  );
}

function measureLeases(gauge: MakeGauge, { readSide }: Measured): void {
  const leases = shared(() => readSide.store.transaction(listLeases));
  gauge('tenure_workers', 'Processes that work in the background, as the read store knows them', async () => {
    return (await leases()).filter(({ name, isHeld }) => isHeld && isMembership(name)).length;
  });
  gauge('tenure_leases_held', 'Leases that this process holds, by what they are for', async () => {
    const mine = (await leases()).filter(({ name }) => readSide.leases?.held(name) !== undefined);
    return [
      [{ for: 'projections' }, mine.filter(({ name }) => name === PROJECTIONS).length],
      [{ for: 'deadlines' }, mine.filter(({ name }) => partitionOfLease(name) !== undefined).length],
    ];
  });
}

type Value = number | Labelled | undefined;
type MakeGauge = (name: string, help: string, valueOf: () => Value | Promise<Value>) => void;

/** Gauges are asked side by side: those that need the same ask for it once. */
function shared<T>(ask: () => Promise<T>): () => Promise<T> {
  let asking: Promise<T> | undefined;
  return () => (asking ??= ask().finally(() => (asking = undefined)));
}

function gaugesIn(registry: Registry): MakeGauge {
  return (name, help, valueOf) => {
    new Gauge({
      name,
      help,
      labelNames: ['model', 'for'],
      registers: [registry],
      async collect() {
        // What a store that is away would have to say is left out; the process tells of itself all the same.
        const value = await Promise.resolve()
          .then(valueOf)
          .catch(() => undefined);
        this.reset();
        if (typeof value === 'number') this.set(value);
        else for (const [labels, each] of value ?? []) this.set(labels, each);
      },
    });
  };
}
