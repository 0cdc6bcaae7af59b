import { describe, expect, test } from '@jest/globals';
import { config } from '../../server/src/config';

const faultOf = (options: Record<string, unknown>): string => {
  try {
    // Strapi fills in defaults at every level.
    const site =
      typeof options.site === 'object' ? { ...config.default.site, ...options.site } : options.site;
    config.validator({ ...config.default, ...options, ...('site' in options ? { site } : {}) });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('plugin options', () => {
  test('the defaults are valid and grant nothing', () => {
    expect(faultOf({})).toBe('');
    expect(config.default.publicRead).toBe(false);
  });

  test.each(['no-store', 'public, max-age=60, stale-while-revalidate=30', 'no-cache="X-Built"'])(
    'Cache-Control may be %s',
    (cacheControl) => {
      expect(faultOf({ cacheControl })).toBe('');
    },
  );
  test('a website has an address, a name and paths', () => {
    const site = { url: 'https://example.org/news/', name: 'Example', articles: '/:locale/:slug' };
    expect(faultOf({ site })).toBe('');
  });

  test.each([
    [{ publicRead: 'yes' }, /newsroom\.config: 'publicRead' is wrong: .*boolean/],
    [{ maxPageSize: 0 }, /'maxPageSize' is wrong/],
    [{ maxPageSize: 2.5 }, /'maxPageSize' is wrong/],
    [{ defaultPageSize: 50, maxPageSize: 20 }, /'defaultPageSize' is larger than 'maxPageSize'/],
    [{ cacheControl: 'no-cache\r\nX: y' }, /'cacheControl' is wrong: must be directives/],
    [{ cacheControl: '' }, /'cacheControl' is wrong/],
    [{ publicread: true }, /there is no option 'publicread'; the options are publicRead, maxPageSize/],
    [{ site: { url: 'example.org' } }, /'site\.url' is wrong: .*absolute address/],
    [{ site: { url: 'https://example.org?a=1' } }, /'site\.url' is wrong: .*without query/],
    [{ site: { url: '' } }, /'site\.url' is wrong/],
    [{ site: { name: ' ' } }, /'site\.name' is wrong/],
    [{ site: { people: 'people/:slug' } }, /'site\.people' is wrong: .*starts with \//],
    [{ site: { people: '/:locale/:slug' } }, /'site\.people' is wrong: .*:slug or :documentId, such/],
    [{ site: { articles: '/articles' } }, /'site\.articles' is wrong: .*:slug or :documentId, and :locale/],
    [{ site: { articles: '/:year/:slug' } }, /'site\.articles' is wrong/],
    [{ site: { articles: '//:slug' } }, /'site\.articles' is wrong/],
    [{ site: { adress: 'x' } }, /there is no option 'site\.adress'; those of 'site' are url, name, articles/],
    [{ site: 'https://example.org' }, /'site' is wrong/],
  ])('%j stops the boot with one sentence', (options, sentence) => {
    expect(faultOf(options)).toMatch(sentence);
    expect(faultOf(options).split('\n')).toHaveLength(1);
  });
});
