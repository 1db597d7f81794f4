import { basename } from 'node:path';
import { leftOutOf } from './left-out-table';
import { clusterRun } from './run';
import { addToTally } from './tally';

// Before each test file of the run on servers: skips what is left out of it, and counts the others.

const file = basename(expect.getState().testPath ?? '');
const titles = leftOutOf(file);
const met = new Set<string>();
let tests = 0;

const testInAnyRun = globalThis.it;
const unlessLeftOut = (title: string, ...rest: [jest.ProvidesCallback?, number?]): void => {
  if (titles.has(title)) met.add(title);
  (titles.has(title) ? testInAnyRun.skip : testInAnyRun)(title, ...rest);
};
globalThis.it = globalThis.test = Object.assign(unlessLeftOut, testInAnyRun);

afterEach(() => {
  tests += 1;
});
afterAll(() => {
  const run = clusterRun();
  if (run) addToTally(run, { tests });
  const gone = [...titles].filter((title) => !met.has(title));
  if (gone.length > 0) throw new Error(`left-out.json names tests of ${file} that are gone: ${gone.join('; ')}`);
});
