// Lints texts as if they stood in the files they name, by the project's own configuration. A process of its own,
// because ESLint loads its configuration as an ES module and Jest runs tests as CommonJS.
// In: [{ "file": path, "code": text }] as JSON. Out: [[{ "rule", "message" }]] as JSON, in the same order.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('../../', import.meta.url));
const typed = new ESLint({ cwd: root });
/** Rules that ask for types need a file that the compiler knows. */
const untyped = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] });

async function lint({ file, code }) {
  const filePath = join(root, file);
  const eslint = existsSync(filePath) ? typed : untyped;
  const [result] = await eslint.lintText(code, { filePath, warnIgnored: true });
  return result.messages.map(({ ruleId, message }) => ({ rule: ruleId, message }));
}

const texts = JSON.parse(await text(process.stdin));
const results = [];
for (const each of texts) results.push(await lint(each));
process.stdout.write(JSON.stringify(results));
