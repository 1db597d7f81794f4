import { collectDefaultMetrics, Registry } from 'prom-client';

/** Of one process, with what Node says about itself: memory, event loop, garbage. Two in one process do not mix. */
export function processRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}
