import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type TestApp, bootApp } from '../setup/boot';
import { documents } from '../setup/documents';
import { importFiles, planFiles, sourceFile } from '../setup/pieces';

const article = 'plugin::newsroom.article';

let app: TestApp;
beforeAll(async () => {
  app = await bootApp();
});
afterAll(() => app.destroy());

/** Each test imports people of its own, so that none sees another's. */
let number = 0;
beforeEach(() => {
  number += 1;
});

const people = (more = '') =>
  sourceFile(
    'people.yaml',
    `- name: Ada Test ${number}\n  slug: ada-${number}\n  summary: A tester.\n${more}`,
  );

const piece = (front: string, body = 'Some words.') =>
  sourceFile('piece.md', `---\ntitle: Piece ${number}\n${front}---\n${body}\n`);

const everything = {
  article: { credits: { populate: ['person'] }, mentions: { populate: ['person', 'organization'] } },
  person: { aliases: true, affiliations: { populate: ['organization', 'source'] } },
};

const find = (type: 'article' | 'person', slug: string, status: 'draft' | 'published') =>
  documents(app, type).findFirst({ status, filters: { slug }, populate: everything[type] });

/** The documentId of an entry that must be there. */
const idOf = async (type: 'article' | 'person', slug: string) => {
  const draft = await find(type, slug, 'draft');
  if (!draft) throw new Error(`no ${type} ${slug}`);
  return draft;
};

const actions = (report: { changes: Array<{ action: string; slug: string; fields: string[] }> }) =>
  report.changes.map(({ action, slug, fields }) => [action, slug, ...fields].join(' '));

