export * from './compounding';
export type * from './invoice';
export * from './late-principal';
export * from './on-a-day';
export * from './paid';
export * from './settled';
export * from './totals';
export * from './write-off';
