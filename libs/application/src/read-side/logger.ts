/** Where a process says what happens in the background; one line a message. */
export interface Logger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

export const silentLogger: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Lines with their time and level, such as to standard error. */
export function lineLogger(write: (line: string) => void): Logger {
  const log = (level: string) => (message: string) => write(`${new Date().toISOString()} ${level} ${message}\n`);
  return { info: log('info'), warn: log('warn'), error: log('error') };
}
