import type { EsdbSettings } from './options';

/** Rejects with a plain error when `work` takes longer than `ms`; what it comes to afterwards is dropped. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, expired]);
  } finally {
    clearTimeout(timer);
  }
}

/** The pause after attempt number `attempt` (from 1): doubling, half of it at random so that callers spread out. */
export function pauseAfter(attempt: number, { backOffMs, maxBackOffMs }: EsdbSettings): Promise<void> {
  const longest = Math.min(maxBackOffMs, backOffMs * 2 ** (attempt - 1));
  return new Promise((resolve) => setTimeout(resolve, (longest * (1 + Math.random())) / 2));
}
