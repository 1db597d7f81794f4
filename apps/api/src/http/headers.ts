import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Position } from '@tenure/kernel';
import { malformed, ProblemError } from './problem';

const VISIBLE_ASCII = /^[\x21-\x7e]{1,200}$/;
const CORRELATION_ID = /^[\w.:-]{1,128}$/;
const ENTITY_TAG = /^"(\d{1,15})"$/;
const POSITION = /^\d{1,20}$/;

/** What the caller calls this request, or an id of our own: a bad one must not fail the request it is about. */
export function correlationIdOf(headers: IncomingHttpHeaders): string {
  const given = headers['x-correlation-id'];
  return typeof given === 'string' && CORRELATION_ID.test(given) ? given : randomUUID();
}

export function idempotencyKeyOf(headers: IncomingHttpHeaders): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && VISIBLE_ASCII.test(key)) return key;
  throw wrongHeader('Idempotency-Key', 'must be 1 to 200 visible ASCII characters without spaces');
}

/** The revision that must be the last one; `*`: the account must exist. */
export function ifMatchOf(headers: IncomingHttpHeaders): number | '*' | undefined {
  const tag = headers['if-match'];
  if (tag === undefined || tag === '*') return tag;
  const revision = ENTITY_TAG.exec(tag)?.[1];
  if (revision !== undefined) return Number(revision);
  throw wrongHeader('If-Match', 'must be one revision in double quotes, as ETag gives it, or *');
}

/** A position of the log; without zeros before it, so that it compares with others. */
export function positionIn(headers: IncomingHttpHeaders, name: string): Position | undefined {
  const position = headers[name.toLowerCase()];
  if (position === undefined) return undefined;
  if (typeof position === 'string' && POSITION.test(position)) return position.replace(/^0+(?=.)/, '') as Position;
  throw wrongHeader(name, 'must be a position, as commands and events have it');
}

export function entityTag(revision: number): string {
  return `"${revision}"`;
}

export function wrongHeader(field: string, detail: string): ProblemError {
  return new ProblemError(malformed([{ field, detail }]));
}
