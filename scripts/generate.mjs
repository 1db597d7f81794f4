// Writes what is generated from the code and committed. Needs what `npm run build` makes; `npm run docs` does both.
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const docs = new URL('../docs/', import.meta.url);
const built = (file) => require(fileURLToPath(new URL(`../dist/${file}`, import.meta.url)));

const { generatedDescription } = built('apps/api/src/openapi/generate.js');

await mkdir(docs, { recursive: true });
await writeFile(new URL('openapi.json', docs), await generatedDescription());
console.error('docs/openapi.json is written');
