import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { positionIn } from '../http/headers';
import { ProblemError } from '../http/problem';
import type { ApiServices } from '../services';
import { SERVICES } from '../tokens';

const WAITS_MS = 5_000;

/** The read model behind each list: one that stands still keeps nobody from reading the others. */
const modelOf: Readonly<Record<string, string>> = {
  accounts: 'accounts',
  balances: 'balances',
  aging: 'balances',
  creditExposure: 'credit-exposure',
  cureDeadlines: 'cure-deadlines',
  retention: 'retention-purge',
};

/** Lets a read pass once the read models hold the position that `X-Min-Position` names, or answers 504 with the lag. */
@Injectable()
export class MinPositionGuard implements CanActivate {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const wanted = positionIn(context.switchToHttp().getRequest<FastifyRequest>().headers, 'X-Min-Position');
    const { projector } = this.services.readSide;
    const model = modelOf[context.getHandler().name];
    if (wanted === undefined || (await projector.waitFor(wanted, WAITS_MS, model))) return true;
    const { position = null, head = null, behind } = await projector.lag();
    const detail = `the list is at position ${position ?? 'none'}, ${behind} behind the log, and did not reach ${wanted}`;
    throw new ProblemError({
      status: 504,
      code: 'projection-lag',
      detail,
      more: { position, head, lag: behind },
      headers: { 'retry-after': '1' },
    });
  }
}
