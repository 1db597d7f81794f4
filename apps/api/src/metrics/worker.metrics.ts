import { Inject, Injectable } from '@nestjs/common';
import { measureWorker } from '@tenure/application';
import { Registry } from 'prom-client';
import type { ApiServices } from '../services';
import { SERVICES } from '../tokens';

/** The same as a worker of its own tells. */
@Injectable()
export class WorkerMetrics {
  constructor(@Inject(Registry) registry: Registry, @Inject(SERVICES) services: ApiServices) {
    measureWorker(registry, services);
  }
}
