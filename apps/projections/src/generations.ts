import { rebuildBeside, rollBack, swapIn } from '@tenure/projector';
import { dropGeneration } from '@tenure/read-store';
import { grouped, type OnProgress, type Outcome } from '@tenure/terminal';
import { modelNamed, type Stores } from './stores';

/** Makes a read model anew beside the live one. */
export async function rebuild(stores: Stores, name: string, onProgress: OnProgress): Promise<Outcome> {
  const position = await rebuildBeside({ ...stores, model: modelNamed(name), onProgress: told(name, onProgress) });
  const line = `${name} stands beside the live one, at position ${position ?? 'none'}; swap ${name} puts it in its place.`;
  return { found: { model: name, position: position ?? null }, lines: [line] };
}

/** Verifies what was made and puts it in the live one's place. */
export async function swap(stores: Stores, name: string, onProgress: OnProgress): Promise<Outcome> {
  const verified = await swapIn({ ...stores, model: modelNamed(name), onProgress: told(name, onProgress) });
  const lines = [
    `${name} is what the log says as of position ${verified.position ?? 'none'}; digest ${verified.kept.slice(0, 16)}`,
    `It is live now. The generation before it is kept: rollback ${name} brings it back, drop ${name} ends that.`,
  ];
  return { found: { model: name, position: verified.position ?? null, digest: verified.kept }, lines };
}

/** Exchanges the live generation and the one before it. */
export async function rollback(stores: Stores, name: string, onProgress: OnProgress): Promise<Outcome> {
  await rollBack({ ...stores, model: modelNamed(name), onProgress: told(name, onProgress) });
  const line = `${name}: the previous generation is live again, and up to the log; the other one is the previous one now.`;
  return { found: { model: name }, lines: [line] };
}

/** Drops what stands beside the live generation. */
export async function drop({ readStore }: Stores, name: string): Promise<Outcome> {
  const model = modelNamed(name);
  await readStore.transaction(async (tx) => {
    for (const generation of ['next', 'previous'] as const) await dropGeneration(tx, model, generation);
  });
  return { found: { model: name }, lines: [`${name}: only the live generation is left.`] };
}

function told(name: string, onProgress: OnProgress): (events: number) => void {
  return (events) => onProgress(() => `${name}: ${grouped(events)} events`);
}
