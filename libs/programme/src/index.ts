export type { AnyProgrammeCommand, ProgrammeCommand, ProgrammeEnv } from './command';
export * from './commands';
export * from './events';
export { evolve as evolveProgramme, isProgrammeEventType, programmeOf } from './evolve';
