import { StoreUnavailable } from '@tenure/event-store';
import { NewerEvent } from '@tenure/kernel';
import { InvalidCursor, ReadStoreUnavailable, ReadStoreUnusable } from '@tenure/read-store';
import { malformed, type Problem, ProblemError } from './problem';

/** Problems that the HTTP framework finds before anybody else looks at a request. */
const frameworkProblems: Readonly<Record<string, Problem>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    code: 'unsupported-media-type',
    detail: 'a body must be sent as application/json',
  },
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, code: 'body-too-large', detail: 'a body may have 1 MiB at most' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    status: 400,
    code: 'wrong-content-length',
    detail: 'the body has another length than its Content-Length header says',
  },
  FST_ERR_BAD_URL: {
    status: 400,
    code: 'malformed-path',
    detail: 'the path has a percent sign that two hexadecimal digits of UTF-8 text do not follow',
  },
  FST_ERR_MAX_PARAM_LENGTH: { status: 414, code: 'path-too-long', detail: 'a part of the path is too long' },
};

export const internalProblem: Problem = {
  status: 500,
  code: 'internal-error',
  detail: 'something went wrong that is not the fault of the request; it was logged under the correlation id',
};

/** The problem that an error is, or undefined where it is a bug or a failure that nobody outside should read about. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof ProblemError) return error.problem;
  if (unavailable.some((known) => error instanceof known)) return storeUnavailable;
  if (error instanceof NewerEvent) return { status: 503, code: 'program-too-old', detail: error.message };
  if (error instanceof InvalidCursor) return malformed([{ field: 'after', detail: error.message }]);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = frameworkProblems[code];
  if (known) return known;
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status >= 500 || status < 400) return undefined;
  return { status, code: 'bad-request', detail: 'the request could not be read' };
}

const unavailable = [StoreUnavailable, ReadStoreUnavailable, ReadStoreUnusable];

const storeUnavailable: Problem = {
  status: 503,
  code: 'store-unavailable',
  detail: 'the store can not be reached now; the same request with the same Idempotency-Key can be sent again safely',
  headers: { 'retry-after': '1' },
};
