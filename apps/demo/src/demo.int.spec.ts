import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore } from '@tenure/event-store';
import { readArguments } from './arguments';
import { EXIT, runCommandLine } from './command-line';
import { makePortfolio } from './make-portfolio';
import { prepareFolder } from './folder';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'tenure-demo-'));
  folders.push(made);
  return made;
}

const plan = { accounts: 8, months: 7, port: 0, noServer: true };

async function livesOf(seed: number): Promise<readonly string[]> {
  const dataDir = folder();
  await makePortfolio({ ...plan, seed, dataDir }, () => undefined);
  const store = openSqliteEventStore({ path: join(dataDir, 'events.db'), readonly: true });
  const lines: string[] = [];
  for await (const batch of store.readAll({ streamPrefix: 'account-' })) {
    for (const { stream, type, data } of batch) lines.push(`${stream} ${type} ${JSON.stringify(data)}`);
  }
  await store.close();
  return lines.sort();
}

test('a seed stands for one portfolio, and the stories are part of each', async () => {
  const [one, same, other] = [await livesOf(1), await livesOf(1), await livesOf(2)];
  expect(same).toEqual(one);
  expect(other).not.toEqual(one);
  for (const account of ['HARBOR-LIGHTS', 'COPPER-CANYON', 'QUICK-PIVOT']) {
    const told = (lines: readonly string[]) => lines.filter((line) => line.startsWith(`account-${account} `));
    expect(told(one).length).toBeGreaterThan(20);
    expect(told(other)).toEqual(told(one));
  }
});

test('a folder that holds anything but a demo is left alone', async () => {
  const dataDir = folder();
  writeFileSync(join(dataDir, 'thesis.txt'), 'years of work');
  const said: string[] = [];
  const terminal = { out: () => undefined, err: (line: string) => void said.push(line) };
  expect(await runCommandLine(['--data', dataDir, '--no-server'], terminal)).toBe(EXIT.usage);
  expect(said.join()).toMatch(/no demo/);
  expect(readFileSync(join(dataDir, 'thesis.txt'), 'utf8')).toBe('years of work');
});

test('the folder of an earlier demo is replaced', async () => {
  const dataDir = folder();
  expect(await prepareFolder(dataDir)).toBeUndefined();
  writeFileSync(join(dataDir, 'events.db'), 'of the earlier one');
  expect(await prepareFolder(dataDir)).toBeUndefined();
  expect(() => readFileSync(join(dataDir, 'events.db'))).toThrow('ENOENT');
});

test.each<readonly [readonly string[], unknown, string]>([
  [['--accounts', 'many'], { wrong: '--accounts must be a whole number from 1 to 20000' }, 'no number'],
  [['--months', '0'], { wrong: '--months must be a whole number from 1 to 120' }, 'too few'],
  [['--sed', '1'], { wrong: expect.stringContaining('--sed') }, 'no such option'],
  [['--help'], 'help', 'asked for help'],
  [
    [],
    { accounts: 500, months: 24, seed: 7, port: 3000, dataDir: './demo-data', noServer: false },
    'as it is without any option',
  ],
])('%j: %j, %s', (args, asked) => {
  expect(readArguments(args)).toEqual(asked);
});
