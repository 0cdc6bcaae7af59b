import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { limits } from '../../server/src/model/limits';
import { slugFrom } from '../../server/src/slugs/slugify';

describe('slugFrom', () => {
  test.each([
    ['U.S., China cyber security talks paying dividends', 'us-china-cyber-security-talks-paying-dividends'],
    ['FireEye', 'fireeye'],
    ['‘Guo’s’ talk — part 2', 'guos-talk-part-2'],
    ['Ångström & Müller', 'angstrom-and-muller'],
    ['公安部', 'gong-an-bu'],
    ['Переговоры о кибербезопасности', 'peregovory-o-kiberbezopasnosti'],
    ['محادثات الأمن', 'mhadthat-alamn'],
    ['네이버', 'neibeo'],
    ['!!!', 'article'],
    ['🎉', 'article'],
    ['', 'article'],
  ])('%s becomes %s', (title, slug) => {
    expect(slugFrom(title, 'article')).toBe(slug);
  });

  test('a long title is cut between words, with room for a number', () => {
    const slug = slugFrom('word '.repeat(100), 'article');
    expect(slug.length).toBeLessThanOrEqual(limits.slug - 5);
    expect(slug).toMatch(/^word(-word)*$/);
  });

  test('any text gives words of letters and digits joined by hyphens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (title) => {
        const slug = slugFrom(title, 'article');
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(limits.slug);
      }),
    );
  });
});
