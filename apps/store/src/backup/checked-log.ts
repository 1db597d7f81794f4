import { openSqliteEventStore, type VerificationReport } from '@tenure/event-store';
import { type OnProgress, Refused } from '@tenure/terminal';

/** Looks at every event and answer of a copied log. Throws `Refused` with the first thing that is not right. */
export async function checkedLog(path: string, onProgress: OnProgress): Promise<VerificationReport> {
  const store = openSqliteEventStore({ path, readonly: true });
  try {
    const report = await store.verify({
      onProgress: (checked, total) => onProgress(() => `checked ${checked} of ${total} events of the copy`),
    });
    const [problem] = report.problems;
    if (problem) throw new Refused(`the copied log is not sound: ${problem.detail}`);
    return report;
  } finally {
    await store.close();
  }
}
