import { readTextPiece } from '../../../server/src/pieces/read-text';
import type { Piece, Problem } from '../../../server/src/pieces/types';

const read = (text: string): { piece: Piece | null; problems: Problem[] } =>
  readTextPiece({ file: 'piece.txt', text });

function pieceOf(text: string): Piece {
  const { piece, problems } = read(text);
  if (piece === null) throw new Error(problems.map(({ message }) => message).join(' '));
  return piece;
}

const partsOf = (text: string): Array<[string, string]> =>
  (pieceOf(text).paragraphs ?? []).map(({ kind, text: part }) => [kind, part]);
const rulesOf = (text: string): string[] => read(text).problems.map(({ level, rule }) => `${level} ${rule}`);

describe('a piece as newspapers send it', () => {
  const text = [
    'Rain is coming',
    'Rain is coming',
    'Jane Roe',
    'RAINVILLE, 3 May 2017 — It rained “a lot” on Monday. (Pictured: John Doe, the mayor (left), opens a door.) It stopped.',
    'The mayor was wet.',
    'Jane Roe is a journalist based in Rainville. She likes sun.',
  ].join('\n\n');
  const piece = pieceOf(text);

  test('has title, byline, body, caption and a note about the author', () => {
    expect(piece).toMatchObject({
      file: 'piece.txt',
      format: 'text',
      title: 'Rain is coming',
      slug: null,
      locale: null,
      byline: ['Jane Roe'],
      at: { line: 1, column: 1, length: 14 },
      fields: {
        body: 'It rained “a lot” on Monday. It stopped.\n\nThe mayor was wet.',
        dateline: 'RAINVILLE, 3 May 2017',
        writtenOn: '2017-05-03',
        imageCaption: 'John Doe, the mayor (left), opens a door.',
        authorNote: 'Jane Roe is a journalist based in Rainville. She likes sun.',
      },
    });
    expect(read(text).problems).toEqual([]);
  });

  test('keeps its paragraphs in order, with their offsets', () => {
    expect(piece.paragraphs?.map(({ kind }) => kind)).toEqual([
      'title',
      'byline',
      'body',
      'caption',
      'body',
      'body',
      'authorNote',
    ]);
    for (const { text: part, start } of piece.paragraphs ?? [])
      expect(text.slice(start, start + part.length)).toBe(part);
    expect(piece.text).toBe(text);
  });
});

describe('title', () => {
  test.each([
    ['A title\n\nJane Roe\n\nText.', 'A title'],
    ['\n\n  A title  \n\nJane Roe\n\nText.', 'A title'],
    ['# A title\n\nJane Roe\n\nText.', 'A title'],
    ['A “title”\n\nA "title"\n\nA title\n\nJane Roe\n\nText.', 'A “title”'],
    ['A title\nA title\nBy Jane Roe\n\nText.', 'A title'],
    ['A title that\ngoes on\n\nJane Roe\n\nText.', 'A title that goes on'],
    ['A title\nBy Jane Roe\nText of some length.\nMore text.', 'A title'],
    ['???\n\nJane Roe\n\nText.', '???'],
    ['雨が降る\n\n郭声琨\n\n雨。', '雨が降る'],
  ])('%j', (text, title) => {
    const piece = pieceOf(text);
    expect(piece.title).toBe(title);
    expect(piece.byline).toHaveLength(1);
    expect(piece.fields.body).not.toContain(title);
  });

  test('a job below the byline belongs to it', () => {
    for (const head of ['A title\nBy Jane Roe\nStaff Writer', 'A title\n\nJane Roe\n\nThe Rain Times']) {
      expect(pieceOf(`${head}\n\nRAINVILLE, 3 May 2017 — It rained.`)).toMatchObject({
        byline: ['Jane Roe'],
        fields: { body: 'It rained.', dateline: 'RAINVILLE, 3 May 2017' },
      });
    }
  });

  test('a subtitle before a byline', () => {
    const piece = pieceOf('A title\n\nWhat it is about, in a line\n\nBy Jane Roe\n\nText.');
    expect(piece).toMatchObject({
      byline: ['Jane Roe'],
      fields: { subtitle: 'What it is about, in a line', body: 'Text.' },
    });
  });
});

