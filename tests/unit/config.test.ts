import { describe, expect, test } from '@jest/globals';
import { config } from '../../server/src/config';

const faultOf = (options: Record<string, unknown>): string => {
  try {
    config.validator({ ...config.default, ...options });
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

  test.each([
    [{ publicRead: 'yes' }, /newsroom\.config: 'publicRead' is wrong: .*boolean/],
    [{ maxPageSize: 0 }, /'maxPageSize' is wrong/],
    [{ maxPageSize: 2.5 }, /'maxPageSize' is wrong/],
    [{ defaultPageSize: 50, maxPageSize: 20 }, /'defaultPageSize' is larger than 'maxPageSize'/],
    [{ publicread: true }, /there is no option 'publicread'; the options are publicRead, maxPageSize/],
  ])('%j stops the boot with one sentence', (options, sentence) => {
    expect(faultOf(options)).toMatch(sentence);
    expect(faultOf(options).split('\n')).toHaveLength(1);
  });
});
