import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandRequest, CommandResult } from '@tenure/application';
import { CommandMetrics } from '../metrics/command.metrics';
import type { ApiServices } from '../services';
import { SERVICES } from '../tokens';

/** One command on one account, as it was asked for. */
export class RunAccountCommand extends Command<CommandResult> {
  /** `mustExist`: only on an account that has events already (`If-Match: *`). */
  constructor(
    readonly request: CommandRequest,
    readonly mustExist = false,
  ) {
    super();
  }
}

@CommandHandler(RunAccountCommand)
export class RunAccountCommandHandler implements ICommandHandler<RunAccountCommand> {
  constructor(
    @Inject(SERVICES) private readonly services: ApiServices,
    @Inject(CommandMetrics) private readonly metrics: CommandMetrics,
  ) {}

  execute({ request, mustExist }: RunAccountCommand): Promise<CommandResult> {
    const { run } = this.services.system;
    return this.metrics.measured(request.command, () => (mustExist ? this.onExisting(request) : run(request)));
  }

  private async onExisting(request: CommandRequest): Promise<CommandResult> {
    const { revision } = await this.services.system.accounts.reload(request.accountId);
    return revision < 0 ? { kind: 'stale', revision } : this.services.system.run(request);
  }
}
