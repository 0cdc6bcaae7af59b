import { bundleOf, problemsIn } from './bundle-of';

const markdown = (frontMatter: string, body = '') => ({
  'piece.md': `---\ntitle: Rates rise\n${frontMatter}---\n${body}`,
});
const pieceOf = (frontMatter: string, body = '') => bundleOf(markdown(frontMatter, body)).pieces[0];

describe('a Markdown piece', () => {
  it('reads every key of the front matter, and keeps the body as it is', () => {
    const { pieces, problems } = bundleOf({
      'pieces/piece.md': [
        '---',
        'title: Rates rise',
        'slug: rates-rise',
        'locale: en',
        'subtitle: Again',
        'summary: Rates go up.',
        'dateline: OSLO',
        'writtenOn: 2017-06',
        'authorNote: Ada writes.',
        'imageCaption: A bank.',
        'sourceUrl: https://news.example/rates',
        'credits:',
        '  - { person: ada, name: Ada E. }',
        '  - { organization: agency, role: publisher }',
        'mentions:',
        '  - { organization: Example Bank, role: subject }',
        '  - { name: Some Body, role: quoted, title: Mr. }',
        '---',
        '',
        '# Up  ',
        '',
        'Text with *stress*.',
        '',
      ].join('\n'),
    });
    expect(problems).toEqual([]);
    expect(pieces).toMatchObject([
      {
        file: 'pieces/piece.md',
        format: 'markdown',
        at: { line: 2, column: 1 },
        title: 'Rates rise',
        slug: 'rates-rise',
        locale: 'en',
        fields: {
          subtitle: 'Again',
          summary: 'Rates go up.',
          dateline: 'OSLO',
          writtenOn: '2017-06',
          authorNote: 'Ada writes.',
          imageCaption: 'A bank.',
          sourceUrl: 'https://news.example/rates',
          body: '# Up  \n\nText with *stress*.',
        },
        byline: [],
        credits: [
          {
            role: 'author',
            name: 'Ada E.',
            title: null,
            target: { text: 'ada', type: 'person', at: { line: 13, column: 15 } },
          },
          {
            role: 'publisher',
            name: null,
            target: { text: 'agency', type: 'organization' },
            at: { line: 14, column: 5 },
          },
        ],
        mentions: [
          {
            role: 'subject',
            name: null,
            title: null,
            target: { text: 'Example Bank', type: 'organization' },
          },
          {
            role: 'quoted',
            name: 'Some Body',
            title: 'Mr.',
            target: null,
            file: 'pieces/piece.md',
            at: { line: 17 },
          },
        ],
      },
    ]);
  });

  it('leaves credits, mentions and body out when the file has none', () => {
    const piece = pieceOf('');
    expect(piece).toMatchObject({ title: 'Rates rise', slug: null, locale: null, fields: {} });
    expect(piece).not.toHaveProperty('credits');
    expect(piece).not.toHaveProperty('mentions');
    expect(pieceOf('credits: []\nmentions:\n')).toMatchObject({ credits: [], mentions: [] });
  });

  it('accepts a byte order mark and CRLF', () => {
    const bytes = [
      0xef,
      0xbb,
      0xbf,
      ...new TextEncoder().encode('---\r\ntitle: A\r\nfoo: 1\r\n---\r\nOne.\r\n\r\n[B](javascript:x)\r\n'),
    ];
    const { pieces, problems } = bundleOf({ 'a.md': bytes });
    expect(pieces[0]?.fields.body).toBe('One.\n\n[B](javascript:x)');
    expect(problems).toMatchObject([
      { rule: 'unknown-key', line: 3, column: 1 },
      { rule: 'unsafe-link', line: 7, column: 1 },
    ]);
  });

  it.each([
    ['no front matter', 'Just text.\n', '1:1', 'missing-front-matter'],
    ['front matter without an end', '---\ntitle: A\n\nText.\n', '1:1', 'unclosed-front-matter'],
    ['one line of dashes', '---', '1:1', 'unclosed-front-matter'],
    ['empty front matter', '---\n---\nText.\n', '1:1', 'missing-title'],
    ['no title', '---\nslug: a\n---\n', '2:1', 'missing-title'],
    ['an empty title', '---\ntitle: " "\n---\n', '2:1', 'missing-title'],
    ['a list for front matter', '---\n- title: A\n---\n', '2:1', 'wrong-value-type'],
    ['broken YAML', '---\ntitle: "A\n---\nText.\n', '3:1', 'broken-yaml'],
    ['a title that is a list', '---\ntitle: [A]\n---\n', '2:8', 'wrong-value-type'],
    ['an unknown key', '---\ntitle: A\nsumary: B\n---\n', '3:1', 'unknown-key'],
    ['a wrong date', '---\ntitle: A\nwrittenOn: 2017-02-31\n---\n', '3:12', 'bad-date'],
    ['a wrong locale', '---\ntitle: A\nlocale: english\n---\n', '3:9', 'bad-language'],
    ['a wrong address', '---\ntitle: A\nsourceUrl: news.example\n---\n', '3:12', 'bad-url'],
    [
      'a wrong role',
      '---\ntitle: A\ncredits: [{ person: ada, role: auther }]\n---\n',
      '3:32',
      'unknown-value',
    ],
    ['a credit to nobody', '---\ntitle: A\ncredits:\n  - role: author\n---\n', '4:5', 'missing-target'],
    [
      'a mention of two',
      '---\ntitle: A\nmentions:\n  - { person: ada, organization: bank }\n---\n',
      '4:5',
      'two-targets',
    ],
    ['a mention that is a text', '---\ntitle: A\nmentions: [ada]\n---\n', '3:12', 'wrong-value-type'],
    [
      'a mention of a list',
      '---\ntitle: A\nmentions: [{ person: [ada] }]\n---\n',
      '3:22',
      'wrong-value-type',
    ],
  ])('reports %s', (_what, text, place, rule) => {
    expect(problemsIn({ 'piece.md': text })).toEqual([`piece.md:${place} error ${rule}`]);
  });

  it('guesses which key was meant', () => {
    const messageFor = (key: string) => bundleOf(markdown(`${key}: x\n`)).problems[0]?.message;
    expect(messageFor('sumary')).toBe("An article has no key 'sumary'. Did you mean 'summary'?");
    expect(messageFor('date')).toContain("Did you mean 'writtenOn'?");
    expect(messageFor('author')).toContain("Did you mean 'credits'?");
  });

  it('warns of a mention that stands twice, and keeps it once', () => {
    const { pieces, problems } = bundleOf(
      markdown('mentions:\n  - { person: ada }\n  - { person: ada, role: quoted }\n  - { person: ada }\n'),
    );
    expect(pieces[0]?.mentions).toHaveLength(2);
    expect(problems).toMatchObject([{ level: 'warning', rule: 'repeated-link', line: 6, column: 5 }]);
  });
});

