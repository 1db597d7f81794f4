import { releaseStream, type Retried, retryStream } from '@tenure/projector';
import { readModels } from '@tenure/read-models';
import { type Outcome, Refused } from '@tenure/terminal';
import type { Stores } from './stores';

/** Folds a parked stream again. Throws `Refused` where no read model has parked it. */
export async function retry(stores: Stores, stream: string): Promise<Outcome> {
  return outcomeOf(stream, await retryStream({ ...stores, models: readModels, stream: streamNamed(stream) }));
}

/** Lets a parked stream go on without the event. Throws `Refused` where no read model has parked it. */
export async function release(stores: Stores, stream: string): Promise<Outcome> {
  return outcomeOf(stream, await releaseStream({ ...stores, models: readModels, stream: streamNamed(stream) }));
}

const ACCOUNT = 'account-';

/** An account's id stands for its stream. */
function streamNamed(name: string): string {
  return name.startsWith(ACCOUNT) ? name : `${ACCOUNT}${name}`;
}

function outcomeOf(stream: string, results: readonly Retried[]): Outcome {
  if (results.length === 0) throw new Refused(`no read model has parked ${stream}`);
  return {
    found: { results },
    lines: results.map(({ model, poison, still }) => {
      if (still) return `${model}: still cannot fold ${still.eventType} at position ${still.position}: ${still.reason}`;
      return poison.state === 'halting' ? `${model} tries again` : `${model}: ${stream} goes on`;
    }),
    isWrong: results.some(({ still }) => still !== undefined),
  };
}
