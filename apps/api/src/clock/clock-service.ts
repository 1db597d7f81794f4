import { Inject, Injectable } from '@nestjs/common';
import { problemsOf } from '@tenure/application';
import { type LegalDay, schema } from '@tenure/kernel';
import { malformed, notFound, ProblemError } from '../http/problem';
import type { ApiServices } from '../services';
import { SERVICES } from '../tokens';

export const advanceBody = schema.object({ to: schema.describe('The new today; never an earlier day', schema.day) });

export interface ClockView {
  readonly today: LegalDay;
  readonly now: string;
  /** The zone in which an instant has its legal day. */
  readonly zone: string;
  readonly isSimulated: boolean;
  /** The day through which all accounts were advanced; null: not yet. */
  readonly advancedThrough: LegalDay | null;
}

const PROJECTION_WAITS_MS = 5_000;

@Injectable()
export class ClockService {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async view(): Promise<ClockView> {
    const { system, deadlineClock, moveClock } = this.services;
    return {
      today: system.today(),
      now: system.clock.now(),
      zone: system.zone,
      isSimulated: moveClock !== undefined,
      advancedThrough: (await deadlineClock.advancedThrough()) ?? null,
    };
  }

  /** Moves a simulated clock, and answers when all has lapsed that lapses by then. Throws `ProblemError`. */
  async advance(body: unknown): Promise<ClockView> {
    const { moveClock } = this.services;
    if (!moveClock)
      throw new ProblemError(notFound('clock-not-simulated', 'the clock is the real one, and nobody moves it'));
    const problems = problemsOf(advanceBody, body);
    if (problems.length > 0) throw new ProblemError(malformed(problems));
    const { to } = body as { to: LegalDay };
    if (!(await moveClock(to))) {
      const detail = `it is ${this.services.system.today()} already, and the clock never goes back`;
      throw new ProblemError({ status: 409, code: 'clock-goes-forward', detail });
    }
    await this.services.deadlineClock.catchUp();
    const head = await this.services.system.events.head();
    if (head !== undefined) await this.services.readSide.projector.waitFor(head, PROJECTION_WAITS_MS);
    return this.view();
  }
}
