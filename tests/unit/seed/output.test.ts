import { changeLines, totalLines, verdictLines } from '../../../seed/src/output/changes';
import { nameLines } from '../../../seed/src/output/names';
import { colorsFor, printable } from '../../../seed/src/output/printable';
import { problemLines } from '../../../seed/src/output/problems';
import { change, harbourReport, problem } from './sample-report';

const plain = colorsFor({ isTTY: false }, {});

describe('problems', () => {
  it('say place, level, message, rule and remedy, and how many there are', () => {
    const problems = [
      problem({}),
      problem({ line: 9, column: 1 }),
      problem({ level: 'warning', rule: 'odd', remedy: '' }),
    ];
    expect(problemLines(problems, plain)).toEqual([
      "people.yaml:3:5  error  There is no key 'nmae'. (unknown-key)",
      "    Did you mean 'name'?",
      "people.yaml:9:1  error  There is no key 'nmae'. (unknown-key)",
      "    Did you mean 'name'?",
      "people.yaml:3:5  warning  There is no key 'nmae'. (odd)",
      '',
      '2 errors, 1 warning.',
    ]);
  });

  it('are no lines when there are none', () => {
    expect(problemLines([], plain)).toEqual([]);
  });
});

describe('changes', () => {
  it('are one line each', () => {
    const article = {
      type: 'article',
      slug: 'harbour-reopens',
      locale: 'en',
      file: 'h.txt',
      line: 1,
    } as const;
    expect(
      changeLines(
        [
          change({ fields: ['name', 'aliases'] }),
          change({ ...article, action: 'update', fields: ['title', 'body'] }),
          change({ ...article, action: 'create', publish: false }),
          change({ action: 'keep', publish: false }),
          change({ action: 'conflict', fields: ['summary'] }),
        ],
        plain,
      ),
    ).toEqual([
      'create person ada-okafor (people.yaml:3)',
      'update article harbour-reopens [en] (h.txt:1): title, body',
      'create article harbour-reopens [en] (h.txt:1) as a draft',
      'keep person ada-okafor (people.yaml:3)',
      'conflict person ada-okafor (people.yaml:3): summary',
    ]);
  });

  it('are counted by type', () => {
    const { changes } = harbourReport();
    expect(totalLines(changes, 'applied')).toEqual([
      '               created  updated  kept  conflicts',
      'articles             0        1     0          0',
      'people               1        0     0          0',
      'organizations        0        0     1          0',
    ]);
    expect(totalLines(changes, 'planned')[0]).toMatch(/to create +to update +to keep +conflicts/);
  });

  it('say when there is nothing to do', () => {
    expect(verdictLines([])).toEqual([expect.stringMatching(/^Nothing to change: /)]);
    expect(verdictLines([change({ action: 'keep' }), change({ action: 'keep' })])).toEqual([
      'Nothing to change: 2 entries already as in the files.',
    ]);
    expect(verdictLines([change({ action: 'keep' }), change({})])).toEqual([]);
  });

  it('tell how to decide a conflict', () => {
    expect(verdictLines([change({ action: 'conflict', fields: ['summary'] })])).toEqual([
      expect.stringMatching(/^1 conflict: .*--overwrite/),
    ]);
  });
});

describe('names', () => {
  it('show who it is, in which roles, as printed and where; and the words behind an affiliation', () => {
    expect(nameLines(harbourReport().pieces, plain)).toEqual([
      'harbour.txt: Harbour reopens by Lena Brandt',
      '  Ada Okafor       person        ada-okafor            quoted, depicted  "Ada Okafor", "Okafor"  lines 5, 9',
      '  Tidewater Trust  organization  not in the directory  mentioned         "Tidewater Trust"       line 7',
      '  ada-okafor  harbour master, port-authority  line 5: "harbour master Ada Okafor of the Port Authority"',
      '',
    ]);
  });

  it('stay aligned with wide characters', () => {
    const report = harbourReport();
    const [first, second] = report.pieces[0]?.names ?? [];
    if (first === undefined || second === undefined) throw new Error('the sample has two names');
    first.name = '郭声琨';
    const [, wide, narrow] = nameLines(report.pieces, plain);
    expect(wide).toMatch(/^ {2}郭声琨 {11}person/);
    expect(narrow).toMatch(/^ {2}Tidewater Trust {2}organization/);
  });
});

describe('what reaches a terminal', () => {
  it('has no control characters from files', () => {
    expect(printable('a\u001b[2Jb\nc\u0007\u009b')).toBe('a\ufffd[2Jb c\ufffd\ufffd');
  });

  it('is not turned round, but keeps what right-to-left names need', () => {
    expect(printable('a\u202egnp\u2066b')).toBe('a\ufffdgnp\ufffdb');
    expect(printable('می\u200cخواهم\u200f')).toBe('می\u200cخواهم\u200f');
  });

  it.each<[string, boolean, Record<string, string>, boolean]>([
    ['a terminal', true, {}, true],
    ['a pipe', false, {}, false],
    ['a terminal with NO_COLOR', true, { NO_COLOR: '1' }, false],
    ['a terminal with an empty NO_COLOR', true, { NO_COLOR: '' }, true],
    ['a dumb terminal', true, { TERM: 'dumb' }, false],
  ])('is colored or not: %s', (_name, isTTY, env, colored) => {
    expect(colorsFor({ isTTY }, env).red('x') !== 'x').toBe(colored);
  });
});
