/** A command and its body, as a random step comes to it; no command where there is nothing to act on. */
export type Commanded = readonly [command: string | undefined, body: object];

export const none: Commanded = [undefined, {}];

/** One of the items, whatever the number; undefined where there are none. */
export function nth<T>(items: readonly T[], which: number): T | undefined {
  return items.length === 0 ? undefined : items[which % items.length];
}
