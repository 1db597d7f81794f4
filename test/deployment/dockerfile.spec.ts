import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from './compose-files';

/** What of `dockerfile-utils` is used: the checks that editors make while one types. */
interface Checker {
  validate(content: string): readonly { readonly message: string; readonly range: { start: { line: number } } }[];
}

function checkerHere(): Checker | undefined {
  try {
    return createRequire(__filename)('dockerfile-utils') as Checker;
  } catch {
    return undefined;
  }
}

const checker = checkerHere();

function faultsOf({ validate }: Checker, content: string): readonly string[] {
  return validate(content).map(({ message, range }) => `line ${range.start.line + 1}: ${message}`);
}

if (checker) {
  test('the Dockerfile has no instruction, flag or value that Docker does not know', () => {
    expect(faultsOf(checker, readFileSync(path.join(ROOT, 'Dockerfile'), 'utf8'))).toEqual([]);
  });

  test.each([
    ['FROM node:20\nCOPPY . .', 'line 2: Unknown instruction: COPPY', 'a slip'],
    ['FROM node:20\nHEALTHCHECK --intervall=1s CMD x', 'line 2: Unknown flag: intervall', 'a flag that is none'],
    ['FROM node:20\nEXPOSE abc', 'line 2: Invalid containerPort: abc', 'a value that is none'],
  ])('%j is told of: %s, %s', (content, fault) => {
    expect(faultsOf(checker, content)).toEqual([fault]);
  });
} else {
  process.stderr.write('left out: the Dockerfile by dockerfile-utils, which is not installed\n');
  test.skip('the Dockerfile (dockerfile-utils is not installed)', () => undefined);
}
