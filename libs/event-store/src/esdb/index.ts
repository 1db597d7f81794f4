export { openEsdbEventStore } from './esdb-event-store';
export type { EsdbOptions } from './options';
