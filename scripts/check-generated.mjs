// Generated files are committed, so that a change of the API shows in review. Generates them again in place: whatever
// file changes by that had drifted. Compared with the files as they are, not as committed, so that it also holds for work
// that is not committed yet.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

function hashes() {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  const files = listed
    .toString()
    .split('\0')
    .filter((file) => existsSync(join(root, file)) && statSync(join(root, file)).isFile());
  return new Map(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest('hex'),
    ]),
  );
}

const before = hashes();
execFileSync(process.execPath, ['scripts/generate.mjs'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
const after = hashes();

const drifted = [...new Set([...before.keys(), ...after.keys()])].filter(
  (file) => before.get(file) !== after.get(file),
);
for (const file of drifted) console.error(`${file} was not what the code generates`);
if (drifted.length > 0) {
  console.error(
    '\nThey have been generated anew: look at the difference (`git diff`) and commit it. By hand: `npm run docs`.',
  );
  process.exitCode = 1;
}
