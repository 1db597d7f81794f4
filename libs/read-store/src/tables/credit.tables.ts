import { day, money, oneOf, optional, text } from '../columns';
import { defineTable } from '../table';

export const creditExposures = defineTable('creditExposures', ['account'], {
  account: text,
  creditLimit: optional(money),
  warnFrom: optional(money),
  limitSetOn: optional(day),
  outstanding: money,
  unappliedCredit: money,
  unbilled: money,
});

export const creditSecurities = defineTable('creditSecurities', ['account', 'security'], {
  account: text,
  security: text,
  kind: oneOf('deposit', 'letter-of-credit', 'guarantee', 'security-interest', 'other'),
  providedOn: day,
  expiresOn: optional(day),
  provided: money,
  remaining: money,
});
