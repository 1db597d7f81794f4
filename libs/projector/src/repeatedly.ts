/** Somebody waits: twice as long each time, so that a short wait ends soon and a long one costs little. */
const FIRST_PAUSE_MS = 2;
const WAITING_MS = 20;
/** Nobody waits, but somebody may follow the changes. */
const IDLE_MS = 250;

export interface Repeated {
  /** At once, whatever the pause. */
  now(): void;
  /** At once, and then with short pauses first. */
  soon(): void;
  /** Resolves when nothing runs any more. */
  stop(): Promise<void>;
}

/** Runs `work` again and again until stopped: soon while it answers that somebody waits, else from time to time; never twice at once. */
export function repeatedly(work: () => Promise<boolean>, onTrouble: (why: string) => void): Repeated {
  let [isStopped, isAgain, pauseMs] = [false, false, IDLE_MS];
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  async function run(): Promise<void> {
    isAgain = false;
    try {
      pauseMs = (await work()) ? Math.min(WAITING_MS, pauseMs * 2) : IDLE_MS;
    } catch (error) {
      pauseMs = IDLE_MS;
      onTrouble(error instanceof Error ? error.message : String(error));
    }
    running = undefined;
    if (isAgain) now();
    else later();
  }
  function later(): void {
    if (!isStopped) timer = setTimeout(now, pauseMs).unref();
  }
  function now(): void {
    clearTimeout(timer);
    if (isStopped) return;
    if (running) isAgain = true;
    else running = run();
  }
  later();
  return {
    now,
    soon() {
      pauseMs = FIRST_PAUSE_MS / 2;
      now();
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
