export type * from './invoice';
export * from './late-principal';
export * from './on-a-day';
export * from './settled';
export * from './totals';
export * from './write-off';
