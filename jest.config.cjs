/** Tests stand beside the code: *.spec.ts pure, *.int.spec.ts with a store or HTTP; test/e2e for the whole. */
module.exports = {
  testEnvironment: 'node',
  // Tests that start processes wait for them; how long that takes is the machine's matter.
  testTimeout: 60_000,
  testMatch: ['<rootDir>/{apps,libs,test,tools}/**/*.spec.ts'],
  setupFiles: ['<rootDir>/tools/testing/property-seed.cjs'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  // What mutation testing copies the repository into.
  modulePathIgnorePatterns: ['<rootDir>/.stryker-tmp/'],
  moduleNameMapper: { '^@tenure/([a-z-]+)$': '<rootDir>/libs/$1/src' },
};
