import { Module } from '@nestjs/common';
import { Registry } from 'prom-client';
import { CommandMetrics } from './command.metrics';
import { MetricsController } from './metrics.controller';
import { createRegistry } from './registry';
import { WorkerMetrics } from './worker.metrics';

@Module({
  controllers: [MetricsController],
  providers: [{ provide: Registry, useFactory: createRegistry }, CommandMetrics, WorkerMetrics],
  exports: [CommandMetrics],
})
export class MetricsModule {}
