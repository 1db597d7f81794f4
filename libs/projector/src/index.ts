export { type RowDifference } from './difference';
export { type Projected } from './keep-batch';
export * from './projector';
export { rebuild as recompute, type ReplayOptions } from './replay';
export * from './verify';
