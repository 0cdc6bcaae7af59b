import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { adminUser } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { documents } from '../setup/documents';

let app: TestApp;
let headers: { Authorization: string };

beforeAll(async () => {
  app = await bootApp();
  ({ headers } = await adminUser(app));
});
afterAll(() => app.destroy());

const configurationOf = async (kind: 'content-types' | 'components', uid: string) => {
  const { body } = await app.request
    .get(`/content-manager/${kind}/${uid}/configuration`)
    .set(headers)
    .expect(200);
  return kind === 'components' ? body.data.component : body.data.contentType;
};

const ours = {
  'content-types': ['article', 'person', 'organization'].map((type) => `plugin::newsroom.${type}`),
  components: ['credit', 'mention', 'affiliation', 'tie', 'alias'].map((name) => `newsroom.${name}`),
};

interface Configuration {
  settings: Record<string, unknown>;
  layouts: { list: string[]; edit: Array<Array<{ name: string; size: number }>> };
  metadatas: Record<
    string,
    { edit: { label: string; description: string; mainField?: string }; list: { label: string } }
  >;
}

describe('the content manager', () => {
  test.each([
    ...ours['content-types'].map((uid) => ['content-types', uid]),
    ...ours.components.map((uid) => ['components', uid]),
  ] as const)('shows every field of %s %s with a label, in rows of twelve columns', async (kind, uid) => {
    const { layouts, metadatas }: Configuration = await configurationOf(kind as 'components', uid);
    const shown = layouts.edit.flat().map(({ name }) => name);
    const technical = [
      'id',
      'documentId',
      'createdAt',
      'updatedAt',
      'publishedAt',
      'createdBy',
      'updatedBy',
      'locale',
      'localizations',
    ];
    const { attributes } = app.strapi.getModel(uid as 'newsroom.credit');
    const meant = Object.entries(attributes).flatMap(([name, { visible }]) =>
      visible === false || technical.includes(name) ? [] : [name],
    );
    expect(shown.sort()).toEqual(meant.sort());
    expect(
      shown.map((name) => metadatas[name]?.edit.label).filter((label) => !/^[A-Z]/.test(label ?? '')),
    ).toEqual([]);
    const widths = layouts.edit.map((row) => row.reduce((sum, { size }) => sum + size, 0));
    expect(Math.max(...widths)).toBeLessThanOrEqual(12);
  });

  test('names entries by title and name, lists what a newsroom wants, and no relation', async () => {
    const article: Configuration = await configurationOf('content-types', 'plugin::newsroom.article');
    expect(article.settings).toMatchObject({
      mainField: 'title',
      defaultSortBy: 'updatedAt',
      defaultSortOrder: 'DESC',
    });
    expect(article.layouts.list).toEqual(['title', 'writtenOn']);
    expect(article.metadatas.updatedAt?.list.label).toBe('Last change');
    for (const uid of ours['content-types']) {
      const { layouts }: Configuration = await configurationOf('content-types', uid);
      const { attributes } = app.strapi.contentType(uid as 'plugin::newsroom.person');
      expect(
        layouts.list.filter((name) => attributes[name as 'name']?.type === ('relation' as string)),
      ).toEqual([]);
    }
  });

  test('shows linked entries by their names', async () => {
    const mention: Configuration = await configurationOf('components', 'newsroom.mention');
    expect(mention.metadatas.person?.edit.mainField).toBe('name');
    const tie: Configuration = await configurationOf('components', 'newsroom.tie');
    expect(tie.metadatas.source?.edit.mainField).toBe('title');
  });

  test('hides the plugin’s own book-keeping', async () => {
    const { body } = await app.request.get('/content-manager/content-types').set(headers).expect(200);
    const shown = body.data.filter(({ isDisplayed }: { isDisplayed: boolean }) => isDisplayed);
    const uids = shown
      .map(({ uid }: { uid: string }) => uid)
      .filter((uid: string) => uid.includes('newsroom'));
    expect(uids.sort()).toEqual([...ours['content-types']].sort());
  });

  test('lists articles with their authors and loads no relation', async () => {
    await documents(app, 'article').create({
      data: { title: 'Listed', credits: [{ role: 'author', name: 'Jane Roe' }] },
    });
    const { body } = await app.request
      .get(
        '/content-manager/collection-types/plugin::newsroom.article?page=1&pageSize=10&sort=updatedAt:DESC',
      )
      .set(headers)
      .expect(200);
    expect(body.results).toMatchObject([{ title: 'Listed', credits: [{ name: 'Jane Roe' }] }]);
    expect(Object.keys(body.results[0].credits[0]).sort()).toEqual(['id', 'name', 'role']);
  });

  test('refuses a bad date with the sentence beside the field, and saves nothing', async () => {
    const { body } = await app.request
      .post('/content-manager/collection-types/plugin::newsroom.article')
      .set(headers)
      .send({ title: 'Bad date', writtenOn: '2017-13' })
      .expect(400);
    expect(body.error.details.errors).toMatchObject([
      { path: ['writtenOn'], message: expect.stringContaining('01 to 12') },
    ]);
    expect(await documents(app, 'article').count({ filters: { title: 'Bad date' } })).toBe(0);
  });
});

