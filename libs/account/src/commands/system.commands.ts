import { accept, schema } from '@tenure/kernel';
import { command } from './command';

/** Derives what has lapsed through the effective day; decides nothing itself. */
export const advance = command({
  name: 'advance',
  summary: 'Derives everything that has lapsed through this day',
  clauses: ['§4.3', '§4.5', '§4.6', '§3.3', '§3.4', '§2.3.8'],
  body: schema.object({}),
  decide: () => accept(),
  examples: () => [{}],
});
