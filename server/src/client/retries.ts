/** The time, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits; rejects with the reason of the signal when that aborts first. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export const clock: Clock = {
  now: Date.now,
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, milliseconds);
      if (signal?.aborted) stop();
      else signal?.addEventListener('abort', stop, { once: true });
    }),
};

export interface RetryOptions {
  /** How often a request is sent again. Default: 3. */
  times?: number;
  /** The longest wait in milliseconds; who is asked to wait longer gets the error at once. Default: 10,000. */
  longestWait?: number;
}

/** Too many requests, and not available for now: the server says that the same request may succeed later. */
const passing = new Set([429, 503]);

const firstWait = 500;

/** `Retry-After`: seconds, or a date (RFC 9110, 10.2.3). */
const askedFor = (header: string | null, now: number): number | null => {
  if (header === null || header.trim() === '') return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const date = header.endsWith(' GMT') ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
};

/**
 * @param attempt how often the request was sent again before
 * @returns how long to wait until it is sent again; null when it is not to be
 */
export const waitBefore = (
  response: Response,
  attempt: number,
  { times = 3, longestWait = 10_000 }: RetryOptions,
  now: number,
): number | null => {
  if (!passing.has(response.status) || attempt >= times) return null;
  const asked = askedFor(response.headers.get('Retry-After'), now);
  if (asked === null) return Math.min(firstWait * 2 ** attempt, longestWait);
  return asked <= longestWait ? asked : null;
};
