import { type ProcessUnderTest, processUnderTest } from '../process-under-test';

/** A process that is killed and started again, as whatever watches over processes does. */
export interface Killable {
  /** Where it listens, once it does. Rejects where it is gone. */
  address(): Promise<string>;
  /** Kills it in the middle of whatever it does, and starts it again. */
  kill(): Promise<void>;
  /** Stops it in good order, and starts it with these changes to its environment. */
  redeploy(env: Readonly<Record<string, string>>): Promise<void>;
  /** Stops it in good order, for good. Rejects where it ended by itself, or not well. */
  end(): Promise<void>;
  /** Ends it for good, however it is. */
  destroy(): Promise<void>;
  kills(): number;
}

const IS_UP = /listens on (http:\/\/127\.0\.0\.1:\d+)|follows the log/;

/** Starts it. What is done to it is done one after the other. */
export function killable(
  built: string,
  app: 'api' | 'worker',
  environment: Readonly<Record<string, string>>,
): Killable {
  let env: Record<string, string> = { ...environment };
  let kills = 0;
  const life = livingProcess(() => processUnderTest(built, app, env));
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => (last = last.catch(() => undefined).then(work));
  return {
    address: async () => IS_UP.exec((await life.up()).text())?.[1] ?? '',
    kill: () =>
      inTurn(async () => {
        await life.kill();
        kills += 1;
        life.begin();
      }),
    redeploy: (changes) =>
      inTurn(async () => {
        await life.stop();
        env = { ...env, ...changes };
        life.begin();
      }),
    end: () => inTurn(life.stop),
    destroy: () => inTurn(life.kill),
    kills: () => kills,
  };
}

/** One process after the other, of which at most one lives. */
interface Life {
  begin(): void;
  /** The one that lives, once it is up. Rejects where it ended by itself. */
  up(): Promise<ProcessUnderTest>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** A machine that has too much to do keeps a start waiting for its servers for longer than it waits. */
const STARTED_IN_VAIN = /does not answer/;

function livingProcess(start: () => ProcessUnderTest): Life {
  let living = start();
  const gone = (one: ProcessUnderTest): Error => new Error(`a process is gone, and had printed:\n${one.text()}`);
  async function up(): Promise<ProcessUnderTest> {
    for (;;) {
      const one = living;
      const isUp = await one.printed(IS_UP).then(
        () => true,
        () => false,
      );
      if (isUp && one.isRunning()) return one;
      if (isUp || !STARTED_IN_VAIN.test(one.text())) throw gone(one);
      if (one === living) living = start();
    }
  }
  return {
    up,
    begin: () => void (living = start()),
    async stop() {
      // A signal that comes before it is up would end it as a kill does.
      const one = await up();
      if ((await one.stop()) !== 0) throw gone(one);
    },
    async kill() {
      for (let one: ProcessUnderTest | undefined; one !== living;) {
        one = living;
        await one.stop('SIGKILL');
      }
    },
  };
}
