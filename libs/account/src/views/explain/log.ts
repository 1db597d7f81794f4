import type { RecordedEvent } from '@tenure/kernel';
import { lateChargeMode, type TermsVersion } from '@tenure/terms';
import type { AccountEvents, AccountEventType, LateChargePolicySet } from '../../events';
import { termsOn, type TermsBook } from '../../lapse';

/** An event of an account as it stands in the log. */
export type AccountEvent<T extends AccountEventType = AccountEventType> = {
  readonly [K in T]: RecordedEvent<K, AccountEvents[K]>;
}[T];

/** The events of an account that an explanation can rest on, in order, and the terms by which they were judged. */
export interface Log {
  readonly events: readonly AccountEvent[];
  readonly terms: TermsBook;
}

/** The log as it was before `event`. */
export function before({ events, terms }: Log, event: AccountEvent): Log {
  return { events: events.filter(({ revision }) => revision < event.revision), terms };
}

type Test<T extends AccountEventType> = (data: AccountEvents[T], event: AccountEvent<T>) => boolean;

/** All events of a type, in order, of which `test` holds. */
export function all<T extends AccountEventType>(
  log: Log,
  type: T,
  test: Test<T> = () => true,
): readonly AccountEvent<T>[] {
  const ofType = log.events.filter((event) => event.type === type) as readonly unknown[] as readonly AccountEvent<T>[];
  return ofType.filter((event) => test(event.data, event));
}

/** The last event of a type of which `test` holds, as a list of one or none. */
export function last<T extends AccountEventType>(log: Log, type: T, test?: Test<T>): readonly AccountEvent<T>[] {
  return all(log, type, test).slice(-1);
}

/** The version that judged an event; of an id that is not in the book any more, the one in force on its day. */
export function versionOf({ terms }: Log, { metadata }: Pick<AccountEvent, 'metadata'>): TermsVersion {
  return terms.programme.versions.find(({ id }) => id === metadata.terms) ?? termsOn(terms, metadata.effectiveOn);
}

/** What the terms version chose for a policy; for late charges, what holds for the account. */
export function policyValue(log: Log, t: TermsVersion, policy: keyof TermsVersion['policies']): string | boolean {
  return policy === 'lateCharges' ? lateChargeMode(t, latePolicy(log)?.lateCharges) : t.policies[policy];
}

/** What was said last of how late charges are made for the account. */
function latePolicy(log: Log): LateChargePolicySet | undefined {
  const [set] = last(log, 'LateChargePolicySet');
  const [registered] = last(log, 'AccountRegistered');
  return set?.data ?? registered?.data;
}

/**
 * Whether an invoice was issued under the French rule. An invoice of an older program does not say it: then by the
 * customer's country on its date, as it was known when it was issued.
 */
export function isFrench(log: Log, { data, revision }: AccountEvent<'InvoiceIssued'>): boolean {
  if (data.addendum !== undefined) return true;
  const known = log.events.filter((event) => event.revision < revision);
  const changes = all({ ...log, events: known }, 'CountryChanged', (_, { metadata }) => {
    return metadata.effectiveOn <= data.invoiceDate;
  });
  const latest = changes.reduce<(typeof changes)[number] | undefined>(
    (found, change) => (found && found.metadata.effectiveOn > change.metadata.effectiveOn ? found : change),
    undefined,
  );
  return (latest ?? last(log, 'AccountRegistered')[0])?.data.country === 'FR';
}

/** What the same command had derived before: a correction can follow from another one. */
export function derivedWith(log: Log, { metadata }: AccountEvent): readonly AccountEvent[] {
  return log.events.filter(
    (event) => event.metadata.commandId === metadata.commandId && event.metadata.derived === true,
  );
}
