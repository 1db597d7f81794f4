/** Tests stand beside the code: *.spec.ts pure, *.int.spec.ts with a store or HTTP; test/e2e for the whole. */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: { '^@tenure/([a-z-]+)$': '<rootDir>/libs/$1/src' },
};
