import { cpus, loadavg } from 'node:os';
import { table } from '@tenure/terminal';
import { type Figure, isMet } from '../figure';
import type { Workspace } from '../workspace';

/** Where and on what it was measured. */
export interface Setting {
  readonly folder: string;
  readonly isInMemory: boolean;
  readonly processors: string;
  readonly node: string;
  /** Of the last minute, per processor: above 1 other work takes part of the time. */
  readonly load: number;
  readonly seconds: number;
}

export function settingOf({ path, isInMemory }: Workspace, seconds: number): Setting {
  const all = cpus();
  const load = Number(((loadavg()[0] ?? 0) / Math.max(1, all.length)).toFixed(2));
  const processors = `${all.length} × ${all[0]?.model ?? 'unknown'}`;
  return { folder: path, isInMemory, processors, node: process.version, load, seconds: Math.round(seconds) };
}

export function reportJson(setting: Setting, figures: readonly Figure[]): readonly string[] {
  const withMet = figures.map((figure) => {
    const met = isMet(figure);
    return met === undefined ? figure : { ...figure, met };
  });
  return [JSON.stringify({ setting, figures: withMet }, null, 2)];
}

/** One table, and what is to be known below it. */
export function reportText(setting: Setting, figures: readonly Figure[]): readonly string[] {
  const noted = figures.filter(({ note }) => note !== undefined);
  const rows = figures.map((figure) => rowOf(figure, noted.indexOf(figure) + 1));
  const { folder, isInMemory, processors, node, load, seconds } = setting;
  return [
    ...table([['figure', '', 'value', 'raw limit', 'unit', 'ratio', 'aim', 'met'], ...rows]),
    '',
    ...noted.map(({ note }, index) => `[${index + 1}] ${note}`),
    ...(noted.length > 0 ? [''] : []),
    `${processors}, Node ${node}, load ${load} a processor, ${seconds} s; on the disk of ${folder}`,
    ...(isInMemory ? ['That folder is in memory: nothing there waits for a disk. Set DATA_DIR to one on a disk.'] : []),
  ];
}

function rowOf(figure: Figure, note: number): readonly string[] {
  const { what, unit, value, raw, ratio } = figure;
  const met = isMet(figure);
  return [
    what,
    note > 0 ? `[${note}]` : '',
    amountOf(value),
    raw === undefined ? '' : amountOf(raw),
    unit,
    ratio === undefined ? '' : ratio.toFixed(2),
    aimOf(figure),
    met === undefined ? '' : met ? 'yes' : 'NO',
  ];
}

function amountOf(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: value < 100 ? 1 : 0 });
}

function aimOf({ aim, unit }: Figure): string {
  if (!aim) return '';
  const bounds = [
    ...(aim.atLeast === undefined ? [] : [`≥ ${boundOf(aim.atLeast)}`]),
    ...(aim.atMost === undefined ? [] : [`≤ ${boundOf(aim.atMost)}`]),
  ].join(', ');
  return aim.of === 'ratio' ? `ratio ${bounds}` : `${bounds} ${unit}`.trimEnd();
}

function boundOf(bound: number): string {
  return Number.isInteger(bound) ? bound.toLocaleString('en-US') : bound.toFixed(2);
}