describe('links in the body', () => {
  it('makes a link to a person or organization a mention, with the words that are linked', () => {
    expect(pieceOf('', 'Said [**Ada** Example](person:ada) of [the bank](org:bank).\n')?.mentions).toEqual([
      {
        role: 'mentioned',
        target: { text: 'ada', file: 'piece.md', at: { line: 4, column: 31, length: 3 }, type: 'person' },
        name: 'Ada Example',
        title: null,
        file: 'piece.md',
        at: { line: 4, column: 6, length: 29 },
      },
      {
        role: 'mentioned',
        target: {
          text: 'bank',
          file: 'piece.md',
          at: { line: 4, column: 54, length: 4 },
          type: 'organization',
        },
        name: 'the bank',
        title: null,
        file: 'piece.md',
        at: { line: 4, column: 39, length: 20 },
      },
    ]);
  });

  it('makes several links to one entry one mention', () => {
    const mentions = pieceOf(
      '',
      '[](person:ada) [Ada Example](person:ada)\n\n> [Ada](PERSON:ada)\n',
    )?.mentions;
    expect(mentions).toMatchObject([
      { target: { text: 'ada' }, name: 'Ada Example', at: { line: 4, column: 1 } },
    ]);
  });

  it('lets declared roles stand and fills in the printed name that they do not give', () => {
    const declared =
      'mentions:\n  - { person: ada, role: quoted }\n  - { person: ada, role: depicted, name: Dr. Ada }\n';
    expect(pieceOf(declared, '[Ada E.](person:ada) [Bea](person:bea)')?.mentions).toMatchObject([
      { role: 'quoted', name: 'Ada E.' },
      { role: 'depicted', name: 'Dr. Ada' },
      { role: 'mentioned', name: 'Bea' },
    ]);
  });

  it('knows that a name in the front matter and a slug in a link are one entry', () => {
    const files = {
      'people.yaml': '- name: Ada Example\n  slug: ada-e\n  aliases: [Ade]\n',
      ...markdown(
        'mentions:\n  - { person: Adé, role: cited }\n',
        '[Ada](person:ada-e) and [Bea](<person:Bea Example>)',
      ),
    };
    expect(bundleOf(files).pieces[0]?.mentions).toMatchObject([
      { role: 'cited', name: 'Ada' },
      { role: 'mentioned', name: 'Bea', target: { text: 'Bea Example' } },
    ]);
    const undeclared = markdown(
      'mentions:\n  - { person: Ada Example, role: cited }\n',
      '[Ada](person:ada-example)',
    );
    expect(bundleOf(undeclared).pieces[0]?.mentions).toHaveLength(1);
  });

  it('reads reference links and bare addresses', () => {
    const mentions = pieceOf('', '[Ada][1] <person:bea>\n\n[1]: person:ada\n')?.mentions;
    expect(mentions).toMatchObject([
      { name: 'Ada', target: { text: 'ada', at: { line: 4, column: 1 } } },
      { name: null, target: { text: 'bea', at: { line: 4, column: 18 } } },
    ]);
  });

  it('sees no links in code', () => {
    expect(pieceOf('', '`[Ada](person:ada)`\n\n    [Ada](person:ada)\n')?.mentions).toBeUndefined();
  });

  it('lets other addresses pass', () => {
    const body =
      '[a](https://x.example) [b](/page) [c](#top) [d](mailto:a@b.example) [e](article:other) ![f](data:image/png;base64,AA)';
    expect(bundleOf(markdown('', body))).toMatchObject({ problems: [], pieces: [{ fields: { body } }] });
  });

  it.each([
    ['javascript', '[a](javascript:alert(1))', 'error unsafe-link'],
    ['javascript in disguise', '[a](<JAVA&#x0A;SCR&Tab;IPT:x>)', 'error unsafe-link'],
    ['javascript in a definition', '[a][1]\n\n[1]: javascript:x', 'error unsafe-link'],
    ['javascript in brackets', '<javascript:x>', 'error unsafe-link'],
    ['javascript as an image', '![a](javascript:x)', 'error unsafe-link'],
    ['vbscript', '[a](vbscript:x)', 'error unsafe-link'],
    ['a data address', '[a](data:text/html,x)', 'error unsafe-link'],
    ['an empty link', '[a](person:)', 'error bad-link'],
    ['a misspelt beginning', '[a](persn:ada)', 'warning unknown-scheme'],
    ['raw HTML', '<b>a</b> <i>b</i>', 'warning raw-html'],
    ['a block of HTML', '<script>\nalert(1)\n</script>', 'warning raw-html'],
  ])('reports %s', (_what, body, problem) => {
    expect(problemsIn(markdown('', body))).toEqual([`piece.md:4:1 ${problem}`]);
  });

  it('does not mind comments', () => {
    expect(problemsIn(markdown('', 'a\n\n<!-- check this -->\n'))).toEqual([]);
  });

  it('reports a body over the limit and links over the limit', () => {
    expect(problemsIn(markdown('', `a\n${'b'.repeat(1_000_000)}`))).toEqual([
      'piece.md:5:999999 error too-long',
    ]);
    expect(problemsIn(markdown('', `[${'b'.repeat(256)}](person:ada)`))).toEqual([
      'piece.md:4:1 error too-long',
    ]);
    const many = Array.from({ length: 501 }, (_, index) => `[P](person:p${index})`).join(' ');
    expect(problemsIn(markdown('', many))).toEqual(['piece.md:2:1 error too-many']);
  });

  it.each([
    ['quotations', '>'.repeat(100)],
    ['lists', '- '.repeat(100)],
    ['indented lists', Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['brackets', '['.repeat(20_000)],
    ['backticks', Array.from({ length: 200 }, (_, length) => '`'.repeat(length)).join(' ')],
    ['lines', 'a\n'.repeat(20_000)],
  ])('refuses a body with too many %s before parsing it', (_what, body) => {
    expect(bundleOf(markdown('', body)).problems).toMatchObject([{ level: 'error', rule: 'too-complex' }]);
  });
});
