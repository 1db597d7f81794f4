import type { Logger } from '@tenure/application';
import type { EventStore } from '@tenure/event-store';
import type { ApiServices } from '../src/services';

export const TOKEN = 'a-token-for-tests-only';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
  /** Parsed, where it is JSON. */
  readonly body: ReturnType<typeof JSON.parse>;
}

export interface Call {
  readonly headers?: Readonly<Record<string, string>>;
  /** Text and bytes are sent as they are, anything else as JSON. */
  readonly payload?: unknown;
}

export interface TestOptions {
  readonly today?: string;
  readonly logger?: Logger;
  readonly services?: (real: ApiServices) => ApiServices;
  /** One process on servers as well, which nobody kills: the test looks at what a process counts for itself. */
  readonly isAlone?: boolean;
}

/** What answers the calls of a test: the API in this process, or processes with servers behind them. */
export interface SystemUnderTest {
  call(method: string, url: string, call: Call): Promise<Answer>;
  /** Where one process listens, which lives until `close`. */
  address(): Promise<string>;
  /** The log, past the API. */
  readonly events: Pick<EventStore, 'head' | 'readAll'>;
  close(): Promise<void>;
}

/** What is sent for a call: its headers with the token, and its body. */
export function sentFor({ headers = {}, payload }: Call): {
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | Buffer | undefined;
} {
  const isJson = payload !== undefined && !('content-type' in headers);
  const type: Record<string, string> = isJson ? { 'content-type': 'application/json' } : {};
  const isSentAsItIs = payload === undefined || typeof payload === 'string' || Buffer.isBuffer(payload);
  return {
    headers: { authorization: `Bearer ${TOKEN}`, ...type, ...headers },
    payload: isSentAsItIs ? payload : JSON.stringify(payload),
  };
}

export function answerOf(status: number, headers: object, text: string): Answer {
  const told = headers as Answer['headers'];
  const isJson = String(told['content-type'] ?? '').includes('json') && text !== '';
  return { status, headers: told, text, body: isJson ? JSON.parse(text) : undefined };
}
