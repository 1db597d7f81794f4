export type * from './invoice';
export * from './on-a-day';
export * from './totals';