describe('an editor’s change', () => {
  test('stays when the file has not changed', async () => {
    await importFiles(app, [people()]);
    const { documentId } = await idOf('person', `ada-${number}`);
    await documents(app, 'person').update({ documentId, data: { summary: 'Edited.' }, status: 'published' });
    const report = await importFiles(app, [people()]);
    expect(actions(report)).toEqual([`keep ada-${number}`]);
    expect(await find('person', `ada-${number}`, 'published')).toMatchObject({ summary: 'Edited.' });
  });

  test('stays when the file changed too, and is reported; --overwrite takes the file', async () => {
    await importFiles(app, [people()]);
    const { documentId } = await idOf('person', `ada-${number}`);
    await documents(app, 'person').update({ documentId, data: { summary: 'Edited.' }, status: 'published' });
    const changed = sourceFile(
      'people.yaml',
      `- name: Ada Test ${number}\n  slug: ada-${number}\n  summary: New words.\n`,
    );
    const report = await importFiles(app, [changed]);
    expect(actions(report)).toEqual([`conflict ada-${number} summary`]);
    expect(report.problems).toMatchObject([{ level: 'warning', rule: 'edited-meanwhile', line: 1 }]);
    expect(await find('person', `ada-${number}`, 'draft')).toMatchObject({ summary: 'Edited.' });

    await importFiles(app, [changed], { overwrite: true });
    expect(await find('person', `ada-${number}`, 'published')).toMatchObject({ summary: 'New words.' });
  });

  test('that is not published yet is never published by an import', async () => {
    await importFiles(app, [people()]);
    const { documentId } = await idOf('person', `ada-${number}`);
    await documents(app, 'person').update({ documentId, data: { biography: 'Not for the public yet.' } });
    const report = await importFiles(app, [people('  prefix: Dr.\n')]);
    expect(report.problems).toMatchObject([{ rule: 'unpublished-edits' }]);
    expect(await find('person', `ada-${number}`, 'draft')).toMatchObject({ prefix: 'Dr.' });
    expect(await find('person', `ada-${number}`, 'published')).toMatchObject({
      biography: null,
      prefix: null,
    });
  });

  test('to unpublish holds', async () => {
    await importFiles(app, [people()]);
    const { documentId } = await idOf('person', `ada-${number}`);
    await documents(app, 'person').unpublish({ documentId });
    const report = await importFiles(app, [people('  prefix: Dr.\n')]);
    expect(report.problems).toMatchObject([{ rule: 'not-published' }]);
    expect(await find('person', `ada-${number}`, 'published')).toBeNull();
  });

  test('a mention that an editor added stays, one that was removed does not come back', async () => {
    const other = sourceFile(
      'people.yaml',
      `- {name: Ada ${number}, slug: ada-${number}}\n- {name: Bob ${number}, slug: bob-${number}}\n- {name: Eve ${number}, slug: eve-${number}}\n`,
    );
    const front = `mentions:\n  - {person: ada-${number}, role: quoted}\n  - {person: bob-${number}}\n`;
    await importFiles(app, [other, piece(front)]);
    const draft = await idOf('article', `piece-${number}`);
    const eve = await idOf('person', `eve-${number}`);
    const [quoted] = draft.mentions as Array<{ id: number }>;
    await documents(app, 'article').update({
      documentId: draft.documentId,
      data: { mentions: [{ id: quoted?.id }, { role: 'cited', person: eve.documentId, name: 'Eve' }] },
      status: 'published',
    });
    await importFiles(app, [
      other,
      piece(`subtitle: New\n${front}  - {person: ada-${number}, role: depicted}\n`),
    ]);
    const published = await find('article', `piece-${number}`, 'published');
    expect(published).toMatchObject({
      subtitle: 'New',
      mentions: [
        { role: 'quoted', person: { slug: `ada-${number}` } },
        { role: 'depicted', person: { slug: `ada-${number}` } },
        { role: 'cited', person: { slug: `eve-${number}` } },
      ],
    });
  });

  test('to an entry that no import wrote is kept; what is empty gets filled', async () => {
    await documents(app, 'person').create({
      data: { name: `Ada Test ${number}`, slug: `ada-${number}`, summary: 'By hand.' },
      status: 'published',
    });
    const report = await importFiles(app, [people('  prefix: Dr.\n')]);
    expect(actions(report)).toEqual([`update ada-${number} prefix`, `conflict ada-${number} summary`]);
    expect(await find('person', `ada-${number}`, 'published')).toMatchObject({
      prefix: 'Dr.',
      summary: 'By hand.',
    });
  });

  test('to a slug does not make the entry a stranger to its file', async () => {
    const text = piece(`mentions: [{person: ada-${number}, role: quoted}]\n`);
    await importFiles(app, [people(), text]);
    const [ada, story] = [await idOf('person', `ada-${number}`), await idOf('article', `piece-${number}`)];
    await documents(app, 'person').update({
      documentId: ada.documentId,
      data: { slug: `countess-${number}` },
      status: 'published',
    });
    await documents(app, 'article').update({
      documentId: story.documentId,
      data: { slug: `story-${number}` },
      status: 'published',
    });
    expect(actions(await importFiles(app, [people(), text]))).toEqual([
      `keep countess-${number}`,
      `keep story-${number}`,
    ]);
    await importFiles(app, [
      people('  prefix: Dr.\n'),
      piece(`subtitle: New\nmentions: [{person: ada-${number}, role: quoted}]\n`),
    ]);
    expect(await find('person', `countess-${number}`, 'published')).toMatchObject({ prefix: 'Dr.' });
    expect(await find('article', `story-${number}`, 'published')).toMatchObject({
      subtitle: 'New',
      mentions: [{ role: 'quoted', person: { slug: `countess-${number}` } }],
    });
    expect(await find('person', `ada-${number}`, 'draft')).toBeNull();
  });

  test('to a slug that somebody else takes then leaves that other entry alone', async () => {
    const text = (more = '') => piece(`slug: talks-${number}\n${more}`);
    await importFiles(app, [text()]);
    const { documentId } = await idOf('article', `talks-${number}`);
    await documents(app, 'article').update({
      documentId,
      data: { slug: `better-${number}` },
      status: 'published',
    });
    // While it is published the old slug leads to it, and nobody else gets it.
    await documents(app, 'article').unpublish({ documentId });
    await documents(app, 'article').create({
      data: { title: 'Other', slug: `talks-${number}` },
      status: 'published',
    });
    await documents(app, 'article').publish({ documentId });
    await importFiles(app, [text('subtitle: New\n')]);
    expect(await find('article', `better-${number}`, 'published')).toMatchObject({ subtitle: 'New' });
    expect(await find('article', `talks-${number}`, 'published')).toMatchObject({
      title: 'Other',
      subtitle: null,
    });
  });

  test('to links that the file does not know survives a rewrite of their list', async () => {
    const source = await documents(app, 'article').create({
      data: { title: `Elsewhere ${number}` },
      status: 'published',
    });
    const body = await documents(app, 'organization').create({
      data: { name: `Body ${number}` },
      status: 'published',
    });
    await importFiles(app, [people(`  affiliations:\n    - {organization: body-${number}, role: chair}\n`)]);
    const ada = await idOf('person', `ada-${number}`);
    const [chair] = ada.affiliations as Array<{ id: number }>;
    await documents(app, 'person').update({
      documentId: ada.documentId,
      data: {
        affiliations: [
          { id: chair?.id },
          { organization: body.documentId, role: 'member', source: source.documentId },
        ],
      },
      status: 'published',
    });
    await importFiles(app, [
      people(
        `  affiliations:\n    - {organization: body-${number}, role: chair}\n    - {organization: body-${number}, role: founder}\n`,
      ),
    ]);
    const published = await find('person', `ada-${number}`, 'published');
    expect(published?.affiliations).toMatchObject([
      { role: 'chair', organization: { name: `Body ${number}` } },
      { role: 'founder' },
      { role: 'member', organization: { name: `Body ${number}` }, source: { slug: `elsewhere-${number}` } },
    ]);
  });
});

