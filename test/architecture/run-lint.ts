import { execFileSync } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.resolve(__dirname, '../..');

export interface PlantedText {
  /** Relative to the root of the repository; it need not exist. */
  readonly file: string;
  readonly code: string;
}

export interface Finding {
  /** Null for what ESLint itself has to say, such as a comment that tries to switch it off. */
  readonly rule: string | null;
  readonly message: string;
}

/** Lints the texts by the project's own configuration, as if they stood in the files they name. */
export function lintTexts(texts: readonly PlantedText[]): readonly (readonly Finding[])[] {
  const output = execFileSync(process.execPath, ['tools/lint/lint-texts.mjs'], {
    cwd: ROOT,
    input: JSON.stringify(texts),
    encoding: 'utf8',
  });
  return JSON.parse(output) as Finding[][];
}

export interface Layers {
  readonly LIBS: Readonly<Record<string, { readonly libs: readonly string[]; readonly packages?: readonly string[] }>>;
  readonly TEST_CODE: readonly string[];
}

/** The table behind the rules. It is an ES module, which tests (CommonJS) cannot import. */
export function readLayers(): Layers {
  const script = `import('./tools/lint/layers.mjs').then((layers) => process.stdout.write(JSON.stringify(layers)))`;
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' })) as Layers;
}
