import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lastModified, settlingTime, unmodifiedSince } from '../../../server/src/http/last-modified';

const noon = Date.UTC(2026, 5, 15, 12);
const http = (at: number) => new Date(at).toUTCString();

describe('Last-Modified', () => {
  test('is now while a change settles, and then the moment at which it did', () => {
    expect(lastModified(noon, noon + 5_400)).toEqual({ date: noon + 5_000, settled: false });
    const settled = { date: noon + settlingTime, settled: true };
    expect(lastModified(noon, noon + settlingTime)).toEqual(settled);
    expect(lastModified(noon, noon + 3 * settlingTime)).toEqual(settled);
  });
});

describe('If-Modified-Since', () => {
  const later = noon + 60 * 60_000;
  test('is answered when the change has settled', () => {
    const header = http(lastModified(noon, later).date);
    expect(unmodifiedSince(header, noon, later)).toBe(true);
    expect(unmodifiedSince(header, noon + 1_001, later)).toBe(false);
    expect(unmodifiedSince(http(noon + 1_000), noon, later)).toBe(false);
  });

  test.each(['yesterday', '2026-06-15', '', http(later + 1_000), `${http(later)}, ${http(later)}`])(
    'counts for nothing when it says %s',
    (header) => {
      expect(unmodifiedSince(header, noon, later)).toBe(false);
    },
  );

  test('never says that nothing has changed when something has', () => {
    const moment = fc.integer({ min: 0, max: 2 * settlingTime });
    const short = fc.integer({ min: 0, max: settlingTime - 2_000 });
    fc.assert(
      fc.property(moment, moment, short, moment, (first, until, delay, more) => {
        // Read after a first change; a second is seen after that, and was noted up to nearly the settling time before.
        const read = noon + first + until;
        const seen = read + 1;
        const noted = seen - delay;
        const asked = seen + more;
        const header = http(lastModified(noon + first, read).date);
        expect(unmodifiedSince(header, Math.max(noon + first, noted), asked)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});
