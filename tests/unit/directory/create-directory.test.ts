import { createDirectory, type Directory } from '../../../server/src/directory';
import { familyNames } from '../../../server/src/directory/person-forms';
import { countryOf, weakForms } from '../../../server/src/directory/organization-forms';
import { organization, person } from './cast';

const keysOf = ({ phrases, words }: Directory): string[] => [...words.keys(), ...phrases.keys()].sort();

describe('the index', () => {
  test('is empty for no entries', () => expect(keysOf(createDirectory([]))).toEqual([]));

  test('has every form of a person', () => {
    const entry = person('Dr. Andrew B. Scobell', {
      familyName: 'Scobell',
      givenName: 'Andrew',
      aliases: [
        ['Andy Scobell', 'short'],
        ['the doctor', 'weak'],
      ],
    });
    expect(keysOf(createDirectory([entry]))).toEqual([
      'andrew b scobell',
      'andrew scobell',
      'andy scobell',
      'scobell andrew',
    ]);
  });

  test('has every form of a ministry', () => {
    const entry = organization('Ministry of National Defence', {
      country: 'CN',
      aliases: [['MND', 'acronym']],
    });
    expect(keysOf(createDirectory([entry]))).toEqual([
      'MND',
      'defense ministry',
      'ministry of defense',
      'ministry of national defense',
      'national defense ministry',
    ]);
  });

  test('keeps the case of single words', () => {
    expect(
      keysOf(createDirectory([organization('World Health Organization', { shortName: 'WHO' })])),
    ).toEqual(['WHO', 'world health organization']);
  });

  test('takes an acronym from the name', () => {
    expect(keysOf(createDirectory([organization('Agency of Rain (AOR)')]))).toContain('AOR');
  });

  test('lists an entry once under a key', () => {
    const directory = createDirectory([
      organization('Rand Corp.', {
        aliases: [
          ['Rand Corporation', 'full'],
          ['RAND Corp', 'full'],
        ],
      }),
    ]);
    expect(directory.phrases.get('rand corporation')).toHaveLength(1);
  });

  test('leaves out names without letters', () => {
    expect(keysOf(createDirectory([person('…'), organization(''), person('X')]))).toEqual([]);
  });
});

describe('family names', () => {
  const of = (...args: Parameters<typeof person>): string[] =>
    familyNames(person(...args)).map((tokens) => tokens.map(({ text }) => text).join(' '));
  test.each([
    ['Andrew Scobell', ['Scobell']],
    ['Martin Luther King Jr.', ['King']],
    ['Ludwig van Beethoven', ['van Beethoven']],
    ['Xi Jinping', ['Xi', 'Jinping']],
    ['Madonna', []],
  ])('of %s', (name, expected) => expect(of(name)).toEqual(expected));
  test('as the entry gives them', () => {
    expect(of('Gabriel García Márquez', { familyName: 'García Márquez' })).toEqual(['García Márquez']);
    expect(of('Sergey Lavrov', { familyName: 'Lavrov', nativeName: 'Сергей Лавров' })).toEqual([
      'Lavrov',
      'Лавров',
    ]);
    expect(of('Guo Shengkun', { familyName: 'Guo', nativeName: '郭声琨' })).toEqual(['Guo']);
  });
});

describe('organizations', () => {
  test.each([
    ['Ministry of Rain (China)', 'CN'],
    ['U.S. Department of Rain', 'US'],
    ['Ministry of Rain of the Kingdom', null],
    ['Ministry of Rain of Ukraine', 'UA'],
    ['Bank of China', 'CN'],
    ['Rand Corp.', null],
  ])('the country of %s', (name, country) => expect(countryOf(organization(name))).toBe(country));
  test('the field comes first', () =>
    expect(countryOf(organization('Bank of China', { country: 'hk' }))).toBe('HK'));
  test.each([
    ['Rand Corp.', ['Rand']],
    ['Lockheed Martin Corp.', []],
    ['U.S. Army', ['Army']],
    ['Air China', []],
  ])('weak forms of %s', (name, forms) => {
    expect(weakForms(organization(name)).map((tokens) => tokens.map(({ text }) => text).join(' '))).toEqual(
      forms,
    );
  });
});
