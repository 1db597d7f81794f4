export { type RowDifference } from './difference';
export * from './projector';
export { rebuild as recompute, type ReplayOptions } from './replay';
export * from './verify';
