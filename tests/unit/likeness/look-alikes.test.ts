import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { indexOfLikeness } from '../../../server/src/likeness/index-of-likeness';
import type { Likable, LikeType } from '../../../server/src/likeness/types';
import type { Name } from '../../../server/src/names/types';

type Given = string | (Partial<Omit<Likable, 'names'>> & { name: string; also?: Name[] });

const likable = (type: LikeType, documentId: string, given: Given): Likable => {
  const { name, also = [], ...facts } = typeof given === 'string' ? { name: given } : given;
  return {
    ...{ type, documentId, name, sameAs: [], disambiguation: null, classification: null, country: null },
    ...facts,
    names: [{ name, kind: 'name' }, ...also],
  };
};

/** What the first of two entries is told about the second. */
const likeness = (type: LikeType, one: Given, other: Given) =>
  indexOfLikeness([likable(type, 'one', one), likable(type, 'other', other)]).alikeTo('one')[0] ?? null;

const kindsOf = (type: LikeType, one: Given, other: Given) =>
  likeness(type, one, other)?.reasons.map(({ kind }) => kind) ?? [];

const page = 'https://www.example.org/people/7/';

describe('people look like one', () => {
  test.each<[string, Given, Given]>([
    ['name', 'Jane Doe', 'jane DOE'],
    ['name', 'José Ángel', 'Jose Angel'],
    ['name', 'Tsai Ing-wen', 'Tsai Ingwen'],
    ['name', 'Dr. Jane Doe', 'Jane Doe'],
    ['name', 'Jane Roe', { name: 'Jane Doe', also: [{ name: 'Jane Roe', kind: 'former' }] }],
    ['transliteration', '郭声琨', 'Guo Shengkun'],
    ['transliteration', 'Сергей Лавров', 'Sergei Lavrov'],
    ['order', 'Guo Shengkun', 'Shengkun Guo'],
    ['name', 'Scobell, Andrew', 'Andrew Scobell'],
    ['spelling', 'Guo Shengkun', 'Guo Shenkgun'],
    ['spelling', 'Andrew Scobell', 'Andrew Scobel'],
    ['initials', 'J. Doe', 'Jane Doe'],
    ['initials', 'J.K. Rowling', 'Joanne Kathleen Rowling'],
    ['initials', 'Guo S.', 'Guo Shengkun'],
    ['initials', 'Andrew B. Scobell', 'Andrew Bruce Scobell'],
    ['shorter', 'Andrew B. Scobell', 'Andrew Scobell'],
    ['shorter', 'John Henry Smith', 'John Smith'],
    [
      'address',
      { name: 'Pelé', sameAs: [page] },
      { name: 'E. A. do N.', sameAs: ['http://example.org/people/7'] },
    ],
    [
      'address',
      { name: 'John Smith', disambiguation: 'born 1930', sameAs: [page] },
      { name: 'John Smith', disambiguation: 'born 1954', sameAs: [page] },
    ],
  ])('by %s: %j and %j', (kind, one, other) => {
    expect(kindsOf('person', one, other)[0]).toBe(kind);
  });

  test('and both names are told, each on its side', () => {
    expect(likeness('person', 'J. Doe', 'Jane Doe')?.reasons).toEqual([
      {
        kind: 'initials',
        own: { text: 'J. Doe', field: 'name' },
        other: { text: 'Jane Doe', field: 'name' },
      },
    ]);
  });
});

describe('people do not look like one', () => {
  test.each<[Given, Given]>([
    ['Jane Doe', 'John Roe'],
    ['Jane Doe', 'Mary Doe'],
    ['J. Doe', 'Mary Doe'],
    ['J. Doe', 'K. Doe'],
    ['Wang Wei', 'Wang Wen'],
    ['Zhang Ming', 'Zheng Ming'],
    ['George Bush Jr.', 'George Bush'],
    ['Jane', 'Jane Doe'],
    ['郭声琨', '国声坤'],
    [
      { name: 'Guo A', also: [{ name: 'Guo', kind: 'short' }] },
      { name: 'Guo B', also: [{ name: 'Guo', kind: 'short' }] },
    ],
    [{ name: 'Ann Lee', also: [{ name: 'Bob Lee', kind: 'weak' }] }, 'Bob Lee'],
    [
      { name: 'John Smith', disambiguation: 'born 1930' },
      { name: 'John Smith', disambiguation: 'economist, born 1954' },
    ],
    [
      { name: 'J. Doe', disambiguation: 'a poet' },
      { name: 'Jane Doe', disambiguation: 'a general' },
    ],
  ])('%j and %j', (one, other) => {
    expect(likeness('person', one, other)).toBeNull();
  });
});

