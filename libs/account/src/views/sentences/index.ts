import type { LegalDay, RecordedEvent } from '@tenure/kernel';
import type { AccountEvents, AccountEventType, AccountFact } from '../../events';
import { billingSentences } from './billing.sentences';
import { breachSentences } from './breach.sentences';
import { dataSentences } from './data.sentences';
import { paymentSentences } from './payment.sentences';
import { registrationSentences } from './registration.sentences';
import type { Sentences } from './sentences';
import { serviceSentences } from './service.sentences';

const sentences: Sentences<AccountEventType> = {
  ...registrationSentences,
  ...serviceSentences,
  ...billingSentences,
  ...paymentSentences,
  ...breachSentences,
  ...dataSentences,
};

/** What a fact says, in a sentence. A type that this program does not know is named. */
export function sentenceOf({ type, data, effectiveOn }: Pick<AccountFact, 'type' | 'data' | 'effectiveOn'>): string {
  const say = sentences[type] as ((data: AccountEvents[AccountEventType], on: LegalDay) => string) | undefined;
  return say ? say(data, effectiveOn) : `${type} on ${effectiveOn}.`;
}

/** As `sentenceOf`, of an event as it stands in the log. */
export function sentenceOfRecorded(event: Pick<RecordedEvent, 'type' | 'data' | 'metadata'>): string {
  const { type, data, metadata } = event;
  return sentenceOf({ type, data, effectiveOn: metadata.effectiveOn } as Pick<
    AccountFact,
    'type' | 'data' | 'effectiveOn'
  >);
}
