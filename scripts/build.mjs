// Compiles apps, libs and tools to dist with the same compiler and settings as the tests: a second, not fifteen.
// Types are checked by `npm run types`. Imports of '@tenure/x' become relative, so that dist runs as it stands.
import { transformFile } from '@swc/core';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'dist');

async function sources(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !/\.(spec|d)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function withRelativeImports(code, file) {
  return code.replace(/require\("@tenure\/([a-z-]+)"\)/g, (_, lib) => {
    const path = relative(dirname(file), join(root, 'libs', lib, 'src')).replaceAll('\\', '/');
    return `require("${path.startsWith('.') ? path : `./${path}`}")`;
  });
}

async function compile(file) {
  const target = join(out, relative(root, file)).replace(/\.ts$/, '.js');
  const { code, map } = await transformFile(file, { cwd: root, sourceFileName: relative(dirname(target), file) });
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, `${withRelativeImports(code, file)}\n//# sourceMappingURL=${target.split('/').pop()}.map\n`);
  if (map) await writeFile(`${target}.map`, map);
}

const started = process.hrtime.bigint();
await rm(out, { recursive: true, force: true });
const files = (
  await Promise.all(['apps', 'libs', 'tools'].map((f) => (existsSync(join(root, f)) ? sources(join(root, f)) : [])))
).flat();
await Promise.all(files.map(compile));
console.error(`built ${files.length} files in ${Number((process.hrtime.bigint() - started) / 1_000_000n)} ms`);
