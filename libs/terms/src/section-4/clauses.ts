import { plainClause, type Clause } from '../clause';
import { billingTermsClause } from './billing-terms';
import { creditClause } from './credit';
import { disputedInvoicesClause } from './disputed-invoices';
import { latePaymentsClause } from './late-payments';
import { paymentTermsClause } from './payment-terms';
import { taxesClause } from './taxes';
import { ratesClause } from './rates';

export const section4: readonly Clause[] = [
  ratesClause,
  creditClause,
  billingTermsClause,
  paymentTermsClause,
  latePaymentsClause,
  disputedInvoicesClause,
  taxesClause,
  plainClause(
    '§4.8',
    'Third-party charges',
    ['record'],
    [40],
    'Carriers’ increases, surcharges and taxes are passed on and count at once.',
  ),
];
