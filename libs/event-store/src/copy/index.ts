export { type AnswersDigest, answersDigest } from './answers-digest';
export type { CopyOptions } from './copy-options';
export { type CopyOutcome, type CopyReport, copyStore } from './copy-store';
export { digestOfLog, type LogDigest, logHasher } from './log-digest';
