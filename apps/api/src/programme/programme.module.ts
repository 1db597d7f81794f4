import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { MetricsModule } from '../metrics/metrics.module';
import { ProgrammeController } from './programme.controller';
import { RunProgrammeCommandHandler } from './run-programme-command';

@Module({
  imports: [CqrsModule, MetricsModule],
  controllers: [ProgrammeController],
  providers: [RunProgrammeCommandHandler],
})
export class ProgrammeModule {}
