import { wishOf } from '../../../server/src/pieces/wanted';
import { bundleOf, briefly } from './bundle-of';
import { knownOf } from './known-of';

const wish = (files: Record<string, string>, known = knownOf()) => {
  const { entries, problems } = wishOf(bundleOf(files), known);
  return { keys: entries.map(({ key }) => key), problems };
};

describe('an entry without a slug', () => {
  const sam = { type: 'person', slug: 'sam-same', name: 'Sam Same' } as const;

  it('is the one of that name in the CMS', () => {
    const known = knownOf([{ ...sam, slug: 'sam' }]);
    expect(wish({ 'people.yaml': '- name: Sam  Same\n' }, known)).toEqual({
      keys: ['person:sam'],
      problems: [],
    });
  });

  it('is new when nobody has that name', () => {
    expect(wish({ 'people.yaml': '- name: Sam Same\n' })).toEqual({
      keys: ['person:sam-same'],
      problems: [],
    });
  });

  it('is refused when two have that name', () => {
    const known = knownOf([sam, { ...sam, slug: 'sam-same-2' }]);
    const { problems } = wish({ 'people.yaml': '- {name: Ada, slug: ada}\n- name: Sam Same\n' }, known);
    expect(problems.map(briefly)).toEqual(['people.yaml:2:3 error ambiguous-name']);
    expect(problems[0]).toMatchObject({
      message: "'Sam Same' is the name of 2 people.",
      remedy: expect.stringContaining("'slug: sam-same' or 'slug: sam-same-2'"),
    });
  });

  it.each(['José García', 'jose garcia', 'JOSE GARCIA'])(
    'is refused when somebody’s name differs from %s in spelling alone',
    (name) => {
      const known = knownOf([{ type: 'person', slug: 'jose-garcia', name: 'Jose Garcia' }]);
      const { problems } = wish({ 'people.yaml': `- name: ${name}\n` }, known);
      expect(problems.map(briefly)).toEqual(['people.yaml:1:3 error similar-name']);
      expect(problems[0]).toMatchObject({
        message: `'${name}' is spelt like 'Jose Garcia' (jose-garcia), but not the same.`,
        remedy: expect.stringContaining("'slug: jose-garcia'"),
      });
    },
  );

  it('is refused when the slug that its name makes is that of somebody else', () => {
    const known = knownOf([{ type: 'person', slug: 'sam-same', name: 'Samuel Other' }]);
    expect(wish({ 'people.yaml': '- name: Sam Same\n' }, known).problems).toMatchObject([
      { rule: 'similar-name', message: expect.stringContaining("'Samuel Other' (sam-same)") },
    ]);
  });

  it('is the one whose name is spelt the same, others aside', () => {
    const known = knownOf([
      { type: 'person', slug: 'jose-garcia', name: 'Jose Garcia' },
      { type: 'person', slug: 'jose-garcia-2', name: 'José García' },
    ]);
    expect(wish({ 'people.yaml': '- name: José García\n' }, known)).toEqual({
      keys: ['person:jose-garcia-2'],
      problems: [],
    });
  });

  it('is the one that an import without slugs wrote, whatever its name is now', () => {
    const known = knownOf([
      { type: 'person', slug: 'countess', name: 'The Countess', importedAs: 'Sam Same' },
      sam,
      { ...sam, slug: 'sam-same-2' },
    ]);
    expect(wish({ 'people.yaml': '- name: Sam Same\n' }, known)).toEqual({
      keys: ['person:countess'],
      problems: [],
    });
  });

  it('may be an organization where a person has that name', () => {
    const known = knownOf([sam, { ...sam, slug: 'sam-same-2' }]);
    expect(wish({ 'organizations.yaml': '- name: Sam Same\n' }, known).problems).toEqual([]);
  });
});

describe('a reference', () => {
  it('may use a slug that an editor has changed since', () => {
    const known = knownOf([
      { type: 'person', slug: 'countess', name: 'Ada', formerSlug: 'ada' },
      { type: 'organization', slug: 'house', name: 'House', formerSlug: 'body' },
    ]);
    const files = {
      'a.md': '---\ntitle: A\n---\n[Ada](person:ada)\n',
      'people.yaml': '- {name: Bea, affiliations: [{organization: body}]}\n',
    };
    const { entries, problems } = wishOf(bundleOf(files), known);
    expect(problems).toEqual([]);
    expect(entries.map(({ values }) => values.lists)).toMatchObject([
      { affiliations: [{ organization: 'organization:house' }] },
      { mentions: [{ person: 'person:countess' }] },
    ]);
  });

  it.each([
    ['ada-tset', "Did you mean 'ada-test'? "],
    ['nobody-at-all', ''],
  ])('to %s suggests only what is near', (slug, suggestion) => {
    const known = knownOf([{ type: 'person', slug: 'ada-test', name: 'Ada Test' }]);
    const { problems } = wish({ 'a.md': `---\ntitle: A\n---\n[Who](person:${slug})\n` }, known);
    expect(problems).toMatchObject([
      {
        rule: 'unknown-person',
        remedy: `${suggestion}Declare the person in the bundle or create it in the CMS first.`,
      },
    ]);
  });
});

