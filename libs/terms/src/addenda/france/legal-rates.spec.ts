import { firstDayOf, legalDay, type Month } from '@tenure/kernel';
import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { franceLegalRates, semesterOf } from '../..';

describe('French rates by half-year', () => {
  it('follow one another without a gap', () => {
    const expected = franceLegalRates.map((_, i) => `${2015 + Math.floor(i / 2)}H${(i % 2) + 1}`);
    expect(franceLegalRates.map(({ semester }) => semester)).toEqual(expected);
  });

  it.each([
    ['2024-06-30', '2024H1', 'the last day of June'],
    ['2024-07-01', '2024H2', 'the first of July'],
    ['2024-12-31', '2024H2', 'the last day of the year'],
  ])('%s is in %s: %s', (day, semester, _why) => {
    expect(semesterOf(legalDay(day))).toBe(semester);
  });
});

describe('published French rates', () => {
  const folder = path.resolve(__dirname, '../../../../../../shared/data/france');
  if (!existsSync(folder)) {
    it('are left out', () => {
      process.stdout.write('left out: no published French rates\n');
    });
    return;
  }
  const read = (name: string) =>
    parse<Record<string, string>>(readFileSync(path.join(folder, name)), { columns: true });

  it('agree with the legal rate of each half-year', () => {
    const published = read('taux-interet-legal.csv').filter((row) => row['professionnels_percent']);
    const table = published.map((row) => [row['semester'], row['professionnels_percent']]);
    expect(franceLegalRates.map(({ semester, legalPercent }) => [semester, legalPercent])).toEqual(table);
  });

  it('agree with the ECB rate in force on the first day of each half-year', () => {
    const steps = read('ecb-mro-rate.csv').filter((row) => row['mro_fixed_rate_percent']);
    const inForce = franceLegalRates.map(({ semester }) => {
      const first = firstDayOf(`${semester.slice(0, 4)}-${semester.endsWith('1') ? '01' : '07'}` as Month);
      return steps.filter((row) => String(row['effective_from']) <= first).at(-1)?.['mro_fixed_rate_percent'];
    });
    expect(franceLegalRates.map(({ ecbPercent }) => ecbPercent)).toEqual(inForce);
  });
});
