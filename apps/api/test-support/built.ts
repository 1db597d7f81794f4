import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { transformFileSync } from '@swc/core';

const root = resolve(__dirname, '../../..');

/** Compiles apps and libs as they are now into a directory of its own: `dist` may be of another day. */
export function builtInto(prefix: string): string {
  const out = mkdtempSync(join(tmpdir(), prefix));
  for (const file of ['apps/api/src', 'apps/worker/src', 'libs'].flatMap(sourcesIn)) {
    const target = join(out, relative(root, file)).replace(/\.ts$/, '.js');
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, withRelativeImports(transformFileSync(file, { cwd: root, sourceMaps: 'inline' }).code, file));
  }
  return out;
}

/** For processes that run what was built: packages are found where they are installed. */
export const packages = join(root, 'node_modules');

function sourcesIn(folder: string): readonly string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter(
      (entry) => entry.isFile() && /(?<!\.(spec|contract|d))\.ts$/.test(entry.name) && !/test/.test(entry.parentPath),
    )
    .map((entry) => join(entry.parentPath, entry.name));
}

function withRelativeImports(code: string, file: string): string {
  return code.replace(/require\("@tenure\/([a-z-]+)"\)/g, (_, lib: string) => {
    const path = relative(dirname(file), join(root, 'libs', lib, 'src'));
    return `require("${path.startsWith('.') ? path : `./${path}`}")`;
  });
}
