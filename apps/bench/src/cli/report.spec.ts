import type { Figure } from '../figure';
import { reportJson, reportText, type Setting } from './report';

const setting: Setting = {
  folder: '/disk/tenure-bench-1',
  isInMemory: false,
  processors: '2 × Some Processor',
  node: 'v20.0.0',
  load: 0.5,
  seconds: 61,
};
const figures: readonly Figure[] = [
  { name: 'a', what: 'commands', unit: '/s', value: 12_345.6, raw: 20_000, ratio: 0.617, note: 'in a hurry' },
  { name: 'b', what: 'missed', unit: '/s', value: 4_000, raw: 9_000, ratio: 0.444, aim: { of: 'ratio', atLeast: 0.6 } },
  { name: 'c', what: 'memory', unit: 'MB', value: 150, aim: { of: 'value', atMost: 300 } },
  { name: 'd', what: 'latency', unit: 'ms', value: 8.74 },
];

test('a table: words to the left, numbers to the right, notes below', () => {
  expect(reportText(setting, figures)).toEqual([
    'figure          value  raw limit  unit  ratio  aim           met',
    'commands  [1]  12,346     20,000  /s     0.62',
    'missed          4,000      9,000  /s     0.44  ratio ≥ 0.60  NO',
    'memory            150             MB           ≤ 300 MB      yes',
    'latency           8.7             ms',
    '',
    '[1] in a hurry',
    '',
    '2 × Some Processor, Node v20.0.0, load 0.5 a processor, 61 s; on the disk of /disk/tenure-bench-1',
  ]);
});

test('a folder in memory is warned of, for nothing there is durable', () => {
  expect(reportText({ ...setting, isInMemory: true }, figures).at(-1)).toContain('in memory');
});

test('JSON has the figures as they were measured, and whether each aim is met', () => {
  const { figures: told } = JSON.parse(reportJson(setting, figures).join('')) as {
    readonly figures: readonly object[];
  };
  expect(told).toEqual([figures[0], { ...figures[1], met: false }, { ...figures[2], met: true }, figures[3]]);
});
