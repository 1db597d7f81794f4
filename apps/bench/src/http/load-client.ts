import { join } from 'node:path';
import { startHelper } from '../programs';
import type { LoadOrder, LoadResult } from './load';

export interface LoadClient {
  run(order: LoadOrder): Promise<LoadResult>;
  close(): void;
}

export function startLoadClient(): LoadClient {
  const child = startHelper(join(__dirname, 'load-process.js'));
  return {
    run: (order) =>
      new Promise((resolve, reject) => {
        const fail = (code: number | null): void => {
          reject(new Error(`the HTTP client ended with ${code}`));
        };
        child.once('exit', fail);
        child.once('message', (result) => {
          child.off('exit', fail);
          resolve(result as LoadResult);
        });
        child.send(order);
      }),
    close() {
      child.disconnect();
    },
  };
}
