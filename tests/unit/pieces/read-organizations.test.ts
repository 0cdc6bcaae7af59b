import { bundleOf, problemsIn } from './bundle-of';

const organization = (lines: string) => ({
  'organizations.yaml': `- name: Example Bank\n${lines.replace(/^/gm, '  ')}\n`,
});

describe('organizations.yaml', () => {
  it('reads every key of an organization', () => {
    const { organizations, problems } = bundleOf({
      'data/Organizations.YML': [
        'organizations:',
        '  - name: Example Bank',
        '    slug: example-bank',
        '    shortName: the Bank',
        '    nativeName: 示例银行',
        '    classification: company',
        '    country: NO',
        '    summary: A bank.',
        '    description: "*Much* more."',
        '    url: https://bank.example',
        '    sameAs: [http://example.org/bank]',
        '    aliases: [EB]',
        '    ties:',
        '      - { organization: example-group, type: part of, from: 2015, to: 2016-12, asOf: 2016, source: a, note: Held. }',
      ].join('\n'),
    });
    expect(problems).toEqual([]);
    expect(organizations).toMatchObject([
      {
        type: 'organization',
        file: 'data/Organizations.YML',
        at: { line: 2, column: 5 },
        name: 'Example Bank',
        slug: 'example-bank',
        fields: {
          shortName: 'the Bank',
          nativeName: '示例银行',
          classification: 'company',
          country: 'NO',
          summary: 'A bank.',
          description: '*Much* more.',
          url: 'https://bank.example',
          sameAs: ['http://example.org/bank'],
        },
        aliases: [{ name: 'EB', kind: 'acronym', language: null }],
        ties: [
          {
            organization: {
              text: 'example-group',
              type: 'organization',
              at: { line: 14, column: 25, length: 13 },
            },
            type: 'part of',
            from: '2015',
            to: '2016-12',
            asOf: '2016',
            source: { text: 'a', type: 'article' },
            note: 'Held.',
          },
        ],
      },
    ]);
  });

  it('makes an empty classification other, since an organization always has one', () => {
    expect(bundleOf(organization('classification:')).organizations[0]?.fields).toEqual({
      classification: 'other',
    });
    expect(bundleOf(organization('')).organizations[0]?.fields).toEqual({});
  });

  it('makes a tie without a type a partnership', () => {
    expect(bundleOf(organization('ties: [{ organization: b }]')).organizations[0]?.ties).toMatchObject([
      { type: 'partner of' },
    ]);
  });

  it.each([
    ['an unknown classification', 'classification: bank', '2:19', 'unknown-value'],
    ['a country in small letters', 'country: no', '2:12', 'bad-country'],
    ['a country that does not exist', 'country: XX', '2:12', 'bad-country'],
    ['an address without https', 'url: www.bank.example', '2:8', 'bad-url'],
    ['an unknown tie', 'ties:\n- organization: b\n  type: owned by', '4:11', 'unknown-value'],
    ['a tie to nobody', 'ties:\n- type: part of\n  organization:', '3:5', 'missing-target'],
    ['a tie to a list', 'ties:\n- organization: [b]', '3:19', 'wrong-value-type'],
    ['the keys of a person', 'familyName: Bank', '2:3', 'unknown-key'],
  ])('reports %s', (_what, lines, place, rule) => {
    expect(problemsIn(organization(lines))).toEqual([`organizations.yaml:${place} error ${rule}`]);
  });

  it('lists the allowed words and guesses codes', () => {
    const [classification] = bundleOf(organization('classification: ngo')).problems;
    expect(classification?.message).toContain("Did you mean 'NGO'?");
    expect(classification?.remedy).toContain('ministry, department, agency');
    expect(bundleOf(organization('country: cn')).problems[0]?.remedy).toContain("Did you mean 'CN'?");
  });
});
