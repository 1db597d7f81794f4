import { collectDefaultMetrics, Registry } from 'prom-client';

/** Of one API: its own, so that two in one process, as in tests, do not count together. */
export function createRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}
