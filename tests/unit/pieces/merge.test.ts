import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Item } from '../../../server/src/pieces/entry';
import { mergeList, mergeScalar, same } from '../../../server/src/pieces/merge';

const long = (letter: string) => letter.repeat(500);

describe('one field', () => {
  const merge = (base: string | undefined, mine: string | null, theirs: string | null, overwrite = false) => {
    const { value, conflict } = mergeScalar<string | null>(base, mine, theirs, overwrite);
    return { value, conflict };
  };

  test.each([
    ['unchanged by the editor: the file wins', 'old', 'old', 'new', 'new', false],
    ['unchanged by the file: the editor wins', 'old', 'edited', 'old', 'edited', false],
    ['changed by both alike', 'old', 'new', 'new', 'new', false],
    ['changed by both: the editor wins, and it is said', 'old', 'edited', 'new', 'edited', true],
    ['never imported and empty: the file fills it', undefined, null, 'new', 'new', false],
    ['never imported and written by an editor', undefined, 'edited', 'new', 'edited', true],
    ['emptied by an editor, unchanged in the file', 'old', null, 'old', null, false],
    ['emptied by an editor, changed in the file', 'old', null, 'new', null, true],
    ['emptied in the file', 'old', 'old', null, null, false],
  ])('%s', (_, base, mine, theirs, value, conflict) => {
    expect(merge(base, mine, theirs)).toEqual({ value, conflict });
  });

  test('overwrite takes the file', () => {
    expect(merge('old', 'edited', 'new', true)).toEqual({ value: 'new', conflict: false });
  });

  test('long texts are remembered as fingerprints that still compare', () => {
    const first = mergeScalar<string | null>(undefined, null, long('a'), false);
    expect(String(first.remembered).length).toBeLessThan(100);
    expect(mergeScalar<string | null>(first.remembered, long('a'), long('b'), false).value).toBe(long('b'));
    expect(mergeScalar<string | null>(first.remembered, long('c'), long('b'), false).conflict).toBe(true);
  });
});

const alias = (name: string, kind = 'full'): Item => ({ name, kind, language: null });
const names = (items: Item[]) => items.map(({ name }) => name);

describe('a list', () => {
  const merge = (base: string[] | undefined, mine: string[], theirs: string[], overwrite = false) => {
    const items = (list: string[]) => list.map((name) => alias(name));
    return names(mergeList('aliases', base && items(base), items(mine), items(theirs), overwrite).value);
  };

  test('what the file adds comes in, what it drops goes', () => {
    expect(merge(['a', 'b'], ['a', 'b'], ['b', 'c'])).toEqual(['b', 'c']);
  });

  test('what an editor added stays, what an editor removed does not come back', () => {
    expect(merge(['a', 'b'], ['a', 'x'], ['a', 'b', 'c'])).toEqual(['a', 'c', 'x']);
  });

  test('an editor’s order stays unless the file has a new one', () => {
    expect(merge(['a', 'b', 'c'], ['c', 'a', 'b'], ['a', 'b', 'c'])).toEqual(['c', 'a', 'b']);
    expect(merge(['a', 'b', 'c'], ['c', 'a', 'b'], ['b', 'a', 'c'])).toEqual(['b', 'a', 'c']);
  });

  test('what the file drops stays when an editor has touched it', () => {
    const { value } = mergeList('aliases', [alias('a')], [alias('a', 'weak')], [], false);
    expect(value).toEqual([alias('a', 'weak')]);
  });

  test('an edited field of an item meets a changed one', () => {
    const { value, conflict } = mergeList(
      'aliases',
      [alias('a')],
      [alias('a', 'weak')],
      [alias('a', 'short')],
      false,
    );
    expect(value).toEqual([alias('a', 'weak')]);
    expect(conflict).toBe(true);
  });

  test('two items that look alike both stay', () => {
    expect(merge(undefined, [], ['a', 'a'])).toEqual(['a', 'a']);
    expect(merge(['a', 'a'], ['a', 'a'], ['a', 'a'])).toEqual(['a', 'a']);
  });

  test('two people linked under one printed name are two mentions', () => {
    const mention = (person: string): Item => ({
      role: 'quoted',
      person,
      organization: null,
      name: 'Li',
      title: null,
    });
    const theirs = [mention('person:li-1'), mention('person:li-2')];
    expect(mergeList('mentions', undefined, [], theirs, false).value).toEqual(theirs);
  });
});

describe('any list', () => {
  const some = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });
  const items = (list: string[]) => list.map((name) => alias(name));

  test('a second import of the same file changes nothing and remembers the same', () => {
    fc.assert(
      fc.property(fc.option(some, { nil: undefined }), some, some, (base, mine, theirs) => {
        const first = mergeList('aliases', base && items(base), items(mine), items(theirs), false);
        const second = mergeList('aliases', first.remembered, first.value, items(theirs), false);
        expect(second.value).toEqual(first.value);
        expect(second.remembered).toEqual(first.remembered);
      }),
    );
  });

  test('set arithmetic: the file’s changes and the editor’s changes both hold', () => {
    fc.assert(
      fc.property(some, some, some, (base, mine, theirs) => {
        const result = new Set(
          names(mergeList('aliases', items(base), items(mine), items(theirs), false).value),
        );
        for (const name of 'abcdefgh') {
          const [before, now, wanted] = [base, mine, theirs].map((list) => list.includes(name));
          const expected = before === now ? wanted : now;
          expect([name, result.has(name)]).toEqual([name, expected]);
        }
      }),
    );
  });

  test('an untouched import is undone by importing what was there before', () => {
    fc.assert(
      fc.property(some, some, (before, after) => {
        const there = mergeList('aliases', items(before), items(before), items(after), false);
        const back = mergeList('aliases', there.remembered, there.value, items(before), false);
        expect(new Set(names(back.value))).toEqual(new Set(before));
      }),
    );
  });
});

test('null, nothing, and empty text or list are the same', () => {
  expect([null, undefined, '', []].every((value) => same(value, null))).toBe(true);
  expect(same('a', null)).toBe(false);
});
