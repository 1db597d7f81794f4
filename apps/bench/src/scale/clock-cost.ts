import { addDays } from '@tenure/kernel';
import { startApiProcess } from '../http/api-process';
import type { Log } from '../log/write-log';

const PER = 100_000;

export interface ClockCost {
  /** In which the deadline clock goes through every account, for each 100,000 of them. */
  readonly firstDaySeconds: number;
  readonly firstDayCpuSeconds: number;
  readonly nextDaySeconds: number;
  readonly nextDayCpuSeconds: number;
  /** Until the API answers, when nothing is left to do. */
  readonly startSeconds: number;
  readonly apiMegabytes: number;
}

/** The API over a log whose read models are made already: its first day there, the day after, and one more start. */
export async function clockCost(dataDir: string, { accounts, lastDay }: Log): Promise<ClockCost> {
  const each = PER / accounts;
  const today = addDays(lastDay, 1);
  const [api, firstDay] = await timed(() => startApiProcess(dataDir, today));
  const afterFirst = await api.cpuSeconds();
  const [, nextDay] = await timed(() => api.advanceTo(addDays(today, 1)));
  const afterNext = await api.cpuSeconds();
  const apiMegabytes = (await residentBytes(api.address)) / 1e6;
  await api.stop();
  const [again, startSeconds] = await timed(() => startApiProcess(dataDir, addDays(today, 1)));
  const startCpu = await again.cpuSeconds();
  await again.stop();
  return {
    firstDaySeconds: Math.max(0, firstDay - startSeconds) * each,
    firstDayCpuSeconds: Math.max(0, afterFirst - startCpu) * each,
    nextDaySeconds: nextDay * each,
    nextDayCpuSeconds: (afterNext - afterFirst) * each,
    startSeconds,
    apiMegabytes,
  };
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const startedAt = performance.now();
  const result = await work();
  return [result, (performance.now() - startedAt) / 1_000];
}

async function residentBytes(address: URL): Promise<number> {
  const metrics = await (await fetch(new URL('/metrics', address))).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1]);
}
