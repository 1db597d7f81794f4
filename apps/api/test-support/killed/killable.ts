import { type ProcessUnderTest, processUnderTest } from '../process-under-test';

/** A process that is killed and started again, as whatever watches over processes does. */
export interface Killable {
  readonly name: string;
  /** The one that runs now. */
  current(): ProcessUnderTest;
  /** Kills it in the middle of whatever it does, and starts another one with these changes to its environment. */
  kill(env?: Readonly<Record<string, string>>): Promise<void>;
  /** From its next start on it has these changes to its environment. */
  restartWith(env: Readonly<Record<string, string>>): void;
  kills(): number;
}

export function killable(
  built: string,
  app: 'api' | 'worker',
  name: string,
  environment: Readonly<Record<string, string>>,
): Killable {
  let env: Record<string, string> = { ...environment };
  let running = processUnderTest(built, app, env);
  let kills = 0;
  return {
    name,
    current: () => running,
    async kill(changes = {}) {
      await running.stop('SIGKILL');
      kills += 1;
      env = { ...env, ...changes };
      running = processUnderTest(built, app, env);
    },
    restartWith: (changes) => void (env = { ...env, ...changes }),
    kills: () => kills,
  };
}

/** Where an API listens that is up, or about to be. Rejects where it was killed meanwhile. */
export async function addressOf(api: Killable): Promise<string> {
  const found = await api.current().printed(/listens on (http:\/\/127\.0\.0\.1:\d+)/);
  return found[1] ?? '';
}
