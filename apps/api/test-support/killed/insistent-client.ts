import { setTimeout as pause } from 'node:timers/promises';
import { addressOf, type Killable } from './killable';

export interface Told {
  readonly status: number;
  readonly body: ReturnType<typeof JSON.parse>;
}

/** Calls one of several APIs, and another one when it does not answer, until one has decided. */
export interface InsistentClient {
  /** Resolves with an answer other than "try again". */
  call(path: string, body?: object, headers?: Readonly<Record<string, string>>): Promise<Told>;
  /** How often it had to try again. */
  tries(): number;
}

const A_MOMENT_MS = 100;
/** One that answers nothing any more is as one that is gone. */
const PATIENCE_MS = 20_000;

export function insistentClient(apis: readonly Killable[], token: string, random: () => number): InsistentClient {
  let tries = 0;
  const call: InsistentClient['call'] = async (path, body, headers = {}) => {
    for (;;) {
      const api = apis[Math.floor(random() * apis.length)];
      if (!api) throw new Error('there is no API');
      const told = await once(api, path, token, body, headers).catch(() => undefined);
      if (told && !isToBeTriedAgain(told)) return told;
      tries += 1;
      await pause(A_MOMENT_MS);
    }
  };
  return { call, tries: () => tries };
}

function isToBeTriedAgain({ status, body }: Told): boolean {
  return status >= 500 || body.code === 'contended';
}

/** One attempt. Rejects where no answer comes. */
export async function once(
  api: Killable,
  path: string,
  token: string,
  body?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Told> {
  const answer = await fetch(`${await addressOf(api)}/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      connection: 'close',
      ...headers,
    },
    signal: AbortSignal.timeout(PATIENCE_MS),
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: answer.status, body: await answer.json() };
}