describe('the database', () => {
  test('has an index on what the API filters and sorts by', async () => {
    const indexed = async (table: string) => {
      const indexes = await app.strapi.db.dialect.schemaInspector.getIndexes(table);
      return indexes.flatMap(({ columns }: { columns: string[] }) => columns);
    };
    expect(await indexed('newsroom_articles')).toEqual(
      expect.arrayContaining(['slug', 'title', 'written_on', 'published_at']),
    );
    expect(await indexed('newsroom_people')).toEqual(expect.arrayContaining(['slug', 'name', 'family_name']));
    expect(await indexed('newsroom_organizations')).toEqual(
      expect.arrayContaining(['slug', 'name', 'country', 'classification']),
    );
    expect(await indexed('components_newsroom_mentions')).toEqual(expect.arrayContaining(['role']));
    expect(await indexed('newsroom_slug_owners')).toEqual(
      expect.arrayContaining(['type', 'language', 'slug']),
    );
  });

  test('holds the longest values that the model allows', async () => {
    const sourceUrl = `https://example.org/${'a'.repeat(1900)}`;
    const { documentId } = await documents(app, 'article').create({
      data: { title: '界'.repeat(255), sourceUrl, body: 'ü'.repeat(500_000) },
      status: 'published',
    });
    const stored = await documents(app, 'article').findOne({ documentId, status: 'published' });
    expect(stored?.sourceUrl).toBe(sourceUrl);
    expect(stored?.body).toHaveLength(500_000);
  });
});

test('a save in the Content-Type Builder keeps our components and their custom fields', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'newsroom-builder-'));
  const { dirs } = app.strapi;
  const before = dirs.app.components;
  dirs.app.components = folder;
  try {
    const schema = await app.request
      .get('/content-type-builder/components/newsroom.affiliation')
      .set(headers)
      .expect(200);
    const { attributes } = schema.body.data.schema;
    await app.strapi
      .plugin('content-type-builder')
      .service('components')
      .editComponent('newsroom.affiliation', {
        component: {
          ...schema.body.data.schema,
          category: 'newsroom',
          attributes: { ...attributes, added: { type: 'string' } },
        },
        components: [],
      });
    const written = JSON.parse(await readFile(path.join(folder, 'newsroom', 'affiliation.json'), 'utf8'));
    expect(written.collectionName).toBe('components_newsroom_affiliations');
    expect(written.attributes).toMatchObject({
      added: { type: 'string' },
      from: { customField: 'plugin::newsroom.partial-date' },
      organization: { type: 'relation', target: 'plugin::newsroom.organization' },
    });
  } finally {
    dirs.app.components = before;
    await rm(folder, { recursive: true, force: true });
  }
});
