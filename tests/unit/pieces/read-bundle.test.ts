import { kindOfFile } from '../../../server/src/pieces/kind-of-file';
import { bundleOf, problemsIn } from './bundle-of';

const piece = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\nText.\n`;

describe('the files of a bundle', () => {
  it('tells them apart by their names, in any folder and case', () => {
    const { people, organizations, pieces, problems } = bundleOf({
      'talks/People.JSON': '[{ "name": "Ada" }]',
      'C:\\news\\ORGANIZATIONS.yml': '- name: Bank\n',
      'talks/a.MD': piece('A'),
      'talks/b.txt': 'B\n\nBy Ada Example\n\nText.\n',
    });
    expect(problems).toEqual([]);
    expect(people).toHaveLength(1);
    expect(organizations).toHaveLength(1);
    expect(pieces.map(({ title, format }) => [title, format])).toEqual([
      ['A', 'markdown'],
      ['B', 'text'],
    ]);
  });

  it('reads a directory file after a piece that needs it', () => {
    expect(
      problemsIn({
        'a.md': piece('A', 'mentions: [{ person: bank }]\n'),
        'organizations.yaml': '- name: Bank\n',
      }),
    ).toEqual(['a.md:3:22 error wrong-type']);
  });

  it('refuses a plain text that is longer than an article may be', () => {
    const text = `B\n\nBy Ada Example\n\n${'Rain '.repeat(200_001)}`;
    expect(problemsIn({ 'b.txt': text })).toEqual(['b.txt:1:1 error too-long']);
  });

  it('skips what is about the folder', () => {
    const files = {
      'README.md': '# About\n',
      LICENSE: 'MIT',
      'LICENSE.txt': 'MIT',
      '.gitkeep': '',
      'readme.MD': [0xff, 0x00],
    };
    expect(bundleOf(files)).toEqual({ people: [], organizations: [], pieces: [], problems: [] });
  });

  it('takes a README with front matter for a piece', () => {
    expect(bundleOf({ 'README.md': piece('A') }).pieces).toMatchObject([{ title: 'A' }]);
  });

  it('reports data files with other names, and leaves other files out with a warning', () => {
    const { problems } = bundleOf({
      'persons.yaml': '',
      'organisations.json': '{}',
      'photo.jpg': [0],
      'a.yml': '',
    });
    expect(problems).toMatchObject([
      { file: 'persons.yaml', level: 'error', rule: 'unknown-file', line: 1, column: 1 },
      { file: 'organisations.json', level: 'error', rule: 'unknown-file' },
      { file: 'photo.jpg', level: 'warning', rule: 'unknown-file' },
      { file: 'a.yml', level: 'error', rule: 'unknown-file' },
    ]);
    expect(problems[1]?.message).toContain("Did you mean 'organizations.json'?");
    expect(problems[0]?.remedy).toContain('people.yaml and organizations.yaml');
  });

  it('reports each unreadable file and reads the others', () => {
    const { people, problems } = bundleOf({
      'people.yaml': '- name: Ada\n',
      'empty.md': '',
      'empty.txt': '\n',
      'organizations.json': [0x7b, 0xff],
      'binary.txt': [0x41, 0x00],
    });
    expect(people).toHaveLength(1);
    expect(problems.map(({ file, rule }) => [file, rule])).toEqual([
      ['empty.md', 'empty-file'],
      ['empty.txt', 'empty-file'],
      ['organizations.json', 'not-utf-8'],
      ['binary.txt', 'binary-file'],
    ]);
  });

  it('refuses a file of 50 MB', () => {
    const problems = problemsIn({ 'people.yaml': '- name: Ada\n', 'big.md': 'a'.repeat(50_000_000) });
    expect(problems).toEqual(['big.md:1:1 error file-too-large']);
  });

  it('is empty for no files', () => {
    expect(bundleOf({})).toEqual({ people: [], organizations: [], pieces: [], problems: [] });
  });

  it.each([
    ['a/people.yaml', 'people'],
    ['organizations.json', 'organizations'],
    ['a\\b.md', 'markdown'],
    ['b.TXT', 'text'],
    ['readme.md', 'readme'],
    ['.DS_Store', 'ignored'],
    ['people.yaml.bak', 'unknown'],
    ['', 'unknown'],
  ])('knows the kind of %s', (file, kind) => {
    expect(kindOfFile(file)).toBe(kind);
  });
});

describe('two entries with one slug', () => {
  it('names the first, across files', () => {
    const { problems } = bundleOf({
      'a/people.yaml': '- name: Ada\n  slug: ada\n',
      'b/people.yaml': '- name: Bea\n- name: Another Ada\n  slug: ada\n',
    });
    expect(problems).toMatchObject([
      { file: 'b/people.yaml', line: 3, column: 9, level: 'error', rule: 'duplicate-slug' },
    ]);
    expect(problems[0]?.message).toBe("The slug 'ada' is taken already: a/people.yaml, line 2.");
  });

  it('counts slugs that will be made from names', () => {
    expect(
      problemsIn({ 'people.yaml': '- name: Ada Example\n  slug: ada-example\n- name: ADA EXAMPLE\n' }),
    ).toEqual(['people.yaml:3:9 error duplicate-slug']);
    expect(
      problemsIn({ 'a.md': piece('Rates rise'), 'b.txt': 'Rates rise\n\nBy Ada Example\n\nText.\n' }),
    ).toEqual(['b.txt:1:1 error duplicate-slug']);
  });

  it('lets a person and an organization, and two translations, share a slug', () => {
    expect(problemsIn({ 'people.yaml': '- name: Ford\n', 'organizations.yaml': '- name: Ford\n' })).toEqual(
      [],
    );
    expect(
      problemsIn({ 'a.md': piece('Rates', 'locale: en\n'), 'b.md': piece('Rates', 'locale: fr\n') }),
    ).toEqual([]);
  });
});

describe('aliases across entries', () => {
  it('refuses two entries that each list the name of the other', () => {
    const { problems } = bundleOf({
      'people.yaml':
        '- name: Ada Lang\n  aliases:\n    - Béa Kurz\n- name: Bea  Kurz\n  aliases: [ada lang]\n',
    });
    expect(problems).toMatchObject([{ line: 3, column: 7, level: 'error', rule: 'alias-cycle' }]);
    expect(problems[0]?.message).toContain("'Ada Lang' lists 'Bea Kurz' as an alias");
    expect(problems[0]?.message).toContain('people.yaml, line 4');
  });

  it('refuses longer circles, across files and types', () => {
    expect(
      problemsIn({
        'people.yaml': '- name: A\n  aliases: [X, { name: B }]\n',
        'organizations.yaml':
          '- name: B\n  aliases: [C]\n- name: C\n  aliases:\n    - { kind: short, name: a }\n- name: D\n  aliases: [E]\n',
      }),
    ).toEqual(['people.yaml:2:24 error alias-cycle']);
  });

  it('finds each circle in chains of any length', () => {
    const chain = Array.from(
      { length: 20_000 },
      (_, index) => `- { name: N${index}, slug: n${index}, aliases: [N${index + 1}] }\n`,
    );
    const { problems } = bundleOf({
      'people.yaml': `${chain.join('')}- { name: N20000, aliases: [N19999, N0] }\n`,
    });
    expect(problems.filter(({ rule }) => rule === 'alias-cycle').map(({ line }) => line)).toEqual([
      1, 20_000,
    ]);
  });

  it('does not mind an entry that lists its own name', () => {
    expect(problemsIn({ 'organizations.yaml': '- name: DHS\n  aliases: [DHS, dhs]\n' })).toEqual([]);
  });

  it('warns of an alias that two entries share, or that is the name of another', () => {
    expect(
      problemsIn({
        'people.yaml': '- name: Ada\n  aliases: [AE]\n',
        'organizations.yaml': '- name: Bank\n  aliases: [ae]\n- name: Fund\n  aliases: [Ada]\n',
      }),
    ).toEqual([
      'organizations.yaml:2:13 warning shared-alias',
      'organizations.yaml:4:13 warning shared-alias',
    ]);
  });

  it('lets weak aliases be shared', () => {
    expect(
      problemsIn({
        'people.yaml': '- name: Ada\n  aliases: [AE]\n- name: Bea\n  aliases: [{ name: AE, kind: weak }]\n',
      }),
    ).toEqual([]);
  });
});

describe('links of the wrong type', () => {
  const organizations = '- name: Example Bank\n  slug: bank\n  aliases: [EB]\n';

  it.each([
    ['in the body', '---\ntitle: A\n---\nSaid [it](person:bank).\n', '4:18'],
    ['in the front matter', '---\ntitle: A\nmentions:\n  - person: bank\n---\n', '4:13'],
    ['by name', '---\ntitle: A\ncredits:\n  - person: example bank\n---\n', '4:13'],
    ['by alias', '---\ntitle: A\ncredits:\n  - person: EB\n---\n', '4:13'],
  ])('are refused %s', (_where, text, place) => {
    const { problems } = bundleOf({ 'organizations.yaml': organizations, 'a.md': text });
    expect(problems).toMatchObject([{ file: 'a.md', level: 'error', rule: 'wrong-type' }]);
    expect(`${problems[0]?.line}:${problems[0]?.column}`).toBe(place);
    expect(problems[0]?.message).toContain('is declared as an organization, not as a person.');
    expect(problems[0]?.remedy).toContain("'organization:'");
  });

  it('are refused in affiliations too', () => {
    expect(
      problemsIn({ 'people.yaml': '- name: Ada\n- name: Bea\n  affiliations: [{ organization: ada }]\n' }),
    ).toEqual(['people.yaml:3:34 error wrong-type']);
  });

  it('pass when the bundle knows neither, for the CMS may', () => {
    expect(problemsIn({ 'a.md': '---\ntitle: A\n---\n[it](person:somebody)\n' })).toEqual([]);
  });
});
