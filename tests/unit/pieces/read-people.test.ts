import { bundleOf, problemsIn } from './bundle-of';

const person = (lines: string) => ({ 'people.yaml': `- name: Ada Example\n${lines.replace(/^/gm, '  ')}\n` });

describe('people.yaml', () => {
  it('reads every key of a person', () => {
    const { people, problems } = bundleOf({
      'people.yaml': [
        '- name: Ada   Example',
        '  slug: ada-example',
        '  prefix: Dr.',
        '  suffix: Jr.',
        '  familyName: Example',
        '  givenName: Ada',
        '  nativeName: 艾达',
        '  disambiguation: economist, born 1954',
        '  summary: |',
        '    One line.',
        '    Another line.',
        '  biography: "**Born** somewhere."',
        '  sameAs: [https://example.org/ada]',
        '  aliases:',
        '    - A. Example',
        '    - { name: 艾达, kind: native, language: zh-Hans }',
        '  affiliations:',
        '    - organization: Example Bank',
        '      kind: employee',
        '      role: chief economist',
        '      from: 2015',
        '      to: 2016-12',
        '      asOf: 2016-05-01',
        '      source: an-article',
        '      note: Part time.',
      ].join('\n'),
    });
    expect(problems).toEqual([]);
    expect(people).toEqual([
      {
        type: 'person',
        file: 'people.yaml',
        at: { line: 1, column: 3, length: 19 },
        name: 'Ada Example',
        slug: 'ada-example',
        fields: {
          prefix: 'Dr.',
          suffix: 'Jr.',
          familyName: 'Example',
          givenName: 'Ada',
          nativeName: '艾达',
          disambiguation: 'economist, born 1954',
          summary: 'One line.\nAnother line.',
          biography: '**Born** somewhere.',
          sameAs: ['https://example.org/ada'],
        },
        aliases: [
          { name: 'A. Example', kind: 'full', language: null },
          { name: '艾达', kind: 'native', language: 'zh-Hans' },
        ],
        affiliations: [
          {
            organization: {
              text: 'Example Bank',
              file: 'people.yaml',
              at: { line: 18, column: 21, length: 12 },
              type: 'organization',
            },
            kind: 'employee',
            role: 'chief economist',
            from: '2015',
            to: '2016-12',
            asOf: '2016-05-01',
            source: {
              text: 'an-article',
              file: 'people.yaml',
              at: { line: 24, column: 15, length: 10 },
              type: 'article',
            },
            note: 'Part time.',
          },
        ],
      },
    ]);
  });

  it('leaves out what the file does not speak of, and empties what it leaves blank', () => {
    expect(bundleOf(person('')).people[0]).not.toHaveProperty('aliases');
    expect(bundleOf(person('')).people[0]).toMatchObject({ slug: null, fields: {} });
    expect(bundleOf(person('prefix:\nsuffix: null\naliases:')).people[0]).toMatchObject({
      fields: { prefix: null, suffix: null },
      aliases: [],
    });
  });

  it('takes a capital word for an acronym, and other plain aliases for full names', () => {
    const [ada] = bundleOf(person('aliases: [AE, "AT&T", A., Ada, AE Example, "007"]')).people;
    expect(ada?.aliases?.map(({ kind }) => kind)).toEqual([
      'acronym',
      'acronym',
      'full',
      'full',
      'full',
      'full',
    ]);
  });

  it('gives affiliations and aliases their default kinds', () => {
    const [ada] = bundleOf(
      person('aliases: [{ name: AE }]\naffiliations: [{ organization: bank, kind: }]'),
    ).people;
    expect(ada?.aliases).toEqual([{ name: 'AE', kind: 'full', language: null }]);
    expect(ada?.affiliations).toMatchObject([{ kind: 'other', role: null, from: null, source: null }]);
  });

  it('reads a mapping with the list under people, and JSON', () => {
    expect(bundleOf({ 'people.yml': 'people:\n  - name: Ada\n' }).people).toMatchObject([{ name: 'Ada' }]);
    const json = JSON.stringify({ people: [{ name: 'Zoë 😀', aliases: ['Z'] }] }, null, '\t').replace(
      'Zoë',
      'Zo\\u00eb',
    );
    expect(bundleOf({ 'people.json': json })).toMatchObject({ people: [{ name: 'Zoë 😀' }], problems: [] });
  });

  it('accepts a byte order mark and CRLF, and counts places as an editor shows them', () => {
    const bytes = [0xef, 0xbb, 0xbf, ...new TextEncoder().encode('- name: Ada\r\n  age: 5\r\n')];
    expect(problemsIn({ 'people.yaml': bytes })).toEqual(['people.yaml:2:3 error unknown-key']);
  });

  it.each([
    ['an unknown key', 'afiliations: []', '2:3', 'unknown-key'],
    ['a list for a text', 'prefix: [Dr.]', '2:11', 'wrong-value-type'],
    ['true for a text', 'prefix: true', '2:11', 'wrong-value-type'],
    ['a text for a list', 'aliases: Ade', '2:12', 'wrong-value-type'],
    ['a text for an affiliation', 'affiliations:\n- bank', '3:5', 'wrong-value-type'],
    ['a list as an alias', 'aliases:\n- [Ade]', '3:5', 'wrong-value-type'],
    [
      'a word outside a list',
      'affiliations:\n- organization: bank\n  kind: employe',
      '4:11',
      'unknown-value',
    ],
    ['an impossible month', 'affiliations:\n- { organization: bank, from: 2017-13 }', '3:33', 'bad-date'],
    ['a date without zeros', 'affiliations:\n- { organization: bank, asOf: 2017-6 }', '3:33', 'bad-date'],
    [
      'a period backwards',
      'affiliations:\n- { organization: bank, from: 2017-02, to: 2016 }',
      '3:46',
      'period-order',
    ],
    ['a wrong language', 'aliases: [{ name: Ade, language: english }]', '2:36', 'bad-language'],
    ['a wrong address', 'sameAs: [https://ok.example, example.org]', '2:32', 'bad-url'],
    ['a javascript address', "sameAs: ['javascript:alert(1)']", '2:12', 'bad-url'],
    ['a wrong slug', 'slug: ada example', '2:9', 'bad-slug'],
    ['an affiliation with nobody', 'affiliations:\n- role: chief', '3:5', 'missing-target'],
    ['an alias without a name', 'aliases: [{ kind: full }]', '2:13', 'missing-name'],
    ['a control character', 'prefix: "Dr\\u0007"', '2:11', 'control-character'],
    ['half a surrogate pair', 'prefix: "\\ud83d"', '2:11', 'control-character'],
    ['a long text', `prefix: ${'a'.repeat(256)}`, '2:11', 'too-long'],
    [
      'too many aliases',
      `aliases: [${Array.from({ length: 101 }, (_, index) => `a${index}`).join(',')}]`,
      '2:403',
      'too-many',
    ],
    ['a key twice', 'prefix: Dr.\nprefix: Mr.', '3:3', 'duplicate-key'],
  ])('reports %s', (_what, lines, place, rule) => {
    expect(problemsIn(person(lines))).toEqual([`people.yaml:${place} error ${rule}`]);
  });

  it('warns of an alias that stands twice, and keeps it once', () => {
    const { people, problems } = bundleOf(person('aliases:\n- Ade\n- Ade'));
    expect(people[0]?.aliases).toHaveLength(1);
    expect(problems).toMatchObject([{ level: 'warning', rule: 'repeated-alias', line: 4, column: 5 }]);
  });

  it('guesses what was meant', () => {
    const [key] = bundleOf(person('afiliations: []')).problems;
    expect(key?.message).toBe("A person has no key 'afiliations'. Did you mean 'affiliations'?");
    expect(key?.remedy).toContain('affiliations');
    const [word] = bundleOf(person('affiliations:\n- organization: bank\n  kind: employe')).problems;
    expect(word?.message).toBe("'employe' is no value of 'kind'. Did you mean 'employee'?");
    expect(word?.remedy).toContain('officeholder, leader, employee');
    expect(bundleOf(person('title: Dr.')).problems[0]?.message).toContain("Did you mean 'prefix'?");
    expect(bundleOf(person('zzzzzzzz: 1')).problems[0]?.message).toBe("A person has no key 'zzzzzzzz'.");
  });

  it.each([
    ['no name', '- slug: ada\n', '1:3', 'missing-name'],
    ['an empty name', '- name: ""\n', '1:3', 'missing-name'],
    ['an entry that is a text', '- Ada\n', '1:3', 'wrong-value-type'],
    ['no list', 'Ada\n', '1:1', 'wrong-value-type'],
    ['a list under a wrong key', 'persons:\n  - name: Ada\n', '1:1', 'unknown-key'],
    ['comments alone', '# nobody yet\n', '1:1', 'empty-file'],
  ])('reports a file with %s', (_what, text, place, rule) => {
    expect(problemsIn({ 'people.yaml': text })).toEqual([`people.yaml:${place} error ${rule}`]);
  });

  it('stops counting after a hundred problems', () => {
    const { problems } = bundleOf({ 'people.yaml': '- 1\n'.repeat(1000) });
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toMatchObject({ rule: 'too-many-problems', line: 101 });
  });
});
