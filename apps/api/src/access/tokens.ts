import { hash, timingSafeEqual } from 'node:crypto';

/** Who is calling. Written on every event that the call leads to. */
export interface Actor {
  readonly name: string;
}

/** A token as it is kept: never the token itself. */
export interface TokenRecord {
  readonly name: string;
  /** SHA-256 in hex: the tokens are random and long, so that nothing slower is needed. */
  readonly sha256: string;
}

export function recordOf(name: string, token: string): TokenRecord {
  return { name, sha256: hash('sha256', token, 'hex') };
}

/** Whose token it is, or undefined. How long it takes says nothing about the tokens that are known. */
export type TokenCheck = (token: string) => Actor | undefined;

export function tokenCheck(records: readonly TokenRecord[]): TokenCheck {
  const known = records.map(({ name, sha256 }) => ({ actor: { name }, digest: Buffer.from(sha256, 'hex') }));
  return (token) => {
    const digest = hash('sha256', token, 'buffer');
    const found = known.filter((record) => timingSafeEqual(record.digest, digest));
    return found[0]?.actor;
  };
}
