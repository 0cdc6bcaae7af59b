import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { scriptSafeJson } from '../../../server/src/formats/script-safe';
import { seedOf } from '../../setup/seed';

/** What a browser reads out of a page that embeds a value. */
const embedded = (value: unknown): { read: unknown; scripts: number } => {
  const page = `<script type="application/ld+json">${scriptSafeJson(value)}</script><p>after</p>`;
  const scripts = JSDOM.fragment(page).querySelectorAll('script');
  return { read: JSON.parse(scripts[0]?.textContent ?? ''), scripts: scripts.length };
};

test.each(['</script><script>alert(1)</script>', '<!--<script>', ']]>&lt;', 'line\u2028paragraph\u2029'])(
  'a page reads %j as it was',
  (text) => {
    expect(embedded({ [text]: text })).toEqual({ read: { [text]: text }, scripts: 1 });
    expect(scriptSafeJson(text)).not.toMatch(/[<>&\u2028\u2029]/);
  },
);

test('and any other value too', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const { read } = embedded(value);
      expect(JSON.stringify(read)).toBe(JSON.stringify(value));
    }),
    { seed: seedOf(1), numRuns: 100 },
  );
});
