import { NewsroomError, errorIn } from './errors';
import { type Clock, type RetryOptions, clock as realClock, waitBefore } from './retries';

export interface ClientOptions {
  /** The address of the content API, as `baseURL` of `@strapi/client`: `https://cms.example/api`. */
  url: string;
  /** An API token, or the JWT of a user; without one, what everybody may read. */
  token?: string;
  /** Another `fetch`, such as one that caches. */
  fetch?: typeof fetch;
  retries?: RetryOptions;
  clock?: Clock;
}

export interface CallOptions {
  signal?: AbortSignal;
}

type Value = string | number | readonly string[] | undefined;

/** Parameters of a query; lists are written with commas, what is undefined is left out. */
export type Query = Record<string, Value>;

/** Asks for JSON below `newsroom/`. */
export type Ask = <Answer>(path: readonly string[], query: Query, options?: CallOptions) => Promise<Answer>;

const searchOf = (query: Query): string => {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined)
      parameters.set(name, typeof value === 'object' ? value.join(',') : String(value));
  }
  return parameters.size > 0 ? `?${parameters}` : '';
};

const baseOf = (url: string): string => {
  try {
    return `${new URL(url).href.replace(/\/+$/, '')}/newsroom/`;
  } catch {
    throw new TypeError(`'${url}' is no absolute address: url is that of the API, https://cms.example/api`);
  }
};

/**
 * @returns how to ask a site
 * @throws TypeError for a `url` that is no absolute address
 */
export const askerOf = ({
  url,
  token,
  fetch: given,
  retries = {},
  clock = realClock,
}: ClientOptions): Ask => {
  const base = baseOf(url);
  // Looked up at each call, as others replace it; and called as a function, as browsers want.
  const send: typeof fetch = (...request) => (given ?? globalThis.fetch)(...request);
  const headers = { Accept: 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) };

  return async <Answer>(path: readonly string[], query: Query, { signal }: CallOptions = {}) => {
    const address = `${base}${path.map(encodeURIComponent).join('/')}${searchOf(query)}`;
    for (let attempt = 0; ; attempt += 1) {
      const response = await send(address, { headers, ...(signal ? { signal } : {}) });
      if (response.ok) return readJson<Answer>(response);
      const wait = waitBefore(response, attempt, retries, clock.now());
      if (wait === null) throw await errorIn(response);
      await response.body?.cancel();
      await clock.wait(wait, signal);
    }
  };
};

const readJson = async <Answer>(response: Response): Promise<Answer> => {
  const text = await response.text();
  try {
    return JSON.parse(text) as Answer;
  } catch {
    const message = `The answer of ${response.url} is no JSON: is url the address of the API?`;
    throw new NewsroomError(response.status, 'HttpError', message);
  }
};
