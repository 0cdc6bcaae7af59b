import { PassThrough } from 'node:stream';
import type { Session } from '../../../seed/src/command-line';
import type { NewsroomApp } from '../../../seed/src/app/open-app';
import type { StopSignal } from '../../../seed/src/terminal';

export interface RecordedSession extends Session {
  out(): string;
  err(): string;
  /** The folder and `--app` with which an application was opened, for each time. */
  opened: Array<{ cwd: string; app: string | undefined }>;
  stop(signal: StopSignal): void;
}

/** A session that keeps what is printed, and opens the application that it is given. */
export function recordedSession(
  options: { cwd?: string; app?: NewsroomApp | Error; tty?: boolean; env?: Record<string, string> } = {},
): RecordedSession {
  const { cwd = '/', app = new Error('no application was expected'), tty = false, env = {} } = options;
  let out = '';
  const stream = new PassThrough();
  const stderr = Object.assign(stream, { isTTY: tty });
  let err = '';
  stream.on('data', (chunk) => (err += String(chunk)));
  const opened: RecordedSession['opened'] = [];
  let stopListener: ((signal: StopSignal) => void) | null = null;
  return {
    out: () => out,
    err: () => err,
    opened,
    stop: (signal) => stopListener?.(signal),
    terminal: {
      cwd,
      env,
      stdout: { write: (text) => (out += text), isTTY: tty },
      stderr,
      onStop(stop) {
        stopListener = stop;
        return () => (stopListener = null);
      },
    },
    openApp: async (from, given) => {
      opened.push({ cwd: from, app: given });
      if (app instanceof Error) throw app;
      return app;
    },
  };
}
