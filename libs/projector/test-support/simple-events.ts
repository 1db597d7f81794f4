import { instant, legalDay, type Position, type RecordedEvent } from '@tenure/kernel';

/** Registration and then activity of some accounts in turn: `count` events in all. */
export function simpleEvents(count: number, accounts = 7, from = 0): readonly RecordedEvent[] {
  return Array.from({ length: count }, (_, index) => simpleEvent(from + index, accounts));
}

function simpleEvent(index: number, accounts: number): RecordedEvent {
  const account = `A${index % accounts}`;
  const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  const turn = Math.floor(index / accounts);
  return {
    id,
    stream: `account-${account}`,
    revision: turn,
    position: String(index + 1) as Position,
    ...(turn === 0 ? registered(account) : paid(turn)),
    metadata: {
      effectiveOn: legalDay('2024-01-01'),
      recordedAt: instant('2024-01-01T20:00:00Z'),
      recordedOn: legalDay('2024-01-01'),
      actor: 'tester',
      clauses: [],
      terms: '2020-01',
      commandId: id,
      command: 'test',
      correlationId: id,
      causationId: id,
      schema: 1,
    },
  };
}

function registered(account: string) {
  return { type: 'AccountRegistered', data: { account, name: `Name of ${account}`, country: 'US', contacts: {} } };
}

/** One dollar of credit each, so that an event counted twice, or not at all, shows. */
function paid(turn: number) {
  const data = { payment: `P${turn}`, method: 'wire', amount: '1.00', allocations: [], unapplied: '1.00' };
  return { type: 'PaymentReceived', data };
}
