/**
 * Which rows of a read model: those that are asked, those that are being made to take their place, or those that were
 * asked before and can be brought back.
 */
export type Generation = 'live' | 'next' | 'previous';

/** On the way from one place to another, within a transaction. */
export type Aside = 'aside';

/** The name under which a generation of a read model keeps its checkpoint and what stands in its way. */
export function generationKey(model: string, generation: Generation | Aside): string {
  return generation === 'live' ? model : `${model}~${generation}`;
}

/** What `generationKey` was given for a key, or undefined where the key is another generation's. */
export function modelOfKey(key: string, generation: Generation): string | undefined {
  const [model = '', other = 'live'] = key.split('~');
  return other === generation ? model : undefined;
}

/** The name of a table in the database: queries ask the live one, whose name never changes. */
export function generationTable(sqlName: string, generation: Generation | Aside): string {
  return generation === 'live' ? sqlName : `${sqlName}__${generation}`;
}
