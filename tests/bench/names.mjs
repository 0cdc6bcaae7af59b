import { organizationName, paragraphs, personName } from './invented.mjs';
import { measure } from './measure.mjs';
import { source } from './source.mjs';

const nobody = { prefix: null, familyName: null, givenName: null, nativeName: null, shortName: null };

/** Nine people for each organization, everybody with one more name. */
const directoryEntries = (names) =>
  Array.from({ length: names / 2 }, (_, number) => {
    const isPerson = number % 10 > 0;
    const name = isPerson ? personName(number) : organizationName(number);
    return {
      ...nobody,
      type: isPerson ? 'person' : 'organization',
      slug: `entry-${number}`,
      name,
      familyName: isPerson ? name.split(' ')[1] : null,
      country: null,
      classification: null,
      aliases: [
        isPerson
          ? { name: `${name} the Elder`, kind: 'full', language: null }
          : { name: `OR${number}`, kind: 'acronym', language: null },
      ],
    };
  });

const pieceOf = (title, body) => {
  const text = [title, ...body].join('\n\n');
  let start = 0;
  const paragraphsOf = [title, ...body].map((paragraph, index) => {
    const place = { kind: index === 0 ? 'title' : 'body', text: paragraph, start };
    start += paragraph.length + 2;
    return place;
  });
  const at = { line: 1, column: 1, length: title.length };
  const piece = {
    file: 'long.txt',
    format: 'text',
    at,
    title,
    slug: null,
    locale: null,
    fields: {},
    byline: [],
  };
  return { ...piece, text, paragraphs: paragraphsOf };
};

/**
 * Finding names, without Strapi: making the index once, and reading texts of two lengths with a small and with a large
 * directory. Nothing stock to compare with: what counts is that a hundred times the names cost little more.
 * @returns one result for the index, two for reading
 */
export async function measureNames({ names, rounds }) {
  const { createDirectory, findNames } = source('directory/index.ts');
  const few = directoryEntries(1000);
  const many = directoryEntries(names);
  const inText = Array.from({ length: 20 }, (_, number) => personName(number * 10 + 1));
  const short = pieceOf('Talks begin again', paragraphs(12, inText));
  const long = pieceOf('Talks begin again', paragraphs(800, inText));
  const small = createDirectory(few);
  const large = createDirectory(many);
  if (findNames(short, large).names.filter(({ known }) => known).length < 12) {
    throw new Error('The finder does not find the names in the invented text.');
  }
  const words = (piece) => piece.text.split(/\s+/).length;
  const reading = (piece) =>
    measure(
      `find names in ${words(piece)} words`,
      {
        '1000 names': () => findNames(piece, small),
        [`${names} names`]: () => findNames(piece, large),
      },
      { rounds },
    );
  return [
    await measure(
      'index the directory',
      { [`${names} names`]: () => createDirectory(many) },
      { rounds, warmUp: 1 },
    ),
    await reading(short),
    await reading(long),
  ];
}
