import { PROJECTIONS } from '@tenure/application';
import { type ProjectionStatus, projectionStatuses } from '@tenure/projector';
import { readModels } from '@tenure/read-models';
import { type LeaseStanding, listLeases, type Poison } from '@tenure/read-store';
import { grouped, type Outcome, table } from '@tenure/terminal';
import type { Stores } from './stores';

/** How every read model is, and who has which work. */
export async function status({ events, readStore }: Stores): Promise<Outcome> {
  const [models, leases] = await Promise.all([
    projectionStatuses(events, readStore, readModels),
    readStore.transaction(listLeases),
  ]);
  const held = leases.filter(({ isHeld }) => isHeld);
  return {
    found: { models, leases: held },
    lines: [...modelLines(models), ...haltLines(models), '', ...leaseLines(held)],
    isWrong: models.some(({ halted, poisons }) => halted !== undefined || poisons.length > 0),
  };
}

/** What read models could not fold, and what became of it. */
export async function parked({ events, readStore }: Stores): Promise<Outcome> {
  const models = await projectionStatuses(events, readStore, readModels);
  const poisons = models.flatMap((model) => model.poisons);
  const lines = poisons.length === 0 ? ['Nothing is parked.'] : table(poisons.map(poisonCells));
  return { found: { poisons }, lines, isWrong: poisons.length > 0 };
}

function modelLines(models: readonly ProjectionStatus[]): readonly string[] {
  const head = ['read model', 'generation', 'version', 'position', 'behind'];
  const rows = models.flatMap(({ model, generations }) =>
    generations.length === 0
      ? [[model, 'none', '', '', '']]
      : generations.map(({ generation, version, position, behind }) => {
          return [model, generation, `${version}`, position ?? 'none', grouped(behind)];
        }),
  );
  return table([head, ...rows]);
}

function haltLines(models: readonly ProjectionStatus[]): readonly string[] {
  return models.flatMap(({ model, halted, poisons }) => [
    ...(halted ? [`${model} stands still: ${halted.reason}`] : []),
    ...poisons.filter(({ state }) => state !== 'halting').map((poison) => `${model}: ${inWords(poison)}`),
  ]);
}

function inWords({ stream, position, state }: Poison): string {
  return state === 'parked'
    ? `${stream} is parked from position ${position} on`
    : `lacks the event at position ${position} of ${stream}`;
}

function poisonCells({ model, stream, position, eventType, state, reason }: Poison): readonly string[] {
  return [model, stream, position, eventType, state, reason];
}

function leaseLines(held: readonly LeaseStanding[]): readonly string[] {
  const workers = [...new Set(held.map(({ holder }) => holder))].sort();
  if (workers.length === 0) return ['No process works in the background.'];
  return workers.map((worker) => {
    const mine = held.filter(({ holder }) => holder === worker);
    const parts = mine.filter(({ name }) => name.startsWith('deadlines:')).length;
    const projections = mine.some(({ name }) => name === PROJECTIONS) ? 'the read models and ' : '';
    return `worker ${worker} has ${projections}${parts} parts of the accounts’ deadlines`;
  });
}
