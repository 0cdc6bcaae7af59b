import fc from 'fast-check';
import { readRules } from '../../../server/src/pieces/problems';
import { sourceFile, readFiles } from './bundle-of';

const names = [
  'people.yaml',
  'people.json',
  'organizations.yml',
  'piece.md',
  'piece.txt',
  'README.md',
  'other.yaml',
];

/** Pieces of the formats, so that random texts get past the first line of the readers. */
const scraps = fc.constantFrom(
  ...[
    '---\n',
    'title: A\n',
    '- name: Ada\n',
    '  aliases: [',
    '{',
    '}',
    ']',
    '"',
    "'",
    ': ',
    '- ',
    '\n',
    '  ',
    '\t',
    '&a ',
    '*a',
    '|\n',
    '>',
  ],
  ...[
    'credits:\n',
    '  - person: ada\n',
    'mentions: ',
    '[Ada](person:ada)',
    '[a]: person:ada',
    '<b>',
    '![x](',
    'javascript:',
    '`',
    '#',
  ],
  ...[
    'affiliations:\n',
    'organization: ',
    'from: 2017-13',
    'null',
    'true',
    '~',
    '!!set ',
    '<<: ',
    '? ',
    '%YAML 1.1\n',
    '\u0000',
    '\ufeff',
    '\r\n',
  ],
  ...[
    'ties: [{ organization: Ada, type: part of }]\n',
    '郭',
    '\ud83d',
    '__proto__: 1\n',
    'slug: a\n',
    '...\n',
  ],
);

const readable = fc.array(scraps, { maxLength: 30 }).map((parts) => parts.join(''));
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  readable,
  readable.map((text) => `---\ntitle: A\n${text}`),
);

const checkProblems = (files: Parameters<typeof readFiles>[0]): void => {
  const { problems, people, organizations, pieces } = readFiles(files);
  expect(JSON.parse(JSON.stringify({ people, organizations, pieces }))).toEqual({
    people,
    organizations,
    pieces,
  });
  for (const problem of problems) {
    expect(files.map(({ file }) => file)).toContain(problem.file);
    expect(problem.line).toBeGreaterThanOrEqual(1);
    expect(problem.column).toBeGreaterThanOrEqual(1);
    expect(problem.message).toMatch(/\S/);
    expect(problem.remedy).toMatch(/\S/);
  }
};

describe.each(names)('whatever stands in %s', (file) => {
  it('is read without an exception when it is any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => checkProblems([{ file, bytes }])),
      { numRuns: 200 },
    );
  });

  it('is read without an exception when it is any text', () => {
    fc.assert(
      fc.property(anything, (text) => checkProblems([sourceFile(file, text)])),
      { numRuns: 400 },
    );
  });
});

describe('any files together', () => {
  it('are read without an exception, and each problem lies in one of them', () => {
    const file = fc.record({ file: fc.constantFrom(...names), text: anything });
    fc.assert(
      fc.property(fc.uniqueArray(file, { selector: (one) => one.file, maxLength: 4 }), (files) =>
        checkProblems(files.map(({ file: name, text }) => sourceFile(name, text))),
      ),
      { numRuns: 300 },
    );
  });

  it('have problems of known rules only, when none is a text piece', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const { rule } of readFiles([sourceFile('people.yaml', text), sourceFile('a.md', text)])
          .problems) {
          expect(Object.keys(readRules)).toContain(rule);
        }
      }),
      { numRuns: 300 },
    );
  });
});
