import fc from 'fast-check';
import { createDirectory, findNames } from '../../../server/src/directory';
import { readTextPiece } from '../../../server/src/pieces/read-text';
import type { FoundName } from '../../../server/src/pieces/types';
import { organization, person, pieceWith } from './cast';

const directory = createDirectory([
  person('Guo Shengkun', { familyName: 'Guo', nativeName: '郭声琨' }),
  person("Sinéad O'Brien", { aliases: [['Shinny', 'weak']] }),
  person('George H. W. Bush'),
  person('Jeb Bush'),
  organization('U.S. Department of Justice', { country: 'US', aliases: [['DOJ', 'acronym']] }),
  organization('Ministry of Defence', { country: 'GB' }),
  organization('Ministry of Defence', { slug: 'ministry-of-defence-ua', country: 'UA' }),
  organization('Rand Corp.'),
  organization('FireEye'),
  organization('University of Oxford'),
  organization('Lloyd’s'),
]);

const lineStart = (text: string, line: number): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .join('\n').length + (line > 1 ? 1 : 0);
const stretches = (text: string, { at }: FoundName): string[] =>
  at.map(({ line, column, length }) => {
    const start = lineStart(text, line) + column - 1;
    return text.slice(start, start + length);
  });

/** Texts made of the words that the finder reacts to, in any order. */
const fragments = fc.constantFrom(
  'Guo Shengkun',
  'Guo',
  '郭声琨',
  'Sinead O’Brien',
  'O’Brien’s',
  'Shinny',
  'George Bush',
  'Bush',
  'Jeb Bush',
  'Dr.',
  'President',
  'Jane Roe',
  'U.S.',
  'Department of Justice',
  'departments of Justice and Defence (DOJ)',
  '(DOJ)',
  'DOJ',
  'the',
  'British',
  'Ukraine’s',
  'Ministry of Defence',
  'Rand Corp.',
  'Rand',
  'FireEye',
  'FireEye, Inc.',
  'universities of Oxford and Cambridge',
  'Lloyd’s',
  'said',
  'told reporters',
  'according to',
  'including',
  'experts',
  'and',
  ',',
  '.',
  ';',
  ':',
  '“',
  '”',
  '"',
  '‘',
  '’',
  '(',
  ')',
  '—',
  '-',
  '(Pictured:',
  'Photo:',
  '\n',
  '\n\n',
  'chief executive',
  'of',
  'at',
  'minister of defence',
  'between',
  'he',
  'rain',
  '3 May 2017',
  '\u00A0',
  '\u200B',
  '\u00AD',
  'BEIJING —',
);
const anyPieceText = fc
  .array(fragments, { minLength: 1, maxLength: 120 })
  .map((words) => `A title\n\nJane Roe\n\n${words.join(' ')}`);

test('a piece without text, as from Markdown, names nobody by itself', () => {
  const { text: _text, paragraphs: _paragraphs, ...piece } = pieceWith('Guo Shengkun came.');
  expect(findNames({ ...piece, format: 'markdown' }, directory)).toEqual({
    names: [],
    affiliations: [],
    ofUnknown: [],
  });
});

