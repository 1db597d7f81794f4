import { StoreUnavailable } from '@tenure/event-store';
import { NewerEvent, type RecordedEvent } from '@tenure/kernel';
import { problemOf } from './problem-of';

const newer = { type: 'InvoiceIssued', stream: 'account-A', revision: 3, metadata: { schema: 2 } } as RecordedEvent;

it.each<[Error, object, string]>([
  [new StoreUnavailable('no route'), { status: 503, code: 'store-unavailable' }, 'the same request can be sent again'],
  [
    new NewerEvent(newer, 1),
    {
      status: 503,
      code: 'program-too-old',
      detail: expect.stringContaining('event 3 of account-A, InvoiceIssued, has data of version 2'),
    },
    'another process may be new enough',
  ],
  [Object.assign(new Error('teapot'), { statusCode: 418 }), { status: 418, code: 'bad-request' }, 'the caller’s fault'],
])('%s', (error, problem, _why) => {
  expect(problemOf(error)).toMatchObject(problem);
});

it('a bug is told to nobody outside', () => {
  expect(problemOf(new TypeError('no such field'))).toBeUndefined();
});