describe('paragraphs', () => {
  test('parted by blank lines, broken by hand', () => {
    expect(pieceOf('A title\n\nJane Roe\n\nIt rained\nall day.\n \t\nThen\nit stopped.').fields.body).toBe(
      'It rained all day.\n\nThen it stopped.',
    );
  });
  test('one on each line, without blank lines', () => {
    expect(partsOf('A title\nJane Roe\nIt rained.\nIt stopped.')).toEqual([
      ['title', 'A title'],
      ['byline', 'Jane Roe'],
      ['body', 'It rained.'],
      ['body', 'It stopped.'],
    ]);
  });
  test('one on each line, without blank lines, and a broken line', () => {
    expect(
      pieceOf('A title\nJane Roe\nIt rained for most of the day in\nthe town.\nIt stopped.').fields.body,
    ).toBe('It rained for most of the day in the town.\n\nIt stopped.');
  });
  test('one on each long line below a head of its own', () => {
    const long = 'It rained and rained. '.repeat(8).trim();
    expect(pieceOf(`A title\n\nJane Roe\n\n${long}\n${long}`).fields.body).toBe(`${long}\n\n${long}`);
  });
});

describe('captions', () => {
  test.each([
    ['(Pictured: A door.)', 'A door.'],
    ['Photo: A door.', 'A door.'],
    ['Caption: A door.', 'A door.'],
    ['PHOTO CAPTION: A door.', 'A door.'],
    ['[Photo: A door.]', 'A door.'],
    ['(Pictured above: A door.)', 'A door.'],
    ['It rained. (Photo: A (red) door.) It stopped.', 'A (red) door.'],
    ['It rained. (Photo: A door. It stopped.', 'A door. It stopped.'],
    ['(Photo: A door.)\n\nIt rained.\n\nPhoto: A street.', 'A door. A street.'],
    ['(Pictured: A door\nin rain.)', 'A door in rain.'],
  ])('%j', (body, caption) => {
    const piece = pieceOf(`A title\n\nJane Roe\n\n${body}\n\nText.`);
    expect(piece.fields.imageCaption).toBe(caption);
    expect(piece.fields.body).not.toMatch(/door|street|photo|pictured/i);
  });
  test('a caption that ends a sentence leaves no gap', () => {
    expect(pieceOf('A title\n\nJane Roe\n\nIt rained (Photo: A door.), then stopped.').fields.body).toBe(
      'It rained, then stopped.',
    );
  });
  test('words that only look like a label stay', () => {
    expect(
      pieceOf('A title\n\nJane Roe\n\nThe photo shows rain (in June).').fields.imageCaption,
    ).toBeUndefined();
  });
  test('an empty one is reported', () => {
    expect(rulesOf('A title\n\nJane Roe\n\nIt rained. (Photo: )')).toEqual(['warning empty-caption']);
  });
});

describe('datelines and dates', () => {
  test.each<[string, string | undefined, string | undefined]>([
    ['BEIJING, 3 May 2017 — It rained.', 'BEIJING, 3 May 2017', '2017-05-03'],
    ['BEIJING, May 3, 2017 – It rained.', 'BEIJING, May 3, 2017', '2017-05-03'],
    ['Beijing, 3 May 2017 - It rained.', 'Beijing, 3 May 2017', '2017-05-03'],
    ['WASHINGTON (AP) — It rained.', 'WASHINGTON', undefined],
    ['WASHINGTON, D.C., May 3 (Reuters) -- It rained.', 'WASHINGTON, D.C., May 3', undefined],
    ['NEW DELHI — It rained.', 'NEW DELHI', undefined],
    ['BEIJING, May 2017 — It rained.', 'BEIJING, May 2017', '2017-05'],
    ['BEIJING, 31 February 2017 — It rained.', 'BEIJING, 31 February 2017', undefined],
    ['BEIJING, 3 May 2017\n\nIt rained.', 'BEIJING, 3 May 2017', '2017-05-03'],
    ['NATO — the alliance — met in rain.', undefined, undefined],
    ['The rain of 3 May 2017 — it was heavy — stopped.', undefined, undefined],
    ['It rained in May 2017 - and stopped.', undefined, undefined],
    ['Nearly two years after May 2015 it rained.', undefined, undefined],
    ['3 May 2017\n\nIt rained.', undefined, '2017-05-03'],
    ['Published: Wednesday, May 3, 2017, 10:30 a.m.\n\nIt rained.', undefined, '2017-05-03'],
    ['2017-05-03\n\nIt rained.', undefined, '2017-05-03'],
  ])('%j', (body, dateline, writtenOn) => {
    const { fields } = pieceOf(`A title\n\nJane Roe\n\n${body}`);
    expect([fields.dateline, fields.writtenOn]).toEqual([dateline, writtenOn]);
    expect(fields.body).toMatch(/rain/);
    if (dateline !== undefined) expect(fields.body).toBe('It rained.');
  });
  test('a caption may stand before the dateline', () => {
    const { fields } = pieceOf('A title\n\nJane Roe\n\n(Photo: A door.)\n\nBEIJING, 3 May 2017 — It rained.');
    expect(fields).toEqual({
      body: 'It rained.',
      dateline: 'BEIJING, 3 May 2017',
      writtenOn: '2017-05-03',
      imageCaption: 'A door.',
    });
  });
  test('a day that does not exist is reported', () => {
    expect(rulesOf('A title\n\nJane Roe\n\nBEIJING, 31 February 2017 — It rained.')).toEqual([
      'warning no-such-date',
    ]);
  });
  test('a date beside the byline', () => {
    expect(pieceOf('A title\n\nBy Jane Roe | May 3, 2017\n\nIt rained.')).toMatchObject({
      byline: ['Jane Roe'],
      fields: { writtenOn: '2017-05-03' },
    });
    expect(pieceOf('A title\n\nBy Jane Roe\nStaff Writer\nMay 3, 2017\n\nIt rained.')).toMatchObject({
      byline: ['Jane Roe'],
      fields: { writtenOn: '2017-05-03' },
    });
  });
});

