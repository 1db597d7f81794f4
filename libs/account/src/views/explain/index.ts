export * from './explanation';
export { explainDeadline } from './explain-deadline';
export { explainEvent } from './explain-event';
