import type { LegalDay, RecordedEvent } from '@tenure/kernel';
import { currentEvent } from '../../evolve/recorded';
import type { AccountEvents, AccountEventType, AccountFact } from '../../events';
import { agreementSentences } from './agreement.sentences';
import { assignmentSentences } from './assignment.sentences';
import { billingSentences } from './billing.sentences';
import { breachSentences } from './breach.sentences';
import { cardSentences } from './card.sentences';
import { creditSentences } from './credit.sentences';
import { custodySentences } from './custody.sentences';
import { dataSentences } from './data.sentences';
import { generalDisputeSentences } from './general-dispute.sentences';
import { indemnitySentences } from './indemnity.sentences';
import { numberSentences } from './numbers.sentences';
import { paymentSentences } from './payment.sentences';
import { receivableSentences } from './receivable.sentences';
import { prohibitedUseSentences } from './prohibited-use.sentences';
import { registrationSentences } from './registration.sentences';
import { remedySentences } from './remedy.sentences';
import type { Sentences } from './sentences';
import { serviceChangeSentences } from './service-change.sentences';
import { serviceSentences } from './service.sentences';
import { taxSentences } from './tax.sentences';

const sentences: Sentences<AccountEventType> = {
  ...registrationSentences,
  ...agreementSentences,
  ...serviceSentences,
  ...billingSentences,
  ...paymentSentences,
  ...receivableSentences,
  ...taxSentences,
  ...cardSentences,
  ...breachSentences,
  ...prohibitedUseSentences,
  ...remedySentences,
  ...dataSentences,
  ...creditSentences,
  ...numberSentences,
  ...assignmentSentences,
  ...custodySentences,
  ...generalDisputeSentences,
  ...indemnitySentences,
  ...serviceChangeSentences,
};

/** What a fact says, in a sentence. A type that this program does not know is named. */
export function sentenceOf({ type, data, effectiveOn }: Pick<AccountFact, 'type' | 'data' | 'effectiveOn'>): string {
  const say = sentences[type] as ((data: AccountEvents[AccountEventType], on: LegalDay) => string) | undefined;
  return say ? say(data, effectiveOn) : `${type} on ${effectiveOn}.`;
}

/** As `sentenceOf`, of an event as it stands in the log. */
export function sentenceOfRecorded(event: RecordedEvent): string {
  const { type, data, metadata } = currentEvent(event);
  return sentenceOf({ type, data, effectiveOn: metadata.effectiveOn } as Pick<
    AccountFact,
    'type' | 'data' | 'effectiveOn'
  >);
}
