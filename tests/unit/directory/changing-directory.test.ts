import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Directory,
  type DirectoryEntry,
  changingDirectory,
  createDirectory,
} from '../../../server/src/directory';
import { atOnce } from '../../../server/src/turns';
import { organization, person } from './cast';

type Forms = Directory['phrases'];

/** What a directory knows, whatever the numbers of its entries. */
const known = ({ entries, phrases, words }: Directory) => {
  const listed = (lists: Forms) =>
    [...lists]
      .map(([key, forms]) => [
        key,
        forms
          .map(({ entry, ...form }) => JSON.stringify([entries[entry]?.name, entries[entry]?.prefix, form]))
          .sort(),
      ])
      .sort();
  return { phrases: listed(phrases), words: listed(words), names: entries.map(({ name }) => name).sort() };
};

const names = ['Ada Berg', 'Berg, Ada', 'Ada B. Berg', 'Bo Berg', 'J. K. Moe', 'WHO', 'X', ''];
const entry: fc.Arbitrary<DirectoryEntry> = fc
  .record({
    make: fc.constantFrom(person, organization),
    name: fc.constantFrom(...names, 'Ministry of Defence', 'Defence Ministry (MOD)'),
    alias: fc.constantFrom(...names),
    prefix: fc.constantFrom('a', 'b'),
  })
  .map(({ make, name, alias, prefix }) => make(name, { prefix, aliases: [[alias, 'full']] }));
const key = fc.constantFrom('1', '2', '3', '4', '5');

test('a directory that was changed knows what one that is made anew knows', () => {
  const changes = fc.array(fc.array(fc.tuple(key, fc.option(entry)), { maxLength: 3 }), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.tuple(key, entry)), changes, (first, batches) => {
      const now = new Map(first);
      const { directory, replace } = atOnce(changingDirectory(new Map(first)));
      for (const batch of batches) {
        const fresh = new Map(batch.flatMap(([one, other]) => (other ? [[one, other] as const] : [])));
        const keys = batch.map(([one]) => one);
        replace(keys, fresh);
        for (const one of keys) {
          const other = fresh.get(one);
          if (other) now.set(one, other);
          else now.delete(one);
        }
        expect(known(directory)).toEqual(known(createDirectory([...now.values()])));
      }
    }),
  );
});

test('names reach at least as far as in one that is made anew', () => {
  const { directory, replace } = atOnce(changingDirectory(new Map([['1', person('Ada Berg')]])));
  replace(['1', '2'], new Map([['2', person('Ada Maria Bo Berg')]]));
  expect(directory.reach.get('ada')).toBe(4);
  expect(directory.entries).toHaveLength(1);
});
