import type { AccountStatus } from '@tenure/account';
import type { LegalDay } from '@tenure/kernel';
import type { AccountChange } from './account-change';

/** Who an account is and what state it is in. */
export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  /** The day from which the country holds: a change of an earlier day, recorded later, does not undo a later one. */
  readonly countrySince: LegalDay | undefined;
  readonly status: AccountStatus;
  /** The version that was accepted last. */
  readonly termsVersion: string | undefined;
  readonly registeredOn: LegalDay | undefined;
  /** Open causes of suspension: service resumes when the last one is gone. */
  readonly suspensions: readonly string[];
  /** Of the account's stream; -1 where only some of its events are looked at. */
  readonly lastRevision: number;
}

export function unknownAccountRow(id: string): AccountRow {
  return {
    id,
    name: '',
    country: '',
    countrySince: undefined,
    status: 'unknown',
    termsVersion: undefined,
    registeredOn: undefined,
    suspensions: [],
    lastRevision: -1,
  };
}

/** The row after one more change; total over any subset of an account's changes in their order. */
export function applyAccountChange(row: AccountRow, change: AccountChange): AccountRow {
  switch (change.change) {
    case 'registered':
      return {
        ...row,
        status: 'registered',
        name: change.name ?? '',
        country: change.country ?? '',
        countrySince: change.effectiveOn,
        registeredOn: change.effectiveOn,
      };
    case 'moved':
      return moved(row, change);
    case 'accepted':
      return {
        ...row,
        termsVersion: change.termsVersion,
        status: row.status === 'registered' ? 'accepted' : row.status,
      };
    case 'activated':
      return { ...row, status: 'active' };
    case 'suspended':
      return suspended(row, change.suspension ?? '');
    case 'resumed':
      return resumed(row, change.suspension ?? '');
    case 'terminated':
      return { ...row, status: 'terminated' };
    case 'assigned':
    case 'erased':
      return { ...row, name: change.name ?? row.name };
    case 'deactivated':
      return { ...row, status: 'deactivated' };
  }
}

function suspended(row: AccountRow, suspension: string): AccountRow {
  const suspensions = [...row.suspensions, suspension];
  return { ...row, suspensions, status: row.status === 'active' ? 'suspended' : row.status };
}

function resumed(row: AccountRow, suspension: string): AccountRow {
  const suspensions = row.suspensions.filter((open) => open !== suspension);
  const isOver = row.status === 'suspended' && suspensions.length === 0;
  return { ...row, suspensions, status: isOver ? 'active' : row.status };
}

function moved(row: AccountRow, { country = '', effectiveOn }: AccountChange): AccountRow {
  const isOvertaken = row.countrySince !== undefined && row.countrySince > effectiveOn;
  return isOvertaken ? row : { ...row, country, countrySince: effectiveOn };
}
