import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Call } from '../system-under-test';
import { httpCall } from './http-call';
import type { Killable } from './killable';

/** Calls one of several APIs, and another one when it does not answer, until one has decided. */
export interface InsistentClient {
  /** Resolves with an answer other than "try again"; rejects where there is none for a long time. */
  call(method: string, url: string, call?: Call): Promise<Answer>;
  /** The same, of one of them. */
  callOn(api: Killable, method: string, url: string, call?: Call): Promise<Answer>;
  /** How many calls were sent again. */
  again(): number;
  /** Ids of the events that commands were answered with. */
  acknowledged(): readonly string[];
}

const A_MOMENT_MS = 100;
const A_LONG_TIME_MS = 180_000;

/** `onSent` is told of each call as it is sent first. */
export function insistentClient(apis: readonly Killable[], random: () => number, onSent: () => void): InsistentClient {
  let again = 0;
  let keys = 0;
  const acknowledged: string[] = [];
  async function insist(choose: () => Killable, method: string, url: string, asked: Call): Promise<Answer> {
    const call = isCommand(method, url) ? withKey(asked, () => `insistent-${++keys}`) : asked;
    const until = performance.now() + A_LONG_TIME_MS;
    onSent();
    for (;;) {
      const answer = await attempt(choose(), method, url, call);
      if (!(answer instanceof Error) && !isToBeTriedAgain(answer)) {
        if (isCommand(method, url)) acknowledged.push(...eventIdsIn(answer));
        return answer;
      }
      if (performance.now() > until) throw new Error(`${method} ${url} was never answered: ${whyNot(answer)}`);
      again += 1;
      await pause(A_MOMENT_MS);
    }
  }
  return {
    call: (method, url, call = {}) => insist(() => oneOf(apis, random), method, url, call),
    callOn: (api, method, url, call = {}) => insist(() => api, method, url, call),
    again: () => again,
    acknowledged: () => acknowledged,
  };
}

function oneOf(apis: readonly Killable[], random: () => number): Killable {
  const api = apis[Math.floor(random() * apis.length)];
  if (!api) throw new Error('there is no API');
  return api;
}

/** The answer, or why there was none. */
function attempt(api: Killable, method: string, url: string, call: Call): Promise<Answer | Error> {
  const answer = api.address().then((address) => httpCall(address, method, url, call));
  return answer.catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
}

/** Those that may be acknowledged without the client hearing of it: the key says that it is the same one. */
function isCommand(method: string, url: string): boolean {
  return method === 'POST' && url.includes('/commands/') && !url.includes('dryRun=true');
}

function withKey({ headers = {}, ...call }: Call, key: () => string): Call {
  return { ...call, headers: 'idempotency-key' in headers ? headers : { ...headers, 'idempotency-key': key() } };
}

/** Bad gateway, unavailable, lists behind the log, and a race that was lost; an internal error is none of them. */
function isToBeTriedAgain({ status, body }: Answer): boolean {
  return [502, 503, 504].includes(status) || (status === 409 && body.code === 'contended');
}

function eventIdsIn({ status, body }: Answer): readonly string[] {
  const { events = [] } = status === 200 ? (body as { readonly events?: readonly { readonly eventId: string }[] }) : {};
  return events.map(({ eventId }) => eventId);
}

function whyNot(answer: Answer | Error): string {
  return answer instanceof Error ? answer.message : `${answer.status} ${answer.text}`;
}
