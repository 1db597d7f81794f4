import { allowsEach, reportsEach } from './planted';

const GLOBALS = 'no-restricted-globals';
const PROPERTIES = 'no-restricted-properties';
const SYNTAX = 'no-restricted-syntax';
const luxon = `import { DateTime } from 'luxon';\n`;

describe('the clock in a pure lib', () => {
  reportsEach([
    ['kernel', `export const at = Date.now();`, GLOBALS, 'Date.now'],
    ['terms', `export const at = new Date();`, GLOBALS, 'new Date'],
    ['account', `export const at = Date();`, GLOBALS, 'Date as text'],
    ['account', `export const now = Date.now;`, GLOBALS, 'handed on'],
    ['account', `export const at = globalThis.Date.now();`, GLOBALS, 'by a side door'],
    ['read-models', `export const at = performance.now();`, GLOBALS, 'performance'],
    ['account', `export const at = process.hrtime();`, GLOBALS, 'process'],
    ['account', `setTimeout(() => undefined, 1);`, GLOBALS, 'a timer'],
    ['account', `setInterval(() => undefined, 1);`, GLOBALS, 'a repeated timer'],
    ['account', `setImmediate(() => undefined);`, GLOBALS, 'the event loop'],
    ['kernel', `${luxon}export const at = DateTime.now();`, SYNTAX, 'luxon now'],
    ['kernel', `${luxon}export const now = DateTime.now;`, PROPERTIES, 'luxon now, handed on'],
    ['terms', `${luxon}export const at = DateTime.local();`, SYNTAX, 'luxon local'],
    ['terms', `${luxon}export const local = DateTime.local;`, PROPERTIES, 'luxon local, handed on'],
    ['account', `${luxon}export const at = DateTime.utc();`, SYNTAX, 'now, in UTC'],
    ['account', `${luxon}export const left = (due: DateTime) => due.diffNow();`, PROPERTIES, 'read inside a method'],
    ['account', `import { DateTime as D } from 'luxon';\nexport const at = D.now();`, SYNTAX, 'another name'],
    ['account', `import * as l from 'luxon';\nexport const at = l.DateTime.now();`, SYNTAX, 'a namespace'],
  ]);
});

describe('the machine in a pure lib', () => {
  reportsEach([
    ['terms', `${luxon}export const at = DateTime.local(2026, 1, 1);`, SYNTAX, 'its zone'],
    ['account', `${luxon}export const at = DateTime.fromISO('2026-01-01');`, SYNTAX, 'its zone by default'],
    ['account', `${luxon}export const at = DateTime.fromISO('', { zone: 'local' });`, SYNTAX, 'its zone by name'],
    ['account', `${luxon}export const at = (d: DateTime) => d.setZone('system');`, SYNTAX, 'its zone afterwards'],
    ['account', `${luxon}export const at = (d: DateTime) => d.toLocal();`, PROPERTIES, 'its zone by a method'],
    ['account', `import { Settings } from 'luxon';\nexport const s = Settings.defaultZone;`, SYNTAX, 'its settings'],
    ['terms', `export const order = (a: string, b: string) => a.localeCompare(b);`, PROPERTIES, 'its language'],
    ['kernel', `export const home = process.env['HOME'];`, GLOBALS, 'its environment'],
    ['kernel', `export const bytes = Buffer.from('a');`, GLOBALS, 'Node without an import'],
    ['terms', `export const here = __dirname;`, GLOBALS, 'its folders'],
  ]);
});

describe('randomness and floats in a pure lib', () => {
  reportsEach([
    ['account', `export const id = Math.random();`, PROPERTIES, 'Math.random'],
    [
      'account',
      `import { Decimal } from 'decimal.js';\nexport const id = Decimal.random();`,
      PROPERTIES,
      'exact, but random',
    ],
    ['account', `export const id = crypto.randomUUID();`, GLOBALS, 'a random id'],
    ['kernel', `export const amount = parseFloat('12.34');`, GLOBALS, 'a float'],
    ['kernel', `export const amount = Number.parseFloat('12.34');`, PROPERTIES, 'a float by its other name'],
  ]);
});

describe('allowed', () => {
  allowsEach([
    ['kernel', `${luxon}export const day = DateTime.utc(2026, 1, 1).toISODate();`, 'a day that was given'],
    ['kernel', `${luxon}export const at = DateTime.fromISO('2026-01-01', { zone: 'utc' });`, 'a zone that is named'],
    ['account', `export const actor = 'system';`, 'a word that also names a zone'],
    ['event-store', `export const at = [Date.now(), new Date(), Math.random(), process.pid];`, 'a store has a clock'],
    ['libs/account/src/x.spec.ts', `export const at = process.env['SEED'] ?? Math.random();`, 'a test has a seed'],
  ]);
});
