import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { packages } from './built';

export interface ProcessUnderTest {
  /** Resolves with the first match in what was printed; rejects when the process ends without one. */
  printed(pattern: RegExp): Promise<RegExpMatchArray>;
  /** All that was printed so far, on both outputs. */
  text(): string;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  isRunning(): boolean;
}

const running = new Set<ChildProcess>();

/** Runs an app that was built, with nothing of this process's environment but what is given. */
export function processUnderTest(built: string, app: 'api' | 'worker', env: Record<string, string>): ProcessUnderTest {
  const child = spawn(process.execPath, [join(built, `apps/${app}/src/main.js`)], {
    env: { NODE_PATH: packages, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let text = '';
  const looks: (() => void)[] = [];
  const lookAgain = (): void => looks.splice(0).forEach((look) => look());
  const add = (chunk: string): void => {
    text += chunk;
    lookAgain();
  };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', add);
  const ended = once(child, 'close').then(([code]) => {
    running.delete(child);
    lookAgain();
    return code as number | null;
  });
  return {
    ended,
    isRunning: () => running.has(child),
    text: () => text,
    async printed(pattern) {
      for (;;) {
        const found = pattern.exec(text);
        if (found) return found;
        if (!running.has(child)) throw new Error(`the process ended and had printed:\n${text}`);
        await new Promise<void>((resolve) => looks.push(resolve));
      }
    },
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

/** For the end of a test that failed half-way. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}
