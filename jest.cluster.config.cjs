const base = require('./jest.config.cjs');
const leftOut = require('./apps/api/test-support/cluster/left-out.json');

/** The API's tests once more, on servers: EventStoreDB (its fake) and PostgreSQL, with two APIs that take turns. */
module.exports = {
  ...base,
  testMatch: ['<rootDir>/apps/api/test/*.int.spec.ts'],
  testPathIgnorePatterns: Object.keys(leftOut).map((file) => `/${file.replaceAll('.', '\\.')}$`),
  globalSetup: './apps/api/test-support/cluster/start-servers.ts',
  globalTeardown: './apps/api/test-support/cluster/end-servers.ts',
};
