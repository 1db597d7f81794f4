import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@tenure/application';
import { CommandMetrics } from '../metrics/command.metrics';
import type { ApiServices } from '../services';
import { SERVICES } from '../tokens';
import { RunProgrammeCommand } from './programme-request';

@CommandHandler(RunProgrammeCommand)
export class RunProgrammeCommandHandler implements ICommandHandler<RunProgrammeCommand> {
  constructor(
    @Inject(SERVICES) private readonly services: ApiServices,
    @Inject(CommandMetrics) private readonly metrics: CommandMetrics,
  ) {}

  execute({ request }: RunProgrammeCommand): Promise<CommandResult> {
    return this.metrics.measured(request.command, () => this.services.system.publish(request));
  }
}
