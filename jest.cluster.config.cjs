const base = require('./jest.config.cjs');
const leftOut = require('./apps/api/test-support/cluster/left-out.json');

const files = Object.keys(leftOut).filter((file) => typeof leftOut[file] === 'string');

/**
 * The API's tests once more, on servers: EventStoreDB (its fake) and PostgreSQL, with two APIs and two workers that are
 * killed at random.
 */
module.exports = {
  ...base,
  // What a killed process was at is taken over seconds later, and its start is the machine's matter.
  testTimeout: 600_000,
  // For most of the time the tests wait.
  maxWorkers: 2,
  testMatch: ['<rootDir>/apps/api/test/*.int.spec.ts'],
  testPathIgnorePatterns: files.map((file) => `/${file.replaceAll('.', '\\.')}$`),
  setupFilesAfterEnv: ['./apps/api/test-support/cluster/each-file.ts'],
  globalSetup: './apps/api/test-support/cluster/start-servers.ts',
  globalTeardown: './apps/api/test-support/cluster/end-servers.ts',
};