it('a slug that two entries of a file share is reported once', () => {
  const { problems } = wish({ 'people.yaml': '- {name: Ada, slug: ada}\n- {name: Bea, slug: ada}\n' });
  expect(problems.map(({ rule }) => rule)).toEqual(['duplicate-slug']);
});

it('a piece in the site’s own language and one that says so collide all the same', () => {
  const text = (more: string) => `---\ntitle: A\n${more}---\nWords.\n`;
  const { problems } = wish({ 'a.md': text(''), 'b.md': text('locale: en\n') });
  expect(problems.map(briefly)).toEqual(['b.md:2:1 error duplicate-slug']);
});

describe('translationOf', () => {
  const piece = (slug: string, locale: string, more = '') =>
    `---\ntitle: ${slug}\nslug: ${slug}\nlocale: ${locale}\n${more}---\nWords.\n`;
  const cms = [
    { type: 'article', slug: 'talks', name: 'Talks', locale: 'en', documentId: 'one' },
    { type: 'article', slug: 'talks', name: 'Discussions', locale: 'de', documentId: 'two' },
  ] as const;
  const known = () => ({ ...knownOf([...cms]), locales: ['en', 'fr', 'de'] });
  const joins = (files: Record<string, string>) => {
    const { entries, problems } = wishOf(bundleOf(files), known());
    return { joins: entries.map((entry) => entry.joins), problems: problems.map(briefly) };
  };

  it('is said once for a whole family, and all join the original', () => {
    const original = { key: 'article:a', locale: 'en' };
    expect(
      joins({
        'c.md': piece('c', 'de', 'translationOf: b\n'),
        'b.md': piece('b', 'fr', 'translationOf: a\n'),
        'a.md': piece('a', 'en'),
      }),
    ).toEqual({ joins: [original, original, null], problems: [] });
  });

  it('takes the language where two articles share a slug', () => {
    const text = (original: string) => ({ 'b.md': piece('b', 'fr', `translationOf: ${original}\n`) });
    expect(joins(text('{article: talks, locale: de}'))).toEqual({
      joins: [{ key: 'article:talks', locale: 'de' }],
      problems: [],
    });
    expect(joins(text('talks')).problems).toEqual(['b.md:5:16 error ambiguous-original']);
  });

  it.each([
    ['an article that nobody has', 'translationOf: nowhere', 'unknown-article'],
    ['no article', 'translationOf: {locale: en}', 'missing-target'],
    ['an article of its own language', 'translationOf: other', 'same-language'],
    ['a list', 'translationOf: [talks]', 'wrong-value-type'],
    ['a key that it does not have', 'translationOf: {article: talks, lang: en}', 'unknown-key'],
  ])('refuses %s', (_what, line, rule) => {
    const { problems } = joins({ 'b.md': piece('b', 'fr', `${line}\n`), 'o.md': piece('other', 'fr') });
    expect(problems.join()).toMatch(new RegExp(`^b.md:5:\\d+ error ${rule}`));
  });

  it('refuses a circle, and two translations into one language', () => {
    expect(
      joins({
        'a.md': piece('a', 'en', 'translationOf: b\n'),
        'b.md': piece('b', 'fr', 'translationOf: a\n'),
      }).problems,
    ).toContain('a.md:5:16 error translation-circle');
    const more = 'translationOf: {article: talks, locale: en}\n';
    expect(joins({ 'a.md': piece('a', 'fr', more), 'b.md': piece('b', 'fr', more) }).problems).toEqual([
      'b.md:5:26 error second-translation',
    ]);
  });

  it('is needed: a slug alone makes no translation', () => {
    expect(joins({ 'a.md': piece('a', 'en'), 'b.md': piece('a', 'fr') })).toEqual({
      joins: [null, null],
      problems: [],
    });
  });
});
