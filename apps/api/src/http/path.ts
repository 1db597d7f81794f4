import { malformed, ProblemError } from './problem';
import { ID_RULE, isId } from './query';

/** The account id in a path, which becomes part of names of streams. Throws `ProblemError`. */
export function accountIdOf(text: string): string {
  return idInPath('accountId', text);
}

export function idInPath(name: string, text: string): string {
  if (isId(text)) return text;
  throw new ProblemError(malformed([{ field: name, detail: `${ID_RULE}, not ${JSON.stringify(text.slice(0, 100))}` }]));
}
