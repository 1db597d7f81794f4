import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { compileApps } from '../test-support/compile';
import type { Figure } from './figure';
import { costs } from './scale/costs';

const folder = mkdtempSync(join(tmpdir(), 'tenure-bench-spec-'));
const environment = compileApps(['bench', 'api', 'audit', 'store'], join(folder, 'compiled'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TINY = ['--quick', '--accounts', '8', '--rounds', '1', '--seconds', '0.2', '--events', '1500', '--lives', '1'];

async function bench(...args: readonly string[]): Promise<string> {
  const main = join(folder, 'compiled', 'apps', 'bench', 'src', 'main.js');
  const env = { ...process.env, ...environment, DATA_DIR: join(folder, 'data', 'of-this-machine') };
  const { stdout } = await promisify(execFile)(process.execPath, [main, ...args], { env });
  return stdout;
}

test('everything is measured, small as it is, nothing fails, and nothing is left behind', async () => {
  const { setting, figures } = JSON.parse(await bench(...TINY, '--json')) as {
    readonly setting: { readonly folder: string };
    readonly figures: readonly Figure[];
  };
  // PostgreSQL may not be had everywhere; the others always.
  const names = figures.map(({ name }) => name).filter((name) => !name.includes('postgres'));
  expect(names).toEqual([
    ...['raw-commits-1', 'store-commands-1', 'raw-commits-32', 'store-commands-32'],
    ...['raw-commits-256', 'store-commands-256'],
    ...['http-commands', 'http-p50', 'http-p99', 'http-errors'],
    ...['load-10', 'load-100', 'load-500', 'load-2000', 'load-flatness'],
    ...['replay', 'replay-memory', 'projection'],
    ...['position-wait-sqlite-p50', 'position-wait-sqlite-p99'],
  ]);
  for (const { name, value } of figures) {
    if (name === 'http-errors') expect(value).toBe(0);
    else expect(value).toBeGreaterThan(0);
  }
  for (const { raw, ratio } of figures.filter((figure) => figure.raw !== undefined)) {
    expect(raw).toBeGreaterThan(0);
    expect(ratio).toBeGreaterThan(0);
  }
  expect(setting.folder.startsWith(folder)).toBe(true);
  expect(existsSync(setting.folder)).toBe(false);
  expect(existsSync(join(folder, 'data'))).toBe(false);
}, 300_000);

test('for people it is a table, with what was left out left out', async () => {
  const lines = (await bench(...TINY, '--only', 'load')).split('\n');
  expect(lines[0]).toMatch(/^figure +value +raw limit +unit +ratio +aim +met$/);
  expect(lines.filter((line) => line.startsWith('loading'))).toHaveLength(5);
  expect(lines.some((line) => line.includes('over HTTP'))).toBe(false);
}, 300_000);

test('what logs of two sizes cost: a row for each cost, and no cell empty but for want of PostgreSQL', async () => {
  const lines = (await bench('--scale', '300,600')).trim().split('\n');
  expect(lines[0]).toMatch(/^events in the log +300 +600$/);
  expect(lines.slice(1).filter((line) => !/ [\d.,]+ +[\d.,]+$/.test(line) && !line.includes('PostgreSQL'))).toEqual([]);
  expect(lines).toHaveLength(1 + Object.keys(costs).length);
}, 300_000);
