import { exitCodes } from './exit-codes';

export type StopSignal = 'SIGINT' | 'SIGTERM';

/** What a command knows of the world outside: where the user stands, where to print, when to stop. */
export interface Terminal {
  cwd: string;
  env: Record<string, string | undefined>;
  stdout: { write(text: string): unknown; isTTY: boolean };
  stderr: NodeJS.WritableStream & { isTTY?: boolean };
  /** Calls `stop` at the first Ctrl-C or SIGTERM, until the returned function is called. */
  onStop(stop: (signal: StopSignal) => void): () => void;
}

/**
 * The terminal of this process. Its stdout keeps working while an application has the process (see `borrowProcess`),
 * because it holds on to the stream's own `write`.
 */
export function processTerminal(): Terminal {
  const write = process.stdout.write.bind(process.stdout);
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: { write: (text) => write(text), isTTY: process.stdout.isTTY === true },
    stderr: process.stderr,
    onStop: onStopSignal,
  };
}

function onStopSignal(stop: (signal: StopSignal) => void): () => void {
  let asked = false;
  const listener = (signal: NodeJS.Signals) => {
    if (signal !== 'SIGINT' && signal !== 'SIGTERM') return;
    // Who asks twice does not want to wait: the database rolls back when the connection is gone.
    if (asked) process.exit(exitCodes[signal]);
    asked = true;
    stop(signal);
  };
  process.on('SIGINT', listener);
  process.on('SIGTERM', listener);
  return () => {
    process.off('SIGINT', listener);
    process.off('SIGTERM', listener);
  };
}