describe('any text', () => {
  test('names are printed where the finder says', () => {
    fc.assert(
      fc.property(anyPieceText, (text) => {
        const { piece } = readTextPiece({ file: 'any.txt', text });
        fc.pre(piece !== null);
        const { names, affiliations } = findNames(piece!, directory);
        for (const name of names) {
          const printed = stretches(text, name).map((stretch) => stretch.replace(/\s+/g, ' ').trim());
          expect(new Set(printed)).toEqual(new Set(name.printed));
          expect(name.roles.length).toBeGreaterThan(0);
          expect(name.as.map(({ role }) => role)).toEqual(name.roles);
          expect(name.roles.includes('mentioned') && name.roles.length > 1).toBe(false);
        }
        const slugs = new Set(names.map(({ known }) => known));
        for (const { person: who } of affiliations) expect(slugs.has(who)).toBe(true);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test('nothing that is found overlaps something else', () => {
    fc.assert(
      fc.property(anyPieceText, (text) => {
        const { piece } = readTextPiece({ file: 'any.txt', text });
        fc.pre(piece !== null);
        const { names } = findNames(piece!, directory);
        const spans = names.flatMap(({ at }) =>
          at.map(({ line, column, length }) => ({ from: lineStart(text, line) + column - 1, length })),
        );
        const distinct = [
          ...new Map(spans.map((span) => [`${span.from} ${span.length}`, span])).values(),
        ].sort((a, b) => a.from - b.from);
        distinct.forEach(({ from, length }, index) =>
          expect(from + length).toBeLessThanOrEqual(distinct[index + 1]?.from ?? Infinity),
        );
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test('reading and finding never throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { piece } = readTextPiece({ file: 'any.txt', text });
        if (piece !== null) findNames(piece, directory);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  test('any name can be in a directory', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 20 }), (names) => {
        const entries = names.flatMap((name, index) => [
          person(name, { slug: `p${index}`, familyName: name }),
          organization(name, { slug: `o${index}`, aliases: [[name, 'weak']] }),
        ]);
        findNames(pieceWith(`Text. ${names.join(' ')}`), createDirectory(entries));
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

describe('large texts and directories', () => {
  const syllables = ['ba', 'do', 'ke', 'li', 'mu', 'na', 'po', 'ri', 'sa', 'tu'];
  const word = (number: number): string => {
    const letters = [...String(number).padStart(5, '0')].map((digit) => syllables[Number(digit)]).join('');
    return letters.charAt(0).toUpperCase() + letters.slice(1);
  };
  const people = Array.from({ length: 60_000 }, (_, i) =>
    person(`${word(i)} ${word(i + 7)}`, { slug: `p${i}`, familyName: word(i + 7) }),
  );
  const firms = Array.from({ length: 40_000 }, (_, i) =>
    organization(`Ministry of ${word(i)}`, { slug: `o${i}`, country: 'FR' }),
  );
  const big = createDirectory([...people, ...firms]);

  test('a text of a megabyte and a directory of 100,000 names', () => {
    const sentence = (i: number): string =>
      `“It rains,” said Dr. ${word(i)} ${word(i + 7)} of the French Ministry of ${word(i)}, who told ${word(i + 7)} so. Nothing came of it at all.`;
    const body = Array.from({ length: 9000 }, (_, i) => sentence(i)).join('\n\n');
    expect(body.length).toBeGreaterThan(1_000_000);
    const { names, affiliations } = findNames(pieceWith(body), big);
    expect(names.filter(({ type, known }) => type === 'person' && known !== null)).toHaveLength(9000);
    expect(names.filter(({ type }) => type === 'organization')).toHaveLength(9000);
    expect(names.filter(({ roles }) => roles.includes('quoted')).length).toBeGreaterThanOrEqual(9000);
    expect(affiliations).toHaveLength(9000);
  });

  test.each([
    ['one endless sentence of names', `${word(1)} ${word(8)} said `.repeat(8_000)],
    ['one endless quotation', `“${`${word(1)} ${word(8)}, `.repeat(8_000)}`],
    ['quotation marks only', '“”‘’"\''.repeat(20_000)],
    ['plural possessives', "‘as’ 's' ".repeat(20_000)],
    ['parentheses', '(Pictured: '.repeat(20_000)],
    ['capitals', 'A'.repeat(500_000)],
    ['initials', 'A. B. '.repeat(20_000)],
    ['commas', 'Jane, '.repeat(20_000)],
    ['coordinations', 'departments of A, B, C and '.repeat(6_000)],
    ['short lines', 'a\n'.repeat(40_000)],
  ])('%s', (_, body) => {
    const { piece } = readTextPiece({ file: 'large.txt', text: `A title\n\nJane Roe\n\n${body}` });
    const found = piece === null ? [] : findNames(piece, big).names;
    expect(found.filter(({ known }) => known !== null).length).toBeLessThanOrEqual(2);
  });

  test('100,000 entries of one name', () => {
    const same = createDirectory([
      ...Array.from({ length: 50_000 }, (_, i) => person('Jane Roe', { slug: `p${i}`, familyName: 'Roe' })),
      ...Array.from({ length: 50_000 }, (_, i) =>
        organization('Ministry of Rain', { slug: `o${i}`, country: 'FR' }),
      ),
    ]);
    expect(
      findNames(pieceWith('Jane Roe left. The Ministry of Rain stayed. '.repeat(2000)), same).names.filter(
        ({ known }) => known,
      ),
    ).toEqual([]);
  });
});
