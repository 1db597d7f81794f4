import { plainClause, type Clause } from '../clause';
import { billingTermsClause } from './billing-terms';
import { disputedInvoicesClause } from './disputed-invoices';
import { latePaymentsClause } from './late-payments';
import { paymentTermsClause } from './payment-terms';
import { taxesClause } from './taxes';

export const section4: readonly Clause[] = [
  plainClause(
    '§4.1',
    'Rates',
    ['record', 'rule'],
    [40],
    'Rate cards take effect on a day, an account has a package, and using the service after that day accepts new ' +
      'rates.',
  ),
  plainClause(
    '§4.2',
    'Credit',
    ['record', 'rule'],
    [],
    'Credit is reviewed for a reason and sets a limit; security may be required, given, enforced and released.',
  ),
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
