// Writes what is generated from the code and committed. Needs what `npm run build` makes; `npm run docs` does both.
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));
const built = (file) => require(join(root, 'dist', file));

async function write(path, text) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

const { generatedDescription } = built('apps/api/src/openapi/generate.js');
const { stories, storiesAsMarkdown } = built('libs/stories/src/index.js');
const { generatedFiles } = built('tools/catalogue/generate.js');

const catalogue = generatedFiles(root);
for (const [path, text] of catalogue) await write(path, text);
await write('docs/openapi.json', await generatedDescription());
await write('docs/stories.md', storiesAsMarkdown(stories));
console.error(`docs/openapi.json, docs/stories.md and ${catalogue.size} files of the catalogue are written`);
