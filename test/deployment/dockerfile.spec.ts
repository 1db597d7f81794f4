import { readFileSync } from 'node:fs';
import path from 'node:path';
import { validate } from 'dockerfile-utils';
import { ROOT } from './compose-files';

/** By the checks that editors make while one types. */
function faultsOf(content: string): readonly string[] {
  return validate(content).map(({ message, range }) => {
    const text = typeof message === 'string' ? message : message.value;
    return `line ${range.start.line + 1}: ${text}`;
  });
}

test('the Dockerfile has no instruction, flag or value that Docker does not know', () => {
  expect(faultsOf(readFileSync(path.join(ROOT, 'Dockerfile'), 'utf8'))).toEqual([]);
});

test.each([
  ['FROM node:20\nCOPPY . .', 'line 2: Unknown instruction: COPPY', 'a slip'],
  ['FROM node:20\nHEALTHCHECK --intervall=1s CMD x', 'line 2: Unknown flag: intervall', 'a flag that is none'],
  ['FROM node:20\nEXPOSE abc', 'line 2: Invalid containerPort: abc', 'a value that is none'],
])('%j is told of: %s, %s', (content, fault) => {
  expect(faultsOf(content)).toEqual([fault]);
});
