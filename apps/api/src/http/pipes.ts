import type { PipeTransform } from '@nestjs/common';
import { accountIdOf, idInPath } from './path';
import type { QuerySpec } from './query';

/** Reads a query as `spec` says. */
export function queryPipe<T>(spec: QuerySpec<T>): PipeTransform<unknown, T> {
  return { transform: (given) => spec.parse(given) };
}

export const accountIdPipe: PipeTransform<string, string> = { transform: accountIdOf };

export function idPipe(name: string): PipeTransform<string, string> {
  return { transform: (text) => idInPath(name, text) };
}
