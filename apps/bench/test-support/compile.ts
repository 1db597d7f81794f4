import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { transformFileSync } from '@swc/core';

const ROOT = resolve(__dirname, '../../..');

/**
 * Compiles apps, and every lib, into `directory`, so that their programs run there whatever is built elsewhere. Packages
 * are found with the environment that is answered.
 */
export function compileApps(apps: readonly string[], directory: string): { readonly NODE_PATH: string } {
  for (const app of apps) compileFolder(join('apps', app, 'src'), directory);
  for (const lib of readdirSync(join(ROOT, 'libs'))) {
    compileFolder(join('libs', lib, 'src'), directory);
    const entry = join(directory, 'node_modules', '@tenure', lib, 'index.js');
    write(entry, `module.exports = require(${JSON.stringify(join(directory, 'libs', lib, 'src'))});`);
  }
  return { NODE_PATH: join(ROOT, 'node_modules') };
}

function compileFolder(folder: string, directory: string): void {
  for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.endsWith('.spec.ts') || file.endsWith('.d.ts')) continue;
    const options = { configFile: join(ROOT, '.swcrc'), sourceMaps: false };
    const { code } = transformFileSync(join(ROOT, folder, file), options);
    write(join(directory, folder, file.replace(/\.ts$/, '.js')), code);
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
