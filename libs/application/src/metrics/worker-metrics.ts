import { Gauge, type Registry } from 'prom-client';
import type { DeadlineClock } from '../read-side/deadline-clock';
import type { ReadSide } from '../read-side/read-side';

/** What goes on in the background of a process, as far as it is measured. */
export interface Measured {
  readonly readSide: Pick<ReadSide, 'projector'>;
  readonly deadlineClock: Pick<DeadlineClock, 'advancedThrough' | 'failing'>;
}

/** How far what goes on in the background has come; asked for when the metrics are read. */
export function measureWorker(registry: Registry, { readSide, deadlineClock }: Measured): void {
  const gauge = (name: string, help: string, valueOf: () => number | undefined | Promise<number>): Gauge =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const value = await valueOf();
        if (value !== undefined) this.set(value);
      },
    });
  gauge('tenure_projection_lag_events', 'Events of the log that the read models do not hold yet', async () => {
    return (await readSide.projector.lag()).behind;
  });
  gauge(
    'tenure_deadlines_advanced_through_seconds',
    'The legal day all accounts are advanced through, in Unix time',
    () => {
      const day = deadlineClock.advancedThrough();
      return day === undefined ? undefined : Date.parse(day) / 1_000;
    },
  );
  gauge('tenure_deadlines_failing_accounts', 'Accounts that could not be advanced and will be tried again', () =>
    deadlineClock.failing(),
  );
}