describe('organizations look like one', () => {
  test.each<[string, Given, Given]>([
    ['name', 'Acme Corp.', 'ACME Corporation'],
    ['name', 'Ministry of Defence', 'The Ministry of Defense'],
    ['legalForm', 'FireEye', 'FireEye, Inc.'],
    ['order', 'Ministry of Defense', 'Defense Ministry'],
    ['acronym', 'MPS', 'Ministry of Public Security'],
    ['acronym', 'M.P.S.', 'Ministry of Public Security'],
    ['acronym', 'Acronymed Body', { name: 'Some Body', also: [{ name: 'AB', kind: 'acronym' }] }],
    ['acronym', 'Public Security (MPS)', 'Ministry of Public Security'],
    ['spelling', 'Institute of Hydrology', 'Institute of Hydrollogy'],
    ['transliteration', 'Газпром', 'Gazprom'],
    ['name', 'Ministry of Public Security (China)', 'Ministry of Public Security'],
    ['name', { name: 'Acme', classification: 'other' }, { name: 'Acme', classification: 'company' }],
    ['name', { name: 'Acme', classification: 'media' }, { name: 'Acme', classification: 'company' }],
  ])('by %s: %j and %j', (kind, one, other) => {
    expect(kindsOf('organization', one, other)[0]).toBe(kind);
  });

  test('and what speaks against it is told with it', () => {
    const [one, other] = [
      { name: 'Acme', classification: 'media' },
      { name: 'Acme', classification: 'company' },
    ];
    expect(likeness('organization', one, other)).toMatchObject({
      score: 65,
      against: [{ kind: 'classification', own: 'media', other: 'company' }],
    });
  });
});

describe('organizations do not look like one', () => {
  test.each<[Given, Given]>([
    ['Ministry of Justice', 'Ministry of Defense'],
    ['Ministry of Public Security (China)', 'Ministry of Public Security (Vietnam)'],
    ['Unit 61398', 'Unit 61399'],
    ['MPS', 'MSS'],
    [
      { name: 'MoD', country: 'GB', also: [{ name: 'MOD', kind: 'acronym' }] },
      { name: 'Ministry of Defence', country: 'IN', also: [{ name: 'MOD', kind: 'acronym' }] },
    ],
    [
      { name: 'MPS', classification: 'company' },
      { name: 'Ministry of Public Security', classification: 'ministry' },
    ],
  ])('%j and %j', (one, other) => {
    expect(likeness('organization', one, other)).toBeNull();
  });
});

test('people and organizations never look like one another', () => {
  const index = indexOfLikeness([
    likable('person', 'one', 'Jane Doe'),
    likable('organization', 'other', 'Jane Doe'),
  ]);
  expect(index.alikeTo('one')).toEqual([]);
});

const pause = async () => {};

test('pairs of the whole directory come best first, and follow changes', async () => {
  const index = indexOfLikeness([
    likable('person', 'a', 'J. Doe'),
    likable('person', 'b', 'Jane Doe'),
    likable('person', 'c', 'Jane Doe'),
    likable('organization', 'o', 'Acme'),
  ]);
  const ids = async () =>
    (await index.likelyPairs('person', pause)).map(({ one, other }) => one.documentId + other.documentId);
  expect(await ids()).toEqual(['bc', 'ab', 'ac']);
  index.replace(['c'], [likable('person', 'c', 'Somebody Else')]);
  expect(await ids()).toEqual(['ab']);
  index.replace(['a', 'd'], [likable('person', 'd', 'Mary Roe')]);
  expect(await ids()).toEqual([]);
  expect(await index.likelyPairs('organization', pause)).toEqual([]);
});

test('somebody who is changed a thousand times is found under the last name, and only once', () => {
  const index = indexOfLikeness([likable('person', 'a', 'Jane Doe'), likable('person', 'b', 'Jane Doe')]);
  for (let time = 0; time < 1000; time += 1) {
    index.replace(['a'], [likable('person', 'a', `Jane Roe ${time}`)]);
    index.replace(['a'], [likable('person', 'a', 'Jane Doe')]);
  }
  index.replace(['c'], [likable('person', 'c', 'Jane Doe')]);
  expect(index.alikeTo('b').map(({ entry }) => entry.documentId)).toEqual(['a', 'c']);
});

const word = fc.constantFrom(
  'Jane',
  'J.',
  'Janet',
  'Doe',
  'Roe',
  'Guo',
  '郭',
  'MPS',
  'Ministry',
  'Public',
  'Security',
  'Inc.',
);
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const type = fc.constantFrom<LikeType>('person', 'organization');

test('whoever looks like another one is looked like, for the same reasons', () => {
  fc.assert(
    fc.property(type, fc.array(name, { minLength: 2, maxLength: 8 }), (kind, names) => {
      const index = indexOfLikeness(names.map((one, at) => likable(kind, `e${at}`, one)));
      names.forEach((_, at) => {
        for (const { entry, score, reasons } of index.alikeTo(`e${at}`)) {
          const back = index.alikeTo(entry.documentId).find((one) => one.entry.documentId === `e${at}`);
          expect(back?.score).toBe(score);
          expect(back?.reasons.map(({ kind: reason }) => reason)).toEqual(
            reasons.map(({ kind: reason }) => reason),
          );
        }
      });
    }),
    { numRuns: 100 },
  );
});

test('no key hides somebody: two who look like one by comparing find each other in a crowd', () => {
  fc.assert(
    fc.property(type, name, name, (kind, one, other) => {
      const crowd = Array.from({ length: 30 }, (_, at) =>
        likable(kind, `x${at}`, `Xu ${'abcdefgh'[at % 8]}ing${at}`),
      );
      const alone = likeness(kind, one, other)?.score ?? null;
      const index = indexOfLikeness([likable(kind, 'one', one), ...crowd, likable(kind, 'other', other)]);
      const found = index.alikeTo('one').find(({ entry }) => entry.documentId === 'other');
      expect(found?.score ?? null).toBe(alone);
    }),
    { numRuns: 100 },
  );
});
