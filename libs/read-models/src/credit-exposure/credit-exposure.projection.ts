import { Money } from '@tenure/kernel';
import { type AccountEvent, accountOf } from '../account-event';
import { applyToAccount, emptyAccountBalance } from '../balances/account-balance';
import { postingsOf } from '../balances/postings-of';
import { type ReadModel, type Step, stepByType } from '../read-model';
import type { CreditExposureRow } from './credit-exposure-row';

/**
 * What each account owes or will be billed against its credit limit (§4.2), and the security that covers it. Exposure
 * itself is told by the day it is asked for, because a security covers nothing after its last day.
 */
export const creditExposure: ReadModel = {
  name: 'credit-exposure',
  version: 1,
  tables: ['creditExposures', 'creditSecurities'],
  step: (event) => securityStep(event) ?? exposureStep(event),
};

const securityStep = stepByType({
  SecurityProvided: (event) => {
    const { security, kind, amount, expiresOn } = event.data;
    const provided = Money.of(amount);
    const account = accountOf(event);
    return {
      needs: [],
      change(rows) {
        const providedOn = event.metadata.effectiveOn;
        rows.put('creditSecurities', {
          account,
          security,
          kind,
          providedOn,
          expiresOn,
          provided,
          remaining: provided,
        });
      },
    };
  },
  SecurityEnforced: (event) => taken(event, event.data.security, Money.of(event.data.amount)),
  SecurityReleased: (event) => taken(event, event.data.security, Money.of(event.data.amount)),
});

/** An event about a security that a filter left out changes nothing. */
function taken(event: AccountEvent, security: string, amount: Money): Step {
  const account = accountOf(event);
  return {
    needs: [{ table: 'creditSecurities', key: [account, security] }],
    change(rows) {
      const row = rows.get('creditSecurities', account, security);
      if (row) rows.put('creditSecurities', { ...row, remaining: row.remaining.minus(amount) });
    },
  };
}

function exposureStep(event: AccountEvent): Step | undefined {
  const change = event.type === 'CreditReviewed' ? limitChange(event) : moneyChange(event);
  if (!change) return undefined;
  const account = accountOf(event);
  return {
    needs: [{ table: 'creditExposures', key: [account] }],
    change: (rows) => rows.put('creditExposures', change(rows.get('creditExposures', account) ?? noExposure(account))),
  };
}

type Change = (row: CreditExposureRow) => CreditExposureRow;

/** Of two reviews the one of the later day holds, whichever was recorded first. */
function limitChange({ data, metadata }: AccountEvent<'CreditReviewed'>): Change | undefined {
  const { limit, warnFrom } = data;
  if (limit === undefined || warnFrom === undefined) return undefined;
  const on = metadata.effectiveOn;
  return (row) =>
    row.limitSetOn !== undefined && on < row.limitSetOn
      ? row
      : { ...row, creditLimit: Money.of(limit), warnFrom: Money.of(warnFrom), limitSetOn: on };
}

function moneyChange(event: AccountEvent): Change | undefined {
  const { outstanding, unappliedCredit } = postingsOf(event).reduce(applyToAccount, emptyAccountBalance(''));
  const unbilled = unbilledBy(event);
  if (outstanding.isZero() && unappliedCredit.isZero() && unbilled.isZero()) return undefined;
  return (row) => ({
    ...row,
    outstanding: row.outstanding.plus(outstanding),
    unappliedCredit: row.unappliedCredit.plus(unappliedCredit),
    unbilled: row.unbilled.plus(unbilled),
  });
}

/** A charge is unbilled from its record until the invoice that has a line for it. */
function unbilledBy(event: AccountEvent): Money {
  if (event.type === 'ChargesRecorded') return Money.of(event.data.amount);
  if (event.type !== 'InvoiceIssued') return Money.zero;
  const billed = event.data.lines.filter((line) => line.charge !== undefined);
  return Money.sum(billed.map((line) => Money.of(line.amount))).negated();
}

function noExposure(account: string): CreditExposureRow {
  return {
    account,
    creditLimit: undefined,
    warnFrom: undefined,
    limitSetOn: undefined,
    outstanding: Money.zero,
    unappliedCredit: Money.zero,
    unbilled: Money.zero,
  };
}