describe('publishing', () => {
  test('--draft leaves everything unpublished; a later import without it publishes', async () => {
    await importFiles(app, [people()], { draft: true });
    expect(await find('person', `ada-${number}`, 'published')).toBeNull();
    const report = await importFiles(app, [people()]);
    expect(report.changes).toMatchObject([{ action: 'update', publish: true, fields: [] }]);
    expect(await find('person', `ada-${number}`, 'published')).not.toBeNull();
    expect(actions(await importFiles(app, [people()]))).toEqual([`keep ada-${number}`]);
  });

  test('--draft never takes back what is public', async () => {
    await importFiles(app, [people()]);
    await importFiles(app, [people('  prefix: Dr.\n')], { draft: true });
    expect(await find('person', `ada-${number}`, 'published')).toMatchObject({ prefix: null });
    expect(await find('person', `ada-${number}`, 'draft')).toMatchObject({ prefix: 'Dr.' });
  });

  test('what --draft left behind a published version is published by the next import without it', async () => {
    await importFiles(app, [people()]);
    await importFiles(app, [people('  prefix: Dr.\n')], { draft: true });
    const report = await importFiles(app, [people('  prefix: Dr.\n')]);
    expect(report.problems).toEqual([]);
    expect(await find('person', `ada-${number}`, 'published')).toMatchObject({ prefix: 'Dr.' });
  });

  test('links in a circle are all there: person, organization and article that name one another', async () => {
    const bodies = sourceFile(
      'organizations.yaml',
      `- {name: Body ${number}, ties: [{organization: House ${number}, type: part of, source: piece-${number}}]}\n- {name: House ${number}, ties: [{organization: Body ${number}, type: partner of, source: piece-${number}}]}\n`,
    );
    const ada = people(`  affiliations:\n    - {organization: Body ${number}, source: piece-${number}}\n`);
    const text = piece(`credits: [{person: ada-${number}}]\nmentions: [{organization: body-${number}}]\n`);
    await importFiles(app, [text, ada, bodies]);
    const published = await find('person', `ada-${number}`, 'published');
    expect(published?.affiliations).toMatchObject([
      { organization: { slug: `body-${number}` }, source: { slug: `piece-${number}` } },
    ]);
    expect(await find('article', `piece-${number}`, 'published')).toMatchObject({
      credits: [{ person: { slug: `ada-${number}` } }],
      mentions: [{ organization: { slug: `body-${number}` } }],
    });
    const tied = await documents(app, 'organization').findMany({
      status: 'published',
      filters: { name: { $contains: ` ${number}` } },
      populate: { ties: { populate: ['organization', 'source'] } },
    });
    expect(tied.flatMap(({ ties }) => ties)).toMatchObject([
      { organization: { slug: `house-${number}` }, source: { slug: `piece-${number}` } },
      { organization: { slug: `body-${number}` }, source: { slug: `piece-${number}` } },
    ]);
  });

  test('an author whom nobody knows leaves the article a draft, and says so', async () => {
    const text = sourceFile(
      'unknown.txt',
      `A headline ${number}\n\nBy Nora Nobody\n\nFirst paragraph of the story.\n\nSecond one.\n`,
    );
    const report = await importFiles(app, [text]);
    expect(report.problems).toMatchObject([
      { rule: 'unlinked-name', line: 3, remedy: expect.stringContaining('people.yaml') },
    ]);
    expect(await find('article', `a-headline-${number}`, 'published')).toBeNull();
    expect(await find('article', `a-headline-${number}`, 'draft')).toMatchObject({
      credits: [{ name: 'Nora Nobody', person: null }],
    });
  });
});

