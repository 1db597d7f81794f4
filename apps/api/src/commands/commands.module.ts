import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { MetricsModule } from '../metrics/metrics.module';
import { CommandsController } from './commands.controller';
import { RunAccountCommandHandler } from './run-account-command';

@Module({
  imports: [CqrsModule.forRoot(), MetricsModule],
  controllers: [CommandsController],
  providers: [RunAccountCommandHandler],
})
export class CommandsModule {}