describe('the closing line about the author', () => {
  const note = (text: string, byline = 'Jane Roe'): string | null | undefined =>
    pieceOf(`A title\n\n${byline}\n\nIt rained.\n\n${text}`).fields.authorNote;
  test.each([
    'Jane Roe is a journalist based in Rainville.',
    'Jane Roe, a journalist, lives in Rainville.',
    'JANE ROE writes about rain.',
    'Roe is a journalist.',
    'The author is a journalist based in Rainville.',
  ])('%s', (text) => expect(note(text)).toBe(text));
  test('in parentheses', () =>
    expect(note('(Jane Roe is a journalist.)')).toBe('(Jane Roe is a journalist.)'));
  test('one for each author', () => {
    expect(note('Jane Roe is a journalist.\n\nJohn Doe is a painter.', 'Jane Roe and John Doe')).toBe(
      'Jane Roe is a journalist. John Doe is a painter.',
    );
    expect(note('Jane Roe and John Doe are journalists.', 'Jane Roe and John Doe')).toBe(
      'Jane Roe and John Doe are journalists.',
    );
  });
  test.each([
    'John Doe is a journalist.',
    'It rained on Jane Roe.',
    'Jane Roesler is a journalist.',
    'Jane Roe said it rained.',
  ])('not: %s', (text) => {
    expect(note(text)).toBeUndefined();
  });
  test('is never all there is', () => {
    expect(pieceOf('A title\n\nJane Roe\n\nJane Roe is wet.').fields).toEqual({ body: 'Jane Roe is wet.' });
  });
});

describe('problems', () => {
  test.each([
    ['', ['error missing-title']],
    [' \n\n ', ['error missing-title']],
    ['A title', ['error missing-body', 'warning missing-byline']],
    ['A title\n\nA title\n\nJane Roe', ['error missing-body']],
    ['A title\n\nBy Jane Roe\n\n(Photo: A door.)', ['error missing-body']],
    [`${'Rain '.repeat(120)}\n\nJane Roe\n\nText.`, ['error title-too-long']],
    ['A title\n\nIt rained all day, and nobody wrote about it.', ['warning missing-byline']],
  ])('%j', (text, rules) => {
    expect(rulesOf(text)).toEqual(rules);
  });
  test('say where and what to do', () => {
    expect(read('\n\n  A title\n').problems[0]).toEqual({
      level: 'error',
      file: 'piece.txt',
      line: 3,
      column: 3,
      rule: 'missing-body',
      message: 'The piece has a title but no text.',
      remedy: 'Put the paragraphs below the title, with an empty line between them.',
    });
  });
  test.each([
    ['subtitle', `A title\n\n${'Rain '.repeat(56)}\n\nBy Jane Roe\n\nText.`, 3, 1, 279, 255],
    ['imageCaption', `A title\n\nBy Jane Roe\n\nText. (Photo: ${'Rain '.repeat(500)})`, 5, 15, 2499, 2000],
    [
      'imageCaption',
      `A title\n\nBy Jane Roe\n\nText.\n\nPhoto: A door.\n\nPhoto: ${'Rain '.repeat(400)}`,
      7,
      8,
      2007,
      2000,
    ],
    ['authorNote', `A title\n\nBy Jane Roe\n\nText.\n\nJane Roe is ${'wet '.repeat(600)}`, 7, 1, 2411, 2000],
  ])('%s over its limit', (field, text, line, column, length, limit) => {
    const { piece, problems } = read(text);
    expect(piece).toBeNull();
    expect(problems).toEqual([
      {
        level: 'error',
        file: 'piece.txt',
        line,
        column,
        rule: 'too-long',
        message: `This becomes the '${field}' with ${length} characters, more than the ${limit} that fit.`,
        remedy: 'Shorten it.',
      },
    ]);
  });
  test('errors leave no piece', () => expect(read('A title').piece).toBeNull());
});
