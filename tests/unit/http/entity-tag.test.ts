import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { entityTag, namesTag } from '../../../server/src/http/entity-tag';

describe('the tag of an answer', () => {
  test('is weak, and short', () => {
    expect(entityTag({ path: '/a' })).toMatch(/^W\/"[\w-]{27}"$/);
  });

  test('does not depend on the order of parameters, and on everything else', () => {
    const tag = entityTag({ query: { a: '1', b: { c: ['x', 'y'], d: '2' } } });
    expect(entityTag({ query: { b: { d: '2', c: ['x', 'y'] }, a: '1' } })).toBe(tag);
    expect(entityTag({ query: { a: '1', b: { c: ['y', 'x'], d: '2' } } })).not.toBe(tag);
    expect(entityTag({ query: { a: 1, b: { c: ['x', 'y'], d: '2' } } })).not.toBe(tag);
    expect(entityTag({ query: { b: { c: ['x', 'y'], d: '2' } } })).not.toBe(tag);
  });

  test('differs for any two grounds that differ', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.string()),
        fc.dictionary(fc.string(), fc.string()),
        (a, b) => {
          const sorted = (grounds: object) => JSON.stringify(Object.entries(grounds).sort());
          expect(entityTag(a) === entityTag(b)).toBe(sorted(a) === sorted(b));
        },
      ),
    );
  });
});

describe('If-None-Match', () => {
  const tag = 'W/"abc"';
  test.each(['W/"abc"', '"abc"', '"x", W/"abc"', 'W/"x",W/"abc" , "y"', '"a,b", "abc"', '"", W/"abc"'])(
    '%s names it',
    (header) => {
      expect(namesTag(header, tag)).toBe(true);
    },
  );

  test.each(['"x"', 'abc', 'W/abc', '"ABC"', '"abc', 'abc"', '"x abc y"', '"abcd", "ab"', '*', ''])(
    '%s does not',
    (header) => {
      expect(namesTag(header, tag)).toBe(false);
    },
  );
});
