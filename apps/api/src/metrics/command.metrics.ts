import { Inject, Injectable } from '@nestjs/common';
import { commandNamed } from '@tenure/account';
import type { CommandResult } from '@tenure/application';
import { programmeCommandNamed } from '@tenure/programme';
import { Counter, Histogram, Registry } from 'prom-client';

type Outcome = CommandResult['kind'] | 'failed';

/** How many commands came to what, and how long they took. */
@Injectable()
export class CommandMetrics {
  private readonly commands: Counter<'command' | 'outcome'>;
  private readonly duration: Histogram<'command'>;
  private readonly children = new Map<string, { inc(): void }>();
  private readonly durations = new Map<string, { observe(seconds: number): void }>();

  constructor(@Inject(Registry) registry: Registry) {
    this.commands = new Counter({
      name: 'tenure_commands_total',
      help: 'Commands by name and outcome',
      labelNames: ['command', 'outcome'],
      registers: [registry],
    });
    this.duration = new Histogram({
      name: 'tenure_command_duration_seconds',
      help: 'From the validated request to the durable answer',
      labelNames: ['command'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers: [registry],
    });
  }

  async measured(name: string, run: () => Promise<CommandResult>): Promise<CommandResult> {
    // Names that nobody declared would be as many labels as anybody likes.
    const command = (commandNamed(name) ?? programmeCommandNamed(name)) ? name : 'unknown';
    const startedAt = performance.now();
    let outcome: Outcome = 'failed';
    try {
      const result = await run();
      outcome = result.kind;
      return result;
    } finally {
      this.count(command, outcome, (performance.now() - startedAt) / 1_000);
    }
  }

  /** Children are kept, because looking one up by its labels costs more than counting. */
  private count(command: string, outcome: Outcome, seconds: number): void {
    const key = `${command} ${outcome}`;
    let counter = this.children.get(key);
    if (!counter) this.children.set(key, (counter = this.commands.labels(command, outcome)));
    counter.inc();
    let duration = this.durations.get(command);
    if (!duration) this.durations.set(command, (duration = this.duration.labels(command)));
    duration.observe(seconds);
  }
}
