import type { Policies } from '../policies';

interface ReadingBase {
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  /** The other ways in which the sentence could be taken. */
  readonly rivals: readonly string[];
}

/** The policy of the terms version that chooses the reading, and what each of its values makes of the sentence. */
type Choice = {
  readonly [K in keyof Policies]: {
    readonly policy: K;
    readonly values: Readonly<Record<`${Policies[K]}`, string>>;
  };
}[keyof Policies];

/** How an open sentence of the terms is taken, so that two people reach the same day and the same cent. */
export type Reading = ReadingBase & (Choice | { readonly policy?: never; readonly values?: never });
