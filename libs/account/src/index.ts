export * from './events';
export * from './state/account-state';
export * from './state/book';
export * from './state/invoice';
export { evolve, evolveRecorded } from './evolve';
export { lapse, type Lapsed, termsOn, type TermsBook } from './lapse';
export { commandNamed, commands, commandsBySubject, type Subject } from './commands';
export type { AnyCommand, CommandDeclaration, Env } from './commands/command';
export { handle, horizon, type Handled, type Moment } from './handle';
