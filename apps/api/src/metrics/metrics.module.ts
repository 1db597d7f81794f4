import { Module } from '@nestjs/common';
import { processRegistry } from '@tenure/application';
import { Registry } from 'prom-client';
import { CommandMetrics } from './command.metrics';
import { MetricsController } from './metrics.controller';
import { WorkerMetrics } from './worker.metrics';

@Module({
  controllers: [MetricsController],
  providers: [{ provide: Registry, useFactory: processRegistry }, CommandMetrics, WorkerMetrics],
  exports: [CommandMetrics],
})
export class MetricsModule {}
