import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { indexOfNames } from '../../../server/src/names/index-of-names';
import type { Name, Named } from '../../../server/src/names/types';

const person = (name: string, ...more: Name[]): Named => ({
  entry: { type: 'person', documentId: name, slug: name, name, disambiguation: null },
  names: [{ name, kind: 'name' }, ...more],
});
const organization = (name: string, ...more: Name[]): Named => ({
  entry: {
    type: 'organization',
    documentId: name,
    slug: name,
    name,
    shortName: null,
    classification: 'other',
  },
  names: [{ name, kind: 'name' }, ...more],
});

const everybody = [
  person('Guo Shengkun', { name: '郭声琨', kind: 'nativeName' }),
  person('Jürgen Müller-Łódź'),
  person('Tsai Ing-wen', { name: 'President Tsai', kind: 'weak' }),
  person('George Walker'),
  person('George Walker Bush'),
  organization(
    'Department of Homeland Security',
    { name: 'DHS', kind: 'acronym' },
    { name: 'Homeland Security', kind: 'shortName' },
  ),
  organization('Rand Corp.'),
  organization('FireEye'),
  organization('Ministry of Public Security', { name: '公安部', kind: 'nativeName' }),
  organization('Security Council'),
];

const both = new Set(['person', 'organization'] as const);
const index = indexOfNames(everybody);
const find = (q: string, limit = 10, types: Set<'person' | 'organization'> = both) =>
  index.find({ q, types, limit });
const found = (q: string) =>
  find(q).map(({ name, matched }) => [name, matched.match, matched.name].join(' | '));

describe('a name is found', () => {
  test.each([
    ['Guo Shengkun', 'Guo Shengkun | exact | Guo Shengkun'],
    ['guo sh', 'Guo Shengkun | prefix | Guo Shengkun'],
    ['SHENGKUN', 'Guo Shengkun | word | Guo Shengkun'],
    ['Shengkun, Guo', 'Guo Shengkun | word | Guo Shengkun'],
    ['guoshengkun', 'Guo Shengkun | exact | Guo Shengkun'],
    ['Shenkgun', 'Guo Shengkun | similar | Guo Shengkun'],
    ['guo shengkum', 'Guo Shengkun | similar | Guo Shengkun'],
    ['郭声', 'Guo Shengkun | prefix | 郭声琨'],
    ['声琨', 'Guo Shengkun | word | 郭声琨'],
    ['muller lodz', 'Jürgen Müller-Łódź | word | Jürgen Müller-Łódź'],
    ['JÜRGEN', 'Jürgen Müller-Łódź | prefix | Jürgen Müller-Łódź'],
    ['Tsai Ingwen', 'Tsai Ing-wen | exact | Tsai Ing-wen'],
    ['dhs', 'Department of Homeland Security | exact | DHS'],
    ['D.H.S.', 'Department of Homeland Security | exact | DHS'],
    ['rand corporation', 'Rand Corp. | exact | Rand Corp.'],
    ['Fire Eye', 'FireEye | exact | FireEye'],
    ['fireye', 'FireEye | similar | FireEye'],
    ['homelnad', 'Department of Homeland Security | similar | Department of Homeland Security'],
  ])('by %s', (q, first) => {
    expect(found(q)[0]).toBe(first);
  });

  test.each(['xyz', '...', '   ', 'Gx', 'shengkun bush', '\0', 'constructor', '😀'])('but not by %j', (q) => {
    expect(found(q)).toEqual([]);
  });

  test('the whole before its beginning, before words inside, before misspellings', () => {
    expect(found('george walker')).toEqual([
      'George Walker | exact | George Walker',
      'George Walker Bush | prefix | George Walker Bush',
    ]);
    expect(found('security')).toEqual([
      'Security Council | prefix | Security Council',
      'Ministry of Public Security | word | Ministry of Public Security',
      'Department of Homeland Security | word | Department of Homeland Security',
    ]);
  });

  test('once for each entry, of the types asked for, and no more than the limit', () => {
    expect(find('security', 2)).toHaveLength(2);
    expect(find('tsai', 10, new Set(['organization'] as const))).toEqual([]);
    expect(find('homeland')).toHaveLength(1);
  });
});

describe('an entry that changes', () => {
  test('is found by its names of today alone', () => {
    const changing = indexOfNames([person('Jane Doe'), person('Janet Roe')]);
    const names = (q: string) => changing.find({ q, types: both, limit: 10 }).map(({ name }) => name);
    const renamed = { ...person('Jane Doe'), names: [{ name: 'Mary Major', kind: 'name' as const }] };
    changing.replace(['Jane Doe'], [renamed]);
    expect(names('jane')).toEqual(['Janet Roe']);
    expect(names('mary')).toEqual(['Jane Doe']);
    expect(names('majro')).toEqual(['Jane Doe']);
    changing.replace(['Jane Doe', 'Nobody'], []);
    expect(names('mary')).toEqual([]);
  });

  test('leaves the index as one made anew would be', () => {
    const word = fc.constantFrom('ana', 'anna', 'bela', 'belo', 'cora', 'chora', 'dana', 'van');
    const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    const change = fc.record({ id: fc.integer({ min: 0, max: 5 }), names: fc.array(name, { maxLength: 2 }) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), name, (changes, q) => {
        const of = ({ id, names }: { id: number; names: string[] }): Named => ({
          entry: { ...person(`${id}`).entry },
          names: names.map((one) => ({ name: one, kind: 'name' })),
        });
        const followed = indexOfNames([]);
        const last = new Map<number, Named>();
        for (const one of changes) {
          followed.replace([`${one.id}`], [of(one)]);
          last.set(one.id, of(one));
        }
        const question = { q, types: both, limit: 4 };
        expect(followed.find(question)).toEqual(indexOfNames([...last.values()]).find(question));
      }),
    );
  });
});

test('what is found is what looking at every name finds', () => {
  const word = fc.constantFrom('ana', 'ann', 'bela', 'be', 'cora', 'ванов', '王');
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 8 }), name, (all, q) => {
      const some = indexOfNames(all.map((one) => person(one)));
      const beginsSo = all.filter((one) => one.startsWith(q)).sort();
      const answers = some.find({ q, types: both, limit: 50 });
      const prefixed = answers.filter(
        ({ matched }) => matched.match === 'exact' || matched.match === 'prefix',
      );
      expect(prefixed.map((one) => one.name).sort()).toEqual(expect.arrayContaining(beginsSo));
    }),
  );
});
