import { describeAnswers } from './answers.contract';
import { describeAppending } from './append.contract';
import { describeLifecycle } from './lifecycle.contract';
import { describeListing } from './list.contract';
import { describeReading } from './read.contract';
import { describeSubscriptions } from './subscribe.contract';
import type { StoreHarness } from './harness';

/**
 * What every event store must do, whatever it is made of. An adapter's `*.int.spec.ts` calls this with a harness; what
 * only one adapter promises is tested beside that adapter.
 */
export function describeEventStore(name: string, makeHarness: () => Promise<StoreHarness>): void {
  describe(`${name} as an event store`, () => {
    describe('appending', () => describeAppending(makeHarness));
    describe('reading', () => describeReading(makeHarness));
    describe('listing', () => describeListing(makeHarness));
    describe('subscriptions', () => describeSubscriptions(makeHarness));
    describe('answers', () => describeAnswers(makeHarness));
    describe('opening and closing', () => describeLifecycle(makeHarness));
  });
}
