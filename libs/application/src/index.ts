export * from './account-repository';
export * from './clock';
export * from './command-result';
export * from './command-runner';
export { commandIdOf, eventIdOf } from './event-ids';
export { decodeState, encodeState, FOLD } from './snapshot-codec';
export * from './validation';
export * from './configuration';
export * from './system';
