import { Inject, Injectable } from '@nestjs/common';
import { Gauge, Registry } from 'prom-client';
import type { ApiServices } from '../services';
import { SERVICES } from '../tokens';

/** How far what goes on in the background has come; asked for when the metrics are read. */
@Injectable()
export class WorkerMetrics {
  constructor(@Inject(Registry) registry: Registry, @Inject(SERVICES) { readSide, deadlineClock }: ApiServices) {
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
}
