import { dataClasses } from '@tenure/terms';
import {
  type RetentionState,
  type AccountView,
  balanceSorts,
  type BalanceSort,
  type CreditWarning,
  type CureDeadlineView,
} from '@tenure/read-store';
import { pointParameters } from '../accounts/point-in-time';
import { day, flag, id, integer, oneOf, type Parameter, queryOf, type ValuesOf, words } from '../http/query';

const page = {
  limit: integer(1, 1_000, 'At most so many; 100 if absent'),
  after: words(2_000, '`next` of the page before, with the same order'),
};

const account = { account: id('Only of this account') };
const status = oneOf<AccountView['status']>(
  ['registered', 'accepted', 'active', 'suspended', 'terminated', 'deactivated'],
  'Only accounts of this status',
);

const country: Parameter<string> = {
  read: (text) => (/^[A-Z]{2}$/.test(text) ? text : undefined),
  rule: 'must be a country as ISO 3166-1 alpha-2',
  description: 'Only accounts of this country',
  json: { type: 'string', pattern: '^[A-Z]{2}$', examples: ['US'] },
};

const accountsParameters = {
  status,
  q: words(100, 'Only accounts with this text in their id or name'),
  ...page,
};
export const accountsQuery = queryOf(accountsParameters);
export type AccountsQuery = ValuesOf<typeof accountsParameters>;

const descending = balanceSorts.map((sort): `-${BalanceSort}` => `-${sort}`);

const balanceFilters = {
  ...pointParameters,
  ...account,
  status,
  country,
  overdue: flag('true: only accounts with something past due'),
};
const balancesParameters = {
  ...balanceFilters,
  sort: oneOf(
    [...balanceSorts, ...descending],
    'What to sort by, with a hyphen before it from high to low; account if absent',
  ),
  ...page,
};
export const balancesQuery = queryOf(balancesParameters);
export type BalancesQuery = ValuesOf<typeof balancesParameters>;

export const agingQuery = queryOf(balanceFilters);
export type AgingQuery = ValuesOf<typeof balanceFilters>;

const cureDeadlinesParameters = {
  ...account,
  state: oneOf<CureDeadlineView['state']>(
    ['open', 'stopped', 'cured', 'lapsed', 'waived', 'bounced'],
    'Only those in this state',
  ),
  kind: oneOf<CureDeadlineView['kind']>(
    ['non-payment', 'breach', 'prohibited-use', 'data-retrieval'],
    'Only those of this kind',
  ),
  lastDayFrom: day('Only those whose last day is this one or later'),
  lastDayThrough: day('Only those whose last day is this one or earlier'),
  ...page,
};
export const cureDeadlinesQuery = queryOf(cureDeadlinesParameters);
export type CureDeadlinesQuery = ValuesOf<typeof cureDeadlinesParameters>;

const creditExposureParameters = {
  ...account,
  warning: oneOf<CreditWarning>(
    ['no-limit', 'within-limit', 'near-limit', 'over-limit'],
    'Only accounts that stand so to their credit limit',
  ),
  on: day('The day on which securities cover or have expired; today if absent'),
  ...page,
};
export const creditExposureQuery = queryOf(creditExposureParameters);
export type CreditExposureQuery = ValuesOf<typeof creditExposureParameters>;

const retentionParameters = {
  ...account,
  class: oneOf(dataClasses, 'Only data of this class'),
  state: oneOf<RetentionState>(['kept', 'due', 'held', 'purged'], 'Only data in this state'),
  on: day('The day on which states are told; today if absent'),
  ...page,
};
export const retentionQuery = queryOf(retentionParameters);
export type RetentionQuery = ValuesOf<typeof retentionParameters>;
