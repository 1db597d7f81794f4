// The rooms of the house and who may enter which: the one table behind the lint rules and the architecture test.
// A new folder under libs/ needs a line here; without one it may import no other lib, and the architecture test fails.

/** All that decides by the terms runs on these alone, so that a decision made years ago can be computed again. */
const PURE_PACKAGES = ['luxon', 'decimal.js'];

/**
 * Per lib: `libs`, the libs it may import; `packages`, present only where nothing else from outside is allowed. A lib
 * with `packages` is pure as well: no clock, no randomness, nothing of the machine.
 */
export const LIBS = {
  kernel: { libs: [], packages: PURE_PACKAGES },
  terms: { libs: ['kernel'], packages: PURE_PACKAGES },
  account: { libs: ['kernel', 'terms'], packages: PURE_PACKAGES },
  // What the provider publishes for all accounts: versions of the terms and rates.
  programme: { libs: ['kernel', 'terms'], packages: PURE_PACKAGES },
  'read-models': { libs: ['kernel', 'terms', 'account'], packages: PURE_PACKAGES },
  // Lives as data: the named stories and the customers of a made-up portfolio, for tests, benchmarks and the demo.
  stories: { libs: ['kernel', 'terms', 'account', 'programme'], packages: PURE_PACKAGES },
  // The stores keep rows and events without knowing what they mean.
  'event-store': { libs: ['kernel'] },
  'read-store': { libs: ['kernel'] },
  // Lines, tables and progress on a terminal: for the command lines.
  terminal: { libs: [] },
  // Where they meet: folds the log by the read models into the read store.
  projector: { libs: ['kernel', 'terms', 'account', 'read-models', 'event-store', 'read-store'] },
  // The use cases around the account: what an app calls, whichever way a command came in.
  application: {
    libs: ['kernel', 'terms', 'account', 'programme', 'read-models', 'event-store', 'read-store', 'projector'],
  },
};

/**
 * What apps may not import, beside each other: amounts are computed in libs. An app that is not listed may enter every
 * lib; the dashboards speak HTTP only.
 */
export const APPS = {
  packagesBarred: ['decimal.js'],
  libs: { dashboards: [] },
};

/** Code that only tests may import; the only code of a pure lib that may read files or use test packages. */
export const TEST_CODE = ['**/*.spec.ts', '**/*.contract.ts', '**/{test-support,testing}/**/*.ts'];