describe('a name for which no entry stands', () => {
  const text = () =>
    sourceFile(
      'unknown.txt',
      `A headline ${number}\n\nBy Nora Nobody\n\nFirst paragraph of the story.\n\nSecond one.\n`,
    );

  test('is not complained of once an editor has linked it', async () => {
    await importFiles(app, [text(), people()]);
    const draft = await idOf('article', `a-headline-${number}`);
    const ada = await idOf('person', `ada-${number}`);
    const [credit] = draft.credits as Array<{ id: number }>;
    await documents(app, 'article').update({
      documentId: draft.documentId,
      data: { credits: [{ id: credit?.id, person: ada.documentId }] },
      status: 'published',
    });
    const report = await importFiles(app, [text()]);
    expect(report).toMatchObject({ problems: [], changes: [{ action: 'keep' }] });
  });

  test('is complained of where an editor wrote it, since it keeps an update from the public', async () => {
    await importFiles(app, [piece('')]);
    const draft = await idOf('article', `piece-${number}`);
    await documents(app, 'article').update({
      documentId: draft.documentId,
      data: { mentions: [{ role: 'mentioned', name: 'Nora Nobody' }] },
    });
    const report = await importFiles(app, [piece('subtitle: New\n')]);
    expect(report.problems).toMatchObject([
      {
        rule: 'unlinked-name',
        line: 2,
        message: expect.stringMatching(/'Nora Nobody' \(mentioned\), so the import changes its draft only/),
      },
    ]);
    expect(await find('article', `piece-${number}`, 'draft')).toMatchObject({ subtitle: 'New' });
    expect(await find('article', `piece-${number}`, 'published')).toMatchObject({ subtitle: null });
  });
});

test('a file that has lost its text leaves the text of the CMS, and says so', async () => {
  await importFiles(app, [piece('')]);
  const report = await importFiles(app, [piece('', '')]);
  expect(report).toMatchObject({
    changes: [{ action: 'keep' }],
    problems: [{ level: 'warning', rule: 'body-kept', file: 'piece.md', line: 2 }],
  });
  expect(await find('article', `piece-${number}`, 'published')).toMatchObject({ body: 'Some words.' });
  const draft = await idOf('article', `piece-${number}`);
  await documents(app, 'article').update({
    documentId: draft.documentId,
    data: { body: null },
    status: 'published',
  });
  expect((await importFiles(app, [piece('', '')])).problems).toEqual([]);
});

