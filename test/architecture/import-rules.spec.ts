import { allowsEach, reportsEach } from './planted';

const IMPORTS = 'no-restricted-imports';
const SYNTAX = 'no-restricted-syntax';

describe('against the direction of imports', () => {
  reportsEach([
    ['kernel', `export * from '@tenure/terms';`, IMPORTS, 'the kernel knows no rules'],
    ['terms', `export * from '@tenure/account';`, IMPORTS, 'the terms know no accounts'],
    ['account', `export * from '@tenure/read-models';`, IMPORTS, 'decisions know no read models'],
    ['account', `export type { EventStore } from '@tenure/event-store';`, IMPORTS, 'nor stores, not even as a type'],
    ['read-models', `export * from '@tenure/read-store';`, IMPORTS, 'folds do not know where their rows are kept'],
    ['event-store', `export * from '@tenure/account';`, IMPORTS, 'the log does not know what events mean'],
    ['read-store', `export * from '@tenure/terms';`, IMPORTS, 'the read store knows only the kernel'],
    ['account', `export * from '@tenure/account';`, IMPORTS, 'a lib does not enter itself by the front door'],
    ['event-store', `export const x = import('@tenure/account');`, SYNTAX, 'at run time'],
    ['libs/account/src/x.spec.ts', `export * from '@tenure/read-models';`, IMPORTS, 'tests keep the direction, too'],
    ['apps/api/src/x.ts', `export * from '../../worker/src/clock';`, IMPORTS, 'apps do not import each other'],
    ['apps/api/src/x.ts', `export * from 'apps/worker/src/clock';`, IMPORTS, 'nor by a path from the root'],
    ['apps/api/src/x.spec.ts', `export * from '../../worker/src/clock';`, IMPORTS, 'nor do their tests'],
    ['apps/api/src/x.ts', `export { Decimal } from 'decimal.js';`, IMPORTS, 'apps do not compute amounts'],
    ['apps/dashboards/src/x.ts', `export * from '@tenure/kernel';`, IMPORTS, 'the dashboards speak HTTP only'],
  ]);
});

describe('past the index', () => {
  reportsEach([
    ['account', `export * from '@tenure/kernel/src/money';`, IMPORTS, 'by name'],
    ['account', `export type { Money } from '@tenure/kernel/src/money';`, IMPORTS, 'as a type'],
    ['account', `import x = require('@tenure/kernel/src/money');\nexport { x };`, IMPORTS, 'in the old way'],
    ['event-store', `export const x = import('@tenure/kernel/src/money');`, SYNTAX, 'at run time'],
    ['libs/account/src/a/x.ts', `export * from '../../../terms/src/policies';`, IMPORTS, 'by a relative path'],
    ['account', `export * from 'libs/terms/src/policies';`, IMPORTS, 'by a path from the root'],
    ['apps/api/src/x.ts', `export * from '@tenure/account/src/state';`, IMPORTS, 'by an app'],
    ['apps/api/src/x.ts', `export * from '../../../libs/account/src/state';`, IMPORTS, 'by an app, relatively'],
    ['libs/terms/src/x.spec.ts', `export * from '@tenure/kernel/src/money';`, IMPORTS, 'by a test'],
    [
      'libs/projector/src/x.spec.ts',
      `export * from '../../event-store/src/sqlite/a';`,
      IMPORTS,
      'by a test, relatively',
    ],
    ['test/e2e/x.spec.ts', `export * from '@tenure/kernel/src/money';`, IMPORTS, 'by a test of the whole'],
    [
      'test/e2e/x.spec.ts',
      `export * from '../../libs/kernel/src/money';`,
      IMPORTS,
      'by a test of the whole, relatively',
    ],
  ]);
});

describe('test code in production', () => {
  reportsEach([
    ['event-store', `export * from '../test-support/esdb-fake';`, IMPORTS, 'a fake'],
    ['terms', `export * from './testing/vector-rules';`, IMPORTS, 'a helper of tests'],
    ['event-store', `export * from './contract/event-store.contract';`, IMPORTS, 'a contract suite'],
    ['terms', `export * from './late-payments.spec';`, IMPORTS, 'a test'],
    ['apps/api/src/x.ts', `export * from '../test-support/fake-clock';`, IMPORTS, 'a fake of an app'],
  ]);
});

describe('from outside into a pure lib', () => {
  reportsEach([
    ['kernel', `export * from 'node:crypto';`, IMPORTS, 'Node'],
    ['terms', `export * from 'fs';`, IMPORTS, 'Node under its bare name'],
    ['terms', `export type { Stats } from 'node:fs';`, IMPORTS, 'Node as a type'],
    ['terms', `export const fs: unknown = require('node:fs');`, 'no-restricted-globals', 'Node by require'],
    ['account', `export * from '@nestjs/common';`, IMPORTS, 'Nest'],
    ['read-models', `export * from 'kysely';`, IMPORTS, 'a database'],
    ['kernel', `export * from 'uuid';`, IMPORTS, 'a package'],
    ['kernel', `export * from 'luxon/src/settings';`, IMPORTS, 'the inside of an allowed package'],
    ['terms', `export const later = import('luxon');`, SYNTAX, 'an allowed package, but at run time'],
  ]);
});

describe('allowed', () => {
  allowsEach([
    ['kernel', `import { Decimal } from 'decimal.js';\nexport const rate = new Decimal('0.015');`, 'exact numbers'],
    [
      'libs/terms/src/a/x.ts',
      `export * from '@tenure/kernel';\nexport * from '../policies';`,
      'down, and its own files',
    ],
    ['account', `export * from '@tenure/kernel';\nexport * from '@tenure/terms';`, 'down'],
    ['read-models', `export type { AccountFact } from '@tenure/account';`, 'down'],
    ['event-store', `export * from '@tenure/kernel';\nexport * from 'node:crypto';`, 'down, and Node'],
    ['read-store', `export * from '@tenure/kernel';\nexport * from 'kysely';`, 'down, and its database'],
    ['projector', `export * from '@tenure/event-store';\nexport * from '@tenure/read-store';`, 'where both meet'],
    ['apps/api/src/x.ts', `export * from '@nestjs/common';\nexport * from '@tenure/account';`, 'apps wire'],
    ['libs/event-store/src/x.int.spec.ts', `export * from '../test-support/esdb-fake';`, 'a fake in a test'],
    ['libs/event-store/src/x.int.spec.ts', `export * from './contract/event-store.contract';`, 'a contract in a test'],
    ['libs/event-store/test-support/a/x.ts', `export * from '../../src/errors';`, 'a fake knows what it fakes'],
    [
      'libs/terms/src/x.spec.ts',
      `export * from 'node:fs';\nexport * from 'fast-check';`,
      'tests of pure code read files',
    ],
    ['libs/terms/src/x.spec.ts', `export * from '@tenure/terms';`, 'a test by the front door'],
    ['test/e2e/x.spec.ts', `export * from '../../apps/api/src/app.module';`, 'tests of the whole start apps'],
  ]);
});
