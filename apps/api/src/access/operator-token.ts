import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '@tenure/application';
import { recordOf, type TokenRecord } from './tokens';

/** The operator's token as it is checked; `made` where this start made it. */
export interface OperatorToken {
  readonly record: TokenRecord;
  /** Shown once; what is kept of it is a hash. */
  readonly made?: string;
}

const OPERATOR = 'operator';

/** The configured token, else the one that is kept, else a new one, which is not kept yet: see `keepOperatorToken`. */
export async function operatorToken(dataDir: string, configured: string | undefined): Promise<OperatorToken> {
  if (configured !== undefined) return { record: recordOf(OPERATOR, configured) };
  const kept = await keptRecord(fileIn(dataDir));
  if (kept) return { record: kept };
  const made = randomBytes(32).toString('base64url');
  return { record: recordOf(OPERATOR, made), made };
}

/** Readable by its owner only. Rejects when another process has made one in the meantime. */
export async function keepOperatorToken(dataDir: string, record: TokenRecord): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await writeFile(fileIn(dataDir), `${JSON.stringify(record)}\n`, { mode: 0o600, flag: 'wx' });
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'operator-token.json');
}

async function keptRecord(file: string): Promise<TokenRecord | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new CannotStart(`${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  try {
    const { name, sha256 } = JSON.parse(text) as Partial<TokenRecord>;
    if (typeof name === 'string' && /^[0-9a-f]{64}$/.test(sha256 ?? '')) return { name, sha256: sha256 ?? '' };
  } catch {
    // Told below.
  }
  throw new CannotStart(`${file} is not a token as it was kept; remove it, and the next start makes a new one`);
}
