import type { LegalDay } from '@tenure/kernel';
import { type AccountEvent, accountOf } from '../account-event';
import { type ReadModel, type Step, stepByType } from '../read-model';
import type { Rows } from '../rows';
import { covers, type LoadedDataEnd, type RetentionRecord } from './retention-record';

/** Everything that is held under the retention schedule, with the day it must go and what keeps it. */
export const retentionPurge: ReadModel = {
  name: 'retention-purge',
  version: 1,
  tables: ['retentionRecords', 'retentionHolds', 'retentionEnds'],
  step: stepByType({
    DataRecorded: dataRecorded,
    LegalHoldPlaced: holdPlaced,
    LegalHoldReleased: holdReleased,
    PurgeCertified: purgeCertified,
    ServiceTerminated: (event) => accountEnded(event, event.data.lastDayToRetrieve, event.data.deletionDueOn),
    AccountDeactivated: (event) => accountEnded(event, event.metadata.effectiveOn, event.data.deletionDueOn),
  }),
};

function dataRecorded(event: AccountEvent<'DataRecorded'>): Step {
  const account = accountOf(event);
  const { record, class: dataClass, count, lastDayKept, purgeAllowedFrom, purgeDueOn } = event.data;
  return {
    needs: [
      { table: 'retentionHolds', key: [account] },
      { table: 'retentionEnds', key: [account] },
    ],
    change(rows) {
      const row: RetentionRecord = {
        account,
        record,
        class: dataClass,
        count,
        recordedOn: event.metadata.effectiveOn,
        recordedBy: event.id,
        lastDayKept,
        purgeAllowedFrom,
        purgeDueOn,
        heldBy: holdsOver(rows, account, dataClass),
        purgedOn: undefined,
        certificate: undefined,
      };
      const end = rows.get('retentionEnds', account);
      rows.put('retentionRecords', end && dataClass === 'customer-loaded' ? withEnd(row, end) : row);
    },
  };
}

function holdsOver(rows: Rows, account: string, dataClass: RetentionRecord['class']): readonly string[] {
  const holds = rows.under('retentionHolds', account).filter((hold) => covers(hold, dataClass));
  return [...holds].sort((a, b) => a.placedAt - b.placedAt).map(({ hold }) => hold);
}

function holdPlaced(event: AccountEvent<'LegalHoldPlaced'>): Step {
  const account = accountOf(event);
  const placed = { account, hold: event.data.hold, classes: event.data.classes, placedAt: event.revision };
  return forUnpurged(account, (rows, unpurged) => {
    rows.put('retentionHolds', placed);
    for (const row of unpurged) {
      if (covers(placed, row.class)) rows.put('retentionRecords', { ...row, heldBy: [...row.heldBy, placed.hold] });
    }
  });
}

function holdReleased(event: AccountEvent<'LegalHoldReleased'>): Step {
  const account = accountOf(event);
  const { hold } = event.data;
  return forUnpurged(account, (rows, unpurged) => {
    rows.remove('retentionHolds', account, hold);
    for (const row of unpurged) {
      if (!row.heldBy.includes(hold)) continue;
      rows.put('retentionRecords', { ...row, heldBy: row.heldBy.filter((other) => other !== hold) });
    }
  });
}

/** What the customer loaded has no schedule of its own: the end of the account gives it its day (§2.3.8, §3.2). */
function accountEnded(event: AccountEvent, lastDayKept: LegalDay, purgeDueOn: LegalDay): Step {
  const end = { account: accountOf(event), lastDayKept, purgeDueOn };
  return forUnpurged(end.account, (rows, unpurged) => {
    rows.put('retentionEnds', end);
    for (const row of unpurged) {
      if (row.class === 'customer-loaded') rows.put('retentionRecords', withEnd(row, end));
    }
  });
}

function withEnd(row: RetentionRecord, { lastDayKept, purgeDueOn }: LoadedDataEnd): RetentionRecord {
  return { ...row, lastDayKept, purgeDueOn, purgeAllowedFrom: purgeDueOn };
}

function purgeCertified(event: AccountEvent<'PurgeCertified'>): Step {
  const account = accountOf(event);
  const { records, certificate } = event.data;
  return {
    needs: records.map((record) => ({ table: 'retentionRecords', key: [account, record] })),
    change(rows) {
      for (const record of records) {
        const row = rows.get('retentionRecords', account, record);
        if (!row) continue;
        rows.put('retentionRecords', { ...row, heldBy: [], purgedOn: event.metadata.effectiveOn, certificate });
      }
    },
  };
}

function forUnpurged(account: string, change: (rows: Rows, unpurged: readonly RetentionRecord[]) => void): Step {
  return {
    needs: [{ table: 'retentionRecords', key: [account] }],
    change: (rows) =>
      change(
        rows,
        rows.under('retentionRecords', account).filter(({ purgedOn }) => purgedOn === undefined),
      ),
  };
}
