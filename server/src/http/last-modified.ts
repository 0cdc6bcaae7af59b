/**
 * Milliseconds that a change may take from being noted to being seen: the rest of its transaction, and how far the
 * clocks of nodes are apart.
 */
export const settlingTime = 10 * 60_000;

const second = 1_000;

/**
 * When an answer may have changed last, to the second. A date of one second cannot tell two changes in it apart, and a
 * change that was noted before another may be seen after it. So a change counts as settled when `settlingTime` has gone
 * by: until then the date is now, which no later answer has, and from then on it is the moment at which it settled. Two
 * answers with one settled date have no change between them, as that would have settled later.
 * @param changedAt when the latest change was noted; all in milliseconds since 1970
 */
export const lastModified = (changedAt: number, now: number): { date: number; settled: boolean } => {
  const date = Math.ceil((changedAt + settlingTime) / second) * second;
  if (date > now) return { date: Math.floor(now / second) * second, settled: false };
  return { date, settled: true };
};

/** The one form of dates that clients write today; a condition with another counts for none, which is never wrong. */
const httpDate = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/;

/**
 * Whether nothing has changed since `If-Modified-Since` (RFC 9110, 13.1.3).
 * @param header as it came; dates that are none, or lie in the future, are as good as no condition
 */
export const unmodifiedSince = (header: string, changedAt: number, now: number): boolean => {
  const since = httpDate.test(header) ? Date.parse(header) : Number.NaN;
  const { date, settled } = lastModified(changedAt, now);
  return settled && since >= date && since <= now;
};
