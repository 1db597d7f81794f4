import type { Terminal } from './terminal';

export interface Progress {
  /** Says how far the work has come; most calls say nothing, so that it can be called as often as one likes. */
  at(text: () => string): void;
  /** Ends the line, where one stands. */
  done(): void;
}

const BETWEEN_LINES_MS = { screen: 100, file: 5_000 };

/** One line that changes, on a screen; now and then a line, elsewhere. */
export function progressOn(terminal: Terminal): Progress {
  const pause = terminal.overwrite ? BETWEEN_LINES_MS.screen : BETWEEN_LINES_MS.file;
  let last = performance.now();
  let isLineOpen = false;
  return {
    at(text) {
      const now = performance.now();
      if (now - last < pause) return;
      last = now;
      isLineOpen = terminal.overwrite !== undefined;
      (terminal.overwrite ?? terminal.err)(text());
    },
    done() {
      if (isLineOpen) terminal.overwrite?.('');
      isLineOpen = false;
    },
  };
}