describe('languages', () => {
  beforeAll(() => app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' }));

  test('two articles of one slug in two languages are two articles, again and again', async () => {
    const story = (file: string, locale: string, title: string) =>
      sourceFile(file, `---\ntitle: ${title}\nslug: dialogue-${number}\nlocale: ${locale}\n---\nWords.\n`);
    const files = (more = '') => [
      story('en.md', 'en', `Dialogue${more}`),
      story('fr.md', 'fr', `Le dialogue${more}`),
    ];
    await importFiles(app, files());
    expect(actions(await importFiles(app, files()))).toEqual([
      `keep dialogue-${number}`,
      `keep dialogue-${number}`,
    ]);
    await importFiles(app, files(' goes on'));
    const title = async (locale: string) => {
      const path = `/api/newsroom/articles/dialogue-${number}?locale=${locale}`;
      return (await app.request.get(path).expect(200)).body.data.title;
    };
    expect(await title('en')).toBe('Dialogue goes on');
    expect(await title('fr')).toBe('Le dialogue goes on');
  });

  test('a source in another language than the site’s own stays linked', async () => {
    const files = [
      sourceFile('fr.md', `---\ntitle: Seulement ${number}\nlocale: fr\n---\nMots.\n`),
      sourceFile('organizations.yaml', `- {name: Maison ${number}}\n`),
      people(
        `  affiliations: [{organization: maison-${number}, role: chair, source: seulement-${number}}]\n`,
      ),
    ];
    await importFiles(app, files);
    const ada = await find('person', `ada-${number}`, 'published');
    expect(ada?.affiliations).toMatchObject([{ source: { slug: `seulement-${number}` } }]);
    expect(new Set(actions(await importFiles(app, files)).map((line) => line.split(' ')[0]))).toEqual(
      new Set(['keep']),
    );
  });
});

describe('all or nothing', () => {
  const count = async () =>
    Promise.all(
      (['article', 'person', 'organization'] as const).map((type) =>
        app.strapi.db.query(`plugin::newsroom.${type}`).count(),
      ),
    );

  test('a mistake in the last file leaves the database as it was', async () => {
    const before = await count();
    const bad = sourceFile(
      'z.md',
      `---\ntitle: Bad ${number}\nmentions: [{person: nobody-at-all}]\n---\nWords.\n`,
    );
    await expect(importFiles(app, [people(), bad])).rejects.toMatchObject({
      problems: [{ rule: 'unknown-person', file: 'z.md', line: 3 }],
    });
    expect(await count()).toEqual(before);
  });

  test('what the CMS refuses half-way is rolled back and named', async () => {
    const before = await count();
    const off = app.strapi.documents.use(async (context, next) => {
      if (context.uid === article && context.action === 'publish') {
        const { errors } = await import('@strapi/utils');
        throw new errors.ValidationError('no publishing today');
      }
      return next();
    }) as unknown as () => void;
    try {
      await expect(importFiles(app, [people(), piece('')])).rejects.toMatchObject({
        problems: [
          { rule: 'refused', file: 'piece.md', message: expect.stringContaining('no publishing today') },
        ],
      });
    } finally {
      off();
    }
    expect(await count()).toEqual(before);
  });

  test('a plan that somebody’s change made stale is refused', async () => {
    await importFiles(app, [people()]);
    const imports = app.strapi.plugin('newsroom').service('imports');
    const planned = await imports.plan([people('  prefix: Dr.\n')], { draft: false, overwrite: false });
    const { documentId } = await idOf('person', `ada-${number}`);
    await documents(app, 'person').update({ documentId, data: { prefix: 'Prof.' } });
    await expect(imports.apply(planned)).rejects.toMatchObject({ problems: [{ rule: 'changed-meanwhile' }] });
  });

  test('planning writes nothing', async () => {
    const before = await count();
    const report = await planFiles(app, [people(), piece(`credits: [{person: ada-${number}}]\n`)]);
    expect(report.changes.map(({ action }) => action)).toEqual(['create', 'create']);
    expect(await count()).toEqual(before);
  });
});

describe('references', () => {
  test.each([
    ['mentions: [{person: ada-tset}]', 'unknown-person', /Did you mean 'ada-test'\?/],
    ['mentions: [{person: test-bureau}]', 'wrong-type', /Link it as organization/],
    ['mentions: [{organization: Sam Same}]', 'unknown-organization', /Declare the organization/],
    ['credits: [{person: Sam Same}]', 'ambiguous-name', /Write the slug instead: sam-same, sam-same-2/],
    ['locale: de', 'unknown-locale', /Use en/],
  ])('%s is refused as %s', async (front, rule, remedy) => {
    await app.strapi.db.transaction(async () => {
      for (const name of ['Ada Test', 'Sam Same', 'Sam Same'])
        await documents(app, 'person').create({ data: { name } });
      await documents(app, 'organization').create({ data: { name: 'Test Bureau' } });
      const { problems } = await planFiles(app, [piece(`${front}\n`)]);
      expect(problems).toMatchObject([
        { level: 'error', rule, file: 'piece.md', remedy: expect.stringMatching(remedy) },
      ]);
      for (const type of ['person', 'organization'] as const) {
        const made = await documents(app, type).findMany({
          filters: { slug: { $in: ['ada-test', 'sam-same', 'sam-same-2', 'test-bureau'] } },
        });
        for (const { documentId } of made) await documents(app, type).delete({ documentId });
      }
    });
  });

  test('a name, an alias or a slug all mean the same entry', async () => {
    await importFiles(app, [people(`  aliases: [Countess ${number}]\n`)]);
    const text = piece(
      `mentions: [{person: Ada Test ${number}, role: quoted}, {person: countess ${number}}]\n`,
    );
    await importFiles(app, [text]);
    const published = await find('article', `piece-${number}`, 'published');
    expect(published?.mentions).toMatchObject([
      { person: { slug: `ada-${number}` } },
      { person: { slug: `ada-${number}` } },
    ]);
  });
});

test('a text states a role that the directory lacks: it is added, with the article as its source', async () => {
  await importFiles(app, [
    sourceFile('people.yaml', '- {name: Ruth Example, familyName: Example}\n- {name: Wanda Writer}\n'),
    sourceFile('organizations.yaml', '- {name: Institute of Examples, classification: think tank}\n'),
  ]);
  const story = sourceFile(
    'story.txt',
    'Examples are good\n\nBy Wanda Writer\n\n“Examples help,” said Ruth Example, director of the Institute of Examples.\n\nNobody else was asked.\n',
  );
  const report = await importFiles(app, [story]);
  expect(report.pieces[0]?.affiliations).toMatchObject([
    { person: 'ruth-example', organization: 'institute-of-examples', role: 'director', line: 5 },
  ]);
  const ruth = await find('person', 'ruth-example', 'published');
  expect(ruth?.affiliations).toMatchObject([
    {
      role: 'director',
      organization: { slug: 'institute-of-examples' },
      source: { slug: 'examples-are-good' },
    },
  ]);
  expect(actions(await importFiles(app, [story])).filter((line) => !line.startsWith('keep'))).toEqual([]);
});
