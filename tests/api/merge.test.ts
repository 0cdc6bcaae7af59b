import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addCondition, adminUser } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { type Entry, documents } from '../setup/documents';
import { importFiles, planFiles, sourceFile } from '../setup/pieces';
import type { MergeService } from '../../server/src/merging/service';
import { hiddenTables, mergesOf, wholeSite } from './merge/site';

let app: TestApp;
let merges: MergeService;
beforeAll(async () => {
  app = await bootApp();
  merges = mergesOf<MergeService>(app);
  await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
});
afterAll(() => app.destroy());

type Status = 'draft' | 'published';
type Type = 'article' | 'person' | 'organization';
type Data = Record<string, unknown>;

const make = async (type: Type, data: Data, status: Status = 'published'): Promise<Entry> => {
  const entry = await documents(app, type).create({ data });
  if (status === 'published') await documents(app, type).publish({ documentId: entry.documentId });
  return entry;
};

const populated = {
  article: { credits: { populate: '*' }, mentions: { populate: '*' } },
  person: { aliases: true, affiliations: { populate: '*' }, image: true },
  organization: { aliases: true, ties: { populate: '*' }, logo: true },
};

const read = async (type: Type, { documentId }: Entry, status: Status = 'published', locale?: string) =>
  documents(app, type).findOne({
    documentId,
    status,
    populate: populated[type],
    ...(locale ? { locale } : {}),
  });

const question = (type: 'person' | 'organization', from: Entry, into: Entry) => ({
  type,
  from: from.documentId,
  into: into.documentId,
});

const statusOf = async (type: Type, { documentId }: Entry): Promise<string> => {
  const uid = `plugin::newsroom.${type}`;
  const service = app.strapi.plugin('content-manager').service('document-metadata');
  const [draft, published] = await Promise.all(
    [null, { $notNull: true }].map((publishedAt) =>
      app.strapi.db.query(uid).findOne({ where: { documentId, publishedAt } }),
    ),
  );
  return service.getStatus(draft, published ? [published] : []);
};

describe('merging two people', () => {
  test('moves what names the one to the other, drafts and published versions', async () => {
    const from = await make('person', { name: 'J. Doe', slug: 'j-doe' });
    const into = await make('person', { name: 'Jane Doe', slug: 'jane-doe' });
    const article = await make('article', {
      title: 'By Doe',
      credits: [{ role: 'author', name: 'J. Doe', person: from.documentId }],
      mentions: [
        { role: 'quoted', name: 'Doe', person: from.documentId },
        { role: 'subject', person: into.documentId },
      ],
    });
    await documents(app, 'article').update({
      documentId: article.documentId,
      locale: 'fr',
      data: { title: 'Par Doe', credits: [{ role: 'translator', person: from.documentId }] },
    });
    const plan = await merges.plan(question('person', from, into));
    expect(plan.problems).toEqual([]);
    expect(plan.from).toMatchObject({ name: 'J. Doe', slug: 'j-doe', isPublished: true });
    expect(plan.slugs).toEqual(['j-doe']);
    expect(
      plan.links.map(({ list, version, locale, links }) => [list, version, locale, links.count]),
    ).toEqual(
      expect.arrayContaining([
        ['credits', 'draft', 'en', 1],
        ['credits', 'published', 'en', 1],
        ['credits', 'draft', 'fr', 1],
        ['mentions', 'draft', 'en', 1],
        ['mentions', 'published', 'en', 1],
      ]),
    );
    expect(plan.links[0]?.links.examples).toEqual(['By Doe']);
    await merges.apply(question('person', from, into), plan.fingerprint);

    for (const status of ['draft', 'published'] as const) {
      expect(await read('article', article, status, 'en')).toMatchObject({
        credits: [{ role: 'author', name: 'J. Doe', person: { name: 'Jane Doe' } }],
        mentions: [
          { role: 'quoted', name: 'Doe', person: { documentId: into.documentId } },
          { role: 'subject', person: { documentId: into.documentId } },
        ],
      });
      expect((await read('person', into, status))?.aliases).toMatchObject([{ name: 'J. Doe', kind: 'full' }]);
      expect(await read('person', from, status)).toBeNull();
    }
    expect(await read('article', article, 'draft', 'fr')).toMatchObject({
      credits: [{ role: 'translator', person: { name: 'Jane Doe' } }],
    });
    expect(await statusOf('article', article)).toBe('published');
    expect(await statusOf('person', into)).toBe('published');
    const answer = await app.request.get('/api/newsroom/people/j-doe');
    expect([answer.status, answer.headers.location]).toEqual([308, 'jane-doe']);
  });

  test('makes one of links that say the same, and keeps what either says', async () => {
    const from = await make('person', { name: 'Max M.' });
    const into = await make('person', { name: 'Max Mustermann' });
    const article = await make('article', {
      title: 'Twice named',
      mentions: [
        { role: 'quoted', name: 'Max', person: into.documentId },
        { role: 'depicted', person: into.documentId },
        { role: 'quoted', title: 'Dr.', name: 'M.', person: from.documentId },
        { role: 'cited', person: from.documentId },
      ],
    });
    const plan = await merges.plan(question('person', from, into));
    expect(plan.links.find(({ version }) => version === 'published')).toMatchObject({
      links: { count: 2 },
      doubles: { count: 1, examples: ['Twice named'] },
    });
    await merges.apply(question('person', from, into));
    for (const status of ['draft', 'published'] as const) {
      const article2 = await read('article', article, status);
      expect(article2?.mentions).toMatchObject([
        { role: 'quoted', name: 'Max', title: 'Dr.', person: { documentId: into.documentId } },
        { role: 'depicted', person: { documentId: into.documentId } },
        { role: 'cited', person: { documentId: into.documentId } },
      ]);
      expect(article2?.mentions).toHaveLength(3);
    }
  });

  test('joins affiliations, aliases and addresses, and fills empty fields', async () => {
    const source = await make('article', { title: 'The source' });
    const rand = await make('organization', { name: 'RAND' });
    const from = await make('person', {
      name: 'Old',
      prefix: 'Dr.',
      summary: 'Says much.',
      nativeName: '旧',
      aliases: [{ name: 'Shared' }, { name: 'Mine', kind: 'short' }],
      sameAs: ['https://a.example', 'https://b.example'],
      affiliations: [
        {
          organization: rand.documentId,
          kind: 'researcher',
          role: 'fellow',
          from: '2015',
          source: source.documentId,
        },
        { organization: rand.documentId, kind: 'leader', role: 'head' },
      ],
    });
    const into = await make('person', {
      name: 'New',
      prefix: 'Prof.',
      aliases: [{ name: 'Shared', language: 'en' }],
      sameAs: ['https://b.example'],
      affiliations: [{ organization: rand.documentId, kind: 'researcher', role: 'fellow', to: '2017' }],
    });
    await merges.apply(question('person', from, into));
    for (const status of ['draft', 'published'] as const) {
      const person = await read('person', into, status);
      expect(person).toMatchObject({ name: 'New', prefix: 'Prof.', summary: 'Says much.', nativeName: '旧' });
      expect((person?.aliases as Data[]).map(({ name }) => name)).toEqual(['Shared', 'Mine', 'Old']);
      expect(person?.sameAs).toEqual(['https://b.example', 'https://a.example']);
      expect(person?.affiliations).toMatchObject([
        {
          role: 'fellow',
          from: '2015',
          to: '2017',
          organization: { name: 'RAND' },
          source: { title: 'The source' },
        },
        { role: 'head', organization: { name: 'RAND' }, source: null },
      ]);
      expect(person?.affiliations).toHaveLength(2);
    }
  });

  test('does not join a period that ended with one that began later', async () => {
    const board = await make('organization', { name: 'Board' });
    const chair = { organization: board.documentId, kind: 'leader', role: 'Chair' };
    const from = await make('person', { name: 'First', affiliations: [{ ...chair, to: '2016' }] });
    const into = await make('person', { name: 'Second', affiliations: [{ ...chair, from: '2018' }] });
    await merges.apply(question('person', from, into));
    expect((await read('person', into))?.affiliations).toMatchObject([
      { from: '2018', to: null },
      { from: null, to: '2016' },
    ]);
  });

  test('keeps drafts and published versions apart', async () => {
    const from = await make('person', { name: 'Draft only', aliases: [{ name: 'Hidden' }] }, 'draft');
    const into = await make('person', { name: 'Public' });
    const updatedAt = (await read('person', into))?.updatedAt;
    const article = await make('article', {
      title: 'Names a draft',
      credits: [
        { role: 'author', person: into.documentId },
        { role: 'editor', person: from.documentId },
      ],
    });
    await merges.apply(question('person', from, into));
    expect(((await read('person', into, 'draft'))?.aliases as Data[]).map(({ name }) => name)).toEqual([
      'Hidden',
      'Draft only',
    ]);
    expect((await read('person', into))?.aliases).toEqual([]);
    expect(await statusOf('person', into)).toBe('modified');
    expect((await read('person', into))?.updatedAt).toEqual(updatedAt);
    expect((await read('article', article))?.credits).toMatchObject([
      { person: { name: 'Public' } },
      { person: { name: 'Public' } },
    ]);
  });

  test('into one that is not published shows its links when it is', async () => {
    const from = await make('person', { name: 'Was public' });
    const into = await make('person', { name: 'Not yet' }, 'draft');
    const article = await make('article', {
      title: 'Waits',
      credits: [{ role: 'author', person: from.documentId }],
    });
    expect((await merges.plan(question('person', from, into))).hiddenLinks).toBe(1);
    await merges.apply(question('person', from, into));
    expect((await read('article', article))?.credits).toMatchObject([{ person: null }]);
    await documents(app, 'person').publish({ documentId: into.documentId });
    expect((await read('article', article))?.credits).toMatchObject([{ person: { name: 'Not yet' } }]);
  });
});

describe('merging two organizations', () => {
  test('moves affiliations and ties, and drops ties between the two', async () => {
    const from = await make('organization', { name: 'KGB' });
    const into = await make('organization', { name: 'FSB' });
    const other = await make('organization', {
      name: 'Kremlin',
      ties: [{ type: 'partner of', organization: from.documentId }],
    });
    const person = await make('person', {
      name: 'Agent',
      affiliations: [
        { organization: from.documentId, role: 'spy', kind: 'employee' },
        { organization: into.documentId, role: 'spy', kind: 'employee', from: '1995' },
      ],
    });
    for (const [one, ties] of [
      [
        from,
        [
          { type: 'part of', organization: other.documentId },
          { type: 'partner of', organization: into.documentId },
        ],
      ],
      [into, [{ type: 'successor of', organization: from.documentId }]],
    ] as const) {
      await documents(app, 'organization').update({
        documentId: one.documentId,
        data: { ties },
        status: 'published',
      });
    }
    const plan = await merges.plan(question('organization', from, into));
    expect(plan.items.find(({ list, version }) => list === 'ties' && version === 'draft')).toMatchObject({
      added: { count: 1 },
      dropped: { count: 2 },
    });
    await merges.apply(question('organization', from, into), plan.fingerprint);
    for (const status of ['draft', 'published'] as const) {
      expect((await read('organization', into, status))?.ties).toMatchObject([
        { type: 'part of', organization: { name: 'Kremlin' } },
      ]);
      expect((await read('organization', other, status))?.ties).toMatchObject([
        { type: 'partner of', organization: { name: 'FSB' } },
      ]);
      const affiliations = (await read('person', person, status))?.affiliations;
      expect(affiliations).toMatchObject([{ role: 'spy', from: '1995', organization: { name: 'FSB' } }]);
      expect(affiliations).toHaveLength(1);
    }
  });
});

test('a published tie to a draft that is merged into its owner goes, and comes back', async () => {
  const from = await make('organization', { name: 'Draft body' }, 'draft');
  const into = await make('organization', {
    name: 'Tied body',
    ties: [{ type: 'part of', organization: from.documentId }],
  });
  const before = await hiddenTables(app);
  const { id } = await merges.apply(question('organization', from, into));
  for (const status of ['draft', 'published'] as const) {
    expect((await read('organization', into, status))?.ties).toEqual([]);
  }
  await merges.undo(id);
  expect(await hiddenTables(app)).toEqual(before);
});

/** Two people with everything that a merge can move. */
const fullPair = async () => {
  const rand = await make('organization', { name: 'Somewhere' });
  const source = await make('article', { title: 'Says so' });
  const from = await make('person', {
    name: 'Undone From',
    prefix: 'Dr.',
    sameAs: ['https://from.example'],
    aliases: [{ name: 'Both' }],
    affiliations: [{ organization: rand.documentId, role: 'fellow', source: source.documentId }],
  });
  const into = await make('person', { name: 'Undone Into', aliases: [{ name: 'Both' }] });
  const article = await make('article', {
    title: 'Names both',
    credits: [
      { role: 'author', name: 'F', person: from.documentId },
      { role: 'author', person: into.documentId },
      { role: 'editor', person: from.documentId },
    ],
    mentions: [{ role: 'quoted', person: from.documentId }],
  });
  await documents(app, 'person').update({
    documentId: from.documentId,
    data: { summary: 'Edited, not published.' },
  });
  return { from, into, article };
};

describe('undoing a merge', () => {
  test('gives back exactly what was there', async () => {
    const { from, into } = await fullPair();
    const before = [await wholeSite(app), await hiddenTables(app)];
    const { id } = await merges.apply(question('person', from, into));
    expect([await wholeSite(app), await hiddenTables(app)]).not.toEqual(before);
    const undone = await merges.undo(id);
    expect(undone.undoneAt).not.toBeNull();
    expect(await wholeSite(app)).toEqual(before[0]);
    expect(await hiddenTables(app)).toEqual(before[1]);
    await expect(merges.undo(id)).rejects.toThrow('undone already');
  });

  test('works after entries were published again as they were', async () => {
    const { from, into, article } = await fullPair();
    const before = await hiddenTables(app);
    const { id } = await merges.apply(question('person', from, into));
    await documents(app, 'article').publish({ documentId: article.documentId });
    await merges.undo(id);
    expect(await hiddenTables(app)).toEqual(before);
  });

  test.each([
    [
      'an article',
      'Names both',
      ({ article }: Awaited<ReturnType<typeof fullPair>>) =>
        documents(app, 'article').update({ documentId: article.documentId, data: { credits: [] } }),
    ],
    [
      'the entry that stayed',
      'Undone Into',
      ({ into }: Awaited<ReturnType<typeof fullPair>>) =>
        documents(app, 'person').update({ documentId: into.documentId, data: { prefix: 'Sir' } }),
    ],
    [
      'a version',
      'Names both',
      ({ article }: Awaited<ReturnType<typeof fullPair>>) =>
        documents(app, 'article').unpublish({ documentId: article.documentId }),
    ],
    [
      'an entry that is gone',
      'which is gone',
      ({ article }: Awaited<ReturnType<typeof fullPair>>) =>
        documents(app, 'article').delete({ documentId: article.documentId }),
    ],
  ])('is refused after a change of %s, which it names', async (_what, named, change) => {
    const pair = await fullPair();
    const { id } = await merges.apply(question('person', pair.from, pair.into));
    await change(pair);
    const changed = await wholeSite(app);
    await expect(merges.undo(id)).rejects.toThrow(named);
    expect(await wholeSite(app)).toEqual(changed);
  });

  test('leaves the printed name of somebody who was deleted meanwhile', async () => {
    const [from, into, third] = [
      await make('person', { name: 'One' }),
      await make('person', { name: 'Same one' }),
      await make('person', { name: 'Third Person' }),
    ];
    const article = await make('article', {
      title: 'Names three',
      mentions: [from, third, into].map(({ documentId }) => ({ role: 'quoted', person: documentId })),
    });
    const { id } = await merges.apply(question('person', from, into));
    await documents(app, 'person').delete({ documentId: third.documentId });
    await merges.undo(id);
    for (const status of ['draft', 'published'] as const) {
      expect((await read('article', article, status))?.mentions).toMatchObject([
        { name: null, person: { name: 'One' } },
        { name: 'Third Person', person: null },
        { name: null, person: { name: 'Same one' } },
      ]);
    }
  });

  test('gives back the picture after a move to another site, which gives files other ids', async () => {
    const files = app.strapi.db.query('plugin::upload.file');
    const file = { hash: 'h', ext: '.png', mime: 'image/png', size: 1, url: '/h.png', provider: 'local' };
    const face = await files.create({ data: { ...file, name: 'face' } });
    const from = await make('person', { name: 'Has a face', image: face.id }, 'draft');
    const into = await make('person', { name: 'Has a face, too' }, 'draft');
    const { id } = await merges.apply(question('person', from, into));
    await files.update({ where: { id: face.id }, data: { documentId: 'another', name: 'another face' } });
    await files.create({ data: { ...file, name: 'face', documentId: face.documentId } });
    await merges.undo(id);
    expect(await read('person', from, 'draft')).toMatchObject({ image: { name: 'face' } });
  });

  test('goes in turn: the later of two merges first', async () => {
    const { from, into } = await fullPair();
    const third = await make('person', { name: 'Third' });
    const before = await wholeSite(app);
    const first = await merges.apply(question('person', from, into));
    const second = await merges.apply(question('person', third, into));
    await expect(merges.undo(first.id)).rejects.toThrow(`undo that one first, ${second.id}`);
    await merges.undo(second.id);
    await merges.undo(first.id);
    expect(await wholeSite(app)).toEqual(before);
  });

  test('is refused when another entry has taken the slug', async () => {
    const from = await make('person', { name: 'Never published' }, 'draft');
    const into = await make('person', { name: 'Published' });
    const { id } = await merges.apply(question('person', from, into));
    await make('person', { name: 'Thief', slug: 'never-published' });
    await expect(merges.undo(id)).rejects.toThrow("The slug 'never-published' is taken");
  });
});

describe('an import after a merge', () => {
  const files = (...slugs: string[]) => [
    sourceFile('people.yaml', slugs.map((slug) => `- {name: Name of ${slug}, slug: ${slug}}\n`).join('')),
    sourceFile(
      'piece.md',
      `---\ntitle: Piece about ${slugs[0]}\ncredits: [{person: ${slugs[0]}}]\n---\nWords about nobody.\n`,
    ),
  ];
  const bySlug = (slug: string) => documents(app, 'person').findMany({ filters: { slug } });
  const merged = async (from: string, into: string) => {
    const [[one], [other]] = [await bySlug(from), await bySlug(into)];
    if (!one || !other) throw new Error('The import made nobody');
    return merges.apply(question('person', one, other));
  };

  test('finds the one that stayed under the slug of the other, and changes nothing', async () => {
    await importFiles(app, files('imp-old', 'imp-new'));
    const { id } = await merged('imp-old', 'imp-new');
    const before = await wholeSite(app);
    const { problems, changes } = await planFiles(app, files('imp-old'));
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(changes.map(({ action }) => action)).toEqual(['keep', 'keep']);
    await importFiles(app, files('imp-old'));
    expect(await wholeSite(app)).toEqual(before);
    await merges.undo(id);
    await importFiles(app, files('imp-old', 'imp-new'));
    expect(await bySlug('imp-old')).toHaveLength(1);
    expect(await documents(app, 'person').findMany({ filters: { name: 'Name of imp-old' } })).toHaveLength(1);
  });

  test('knows the slug of an entry that no import wrote', async () => {
    const from = await make('person', { name: 'By hand', slug: 'by-hand' });
    const into = await make('person', { name: 'Stays', slug: 'stays' });
    await merges.apply(question('person', from, into));
    await importFiles(app, files('by-hand').slice(1));
    const article = await documents(app, 'article').findFirst({
      filters: { title: 'Piece about by-hand' },
      populate: { credits: { populate: ['person'] } },
    });
    expect(article?.credits).toMatchObject([{ person: { name: 'Stays' } }]);
  });
});

describe('the routes of the admin', () => {
  const pair = async () => {
    const from = await make('person', { name: 'Route from', summary: 'Secret summary' });
    const into = await make('person', { name: 'Route into' });
    await make('article', { title: 'Names Route', credits: [{ role: 'author', person: from.documentId }] });
    return question('person', from, into);
  };

  /** Somebody whose role has the permission to merge and these of the content manager. */
  const merger = async (
    types: Type[],
    actions = ['read', 'update', 'delete', 'publish'],
    conditions: string[] = [],
    personFields = ['name'],
  ) => {
    const service = app.strapi.service('admin::role');
    const shown = {
      article: { fields: ['title'], locales: ['en'] },
      person: { fields: personFields },
      organization: { fields: ['name'] },
    };
    const role = await service.create({ name: `merger ${randomUUID()}`, description: '' });
    await service.assignPermissions(role.id, [
      { action: 'plugin::newsroom.merge', subject: null },
      ...types.flatMap((type) =>
        actions.map((action) => ({
          action: `plugin::content-manager.explorer.${action}`,
          subject: `plugin::newsroom.${type}`,
          properties: action === 'delete' || action === 'publish' ? {} : shown[type],
          conditions,
        })),
      ),
    ]);
    const { email, headers } = await adminUser(app, 'strapi-author');
    const user = await app.strapi.db.query('admin::user').findOne({ where: { email } });
    await app.strapi.db.query('admin::user').update({ where: { id: user.id }, data: { roles: [role.id] } });
    return headers;
  };

  test('plan, merge, list and undo', async () => {
    const { headers } = await adminUser(app);
    const asked = await pair();
    const query = new URLSearchParams(asked);
    const { body: planned } = await app.request
      .get(`/newsroom/merges/plan?${query}`)
      .set(headers)
      .expect(200);
    const { body: posted } = await app.request
      .post('/newsroom/merges/plan')
      .set(headers)
      .send(asked)
      .expect(200);
    expect(posted).toEqual(planned);
    expect(planned.data.fields).toContainEqual({
      field: 'summary',
      version: 'draft',
      value: 'Secret summary',
    });
    const { fingerprint } = planned.data;
    const { body: done } = await app.request
      .post('/newsroom/merges')
      .set(headers)
      .send({ ...asked, fingerprint })
      .expect(200);
    const { body: listed } = await app.request.get('/newsroom/merges').set(headers).expect(200);
    expect(listed.data[0]).toEqual(done.data);
    expect(done.data).toMatchObject({ from: { name: 'Route from' }, by: expect.stringContaining('@') });
    const undo = () => app.request.post(`/newsroom/merges/${done.data.id}/undo`).set(headers);
    await undo().expect(200);
    const { body: again } = await undo().expect(409);
    expect(again.error.message).toContain('undone already');
  });

  test('answer 400 with the field, 404 and 409', async () => {
    const { headers } = await adminUser(app);
    const asked = await pair();
    const send = (body: object, path = '/newsroom/merges') => app.request.post(path).set(headers).send(body);
    const { body: wrong } = await send({ ...asked, type: 'article', fingerprint: 'x' }).expect(400);
    expect(wrong.error.details.errors).toMatchObject([{ path: ['type'] }]);
    const { body: same } = await send({ ...asked, into: asked.from, fingerprint: 'x' }).expect(400);
    expect(same.error.details.errors).toMatchObject([{ path: ['into'] }]);
    await send({ ...asked, into: 'nobody', fingerprint: 'x' }).expect(404);
    await send({ ...asked, from: { documentId: 'x' }, fingerprint: 'x' }).expect(400);
    await send(asked).expect(400);
    await send({ ...asked, fingerprint: 'stale' }).expect(409);
    await send({}, '/newsroom/merges/none/undo').expect(404);
  });

  test('are for those alone who may merge, read, change and delete', async () => {
    const asked = await pair();
    const plan = (headers: Record<string, string>) =>
      app.request.post('/newsroom/merges/plan').set(headers).send(asked);
    await plan({}).expect(401);
    await plan((await adminUser(app, 'strapi-editor')).headers).expect(403);
    await plan(await merger(['article'])).expect(403);
    const { body: refused } = await plan(await merger(['person'], ['read', 'update'])).expect(403);
    expect(refused.error.message).toBe(
      'Merging takes the permission to delete the person in the content manager.',
    );
    await plan(await merger(['person'], ['read', 'update', 'delete'])).expect(403);
    const { body } = await plan(await merger(['person'])).expect(200);
    expect(body.data.links[0].links).toEqual({ count: 1, examples: [] });
    expect(JSON.stringify(body)).not.toContain('Names Route');
    expect(JSON.stringify(body)).not.toContain('Secret summary');
    const { body: seen } = await plan(await merger(['person', 'article'])).expect(200);
    expect(seen.data.links[0].links).toEqual({ count: 1, examples: ['Names Route'] });
  });

  test('take no permission to publish for what is not published', async () => {
    const [from, into] = [
      await make('person', { name: 'No' }, 'draft'),
      await make('person', { name: 'One' }, 'draft'),
    ];
    const headers = await merger(['person'], ['read', 'update', 'delete']);
    const send = () =>
      app.request
        .post('/newsroom/merges/plan')
        .set(headers)
        .send(question('person', from, into));
    await send().expect(200);
  });

  test('undo nothing for those who may not touch the entries', async () => {
    const asked = await pair();
    const { id } = await merges.apply(asked);
    const undo = async (headers: Record<string, string>) =>
      (await app.request.post(`/newsroom/merges/${id}/undo`).set(headers)).status;
    expect(await undo(await merger(['person'], undefined, ['admin::is-creator']))).toBe(403);
    expect(await undo(await merger(['person'], ['read', 'update', 'delete']))).toBe(403);
    expect(await undo(await merger(['person']))).toBe(200);
  });

  test('tell names and slugs only to those who may read these fields', async () => {
    const asked = await pair();
    const headers = await merger(['person'], undefined, [], ['summary']);
    const plan = await app.request.post('/newsroom/merges/plan').set(headers).send(asked).expect(200);
    expect(plan.body.data).toMatchObject({
      from: { name: '', slug: null },
      into: { name: '', slug: null },
      slugs: [],
    });
    const { fingerprint } = plan.body.data;
    const done = await app.request
      .post('/newsroom/merges')
      .set(headers)
      .send({ ...asked, fingerprint })
      .expect(200);
    const undone = await app.request
      .post(`/newsroom/merges/${done.body.data.id}/undo`)
      .set(headers)
      .expect(200);
    for (const { body } of [plan, done, undone])
      expect(JSON.stringify(body)).not.toMatch(/route from|route into/i);
  });

  test('tell nothing that a condition may keep back, such as that of all entries but some', async () => {
    const asked = await pair();
    const but = await addCondition(app, 'all-but-some', { slug: { $nin: ['names-route'] } });
    const headers = await merger(['person', 'article'], undefined, [but]);
    const { body } = await app.request.post('/newsroom/merges/plan').set(headers).send(asked).expect(200);
    expect(body.data.links[0].links).toEqual({ count: 1, examples: [] });
    expect(body.data).toMatchObject({ from: { name: '' }, into: { name: '' } });
  });

  test('name changed entries only to those who may read them', async () => {
    const asked = await pair();
    const { id } = await merges.apply(asked);
    const article = await documents(app, 'article').findFirst({
      filters: { title: 'Names Route' },
      sort: 'id:desc',
    });
    for (const { documentId } of await documents(app, 'article').findMany({
      filters: { title: 'Names Route' },
    })) {
      await documents(app, 'article').update({ documentId, data: { subtitle: 'Changed' } });
    }
    expect(article).not.toBeNull();
    const undo = (headers: Record<string, string>) =>
      app.request.post(`/newsroom/merges/${id}/undo`).set(headers);
    const { body } = await undo(await merger(['person'])).expect(409);
    expect(body.error.message).toContain('were changed after the merge');
    expect(body.error.message).not.toContain('Names Route');
    const { body: seen } = await undo((await adminUser(app)).headers).expect(409);
    expect(seen.error.message).toContain('Names Route');
  });
});

describe('a merge is refused', () => {
  test.each([
    ['of an entry with itself', { type: 'person', from: 'a', into: 'a' }, 'same entry'],
    [
      'of nobody',
      { type: 'person', from: 'nobody', into: 'no-one' },
      "no person with the documentId 'nobody'",
    ],
    ['of articles', { type: 'article', from: 'a', into: 'b' }, 'Merge person or organization entries'],
  ])('%s', async (_what, asked, message) => {
    const wrong = asked as Parameters<MergeService['plan']>[0];
    expect((await merges.plan(wrong)).problems[0]?.message).toContain(message);
    await expect(merges.apply(wrong)).rejects.toThrow(message);
  });

  test('of two types', async () => {
    const person = await make('person', { name: 'Human' });
    const organization = await make('organization', { name: 'Body' });
    const plan = await merges.plan(question('person', person, organization));
    expect(plan.problems).toMatchObject([
      { field: 'into', message: expect.stringContaining('type organization') },
    ]);
  });

  test('when the content changed after the plan', async () => {
    const from = await make('person', { name: 'Stale from' });
    const into = await make('person', { name: 'Stale into' });
    const { fingerprint } = await merges.plan(question('person', from, into));
    await make('article', { title: 'Late', credits: [{ role: 'author', person: from.documentId }] });
    await expect(merges.apply(question('person', from, into), fingerprint)).rejects.toThrow('Plan again');
    expect(await read('person', from)).not.toBeNull();
  });

  test('of the same entry twice at once: one of the two wins', async () => {
    const from = await make('person', { name: 'Wanted twice' });
    const [one, other] = [await make('person', { name: 'One' }), await make('person', { name: 'Other' })];
    const article = await make('article', {
      title: 'Race',
      credits: [{ role: 'author', person: from.documentId }],
    });
    const results = await Promise.allSettled(
      [one, other].map((into) => merges.apply(question('person', from, into))),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const winner = results[0]?.status === 'fulfilled' ? 'One' : 'Other';
    expect((await read('article', article))?.credits).toMatchObject([{ person: { name: winner } }]);
  });
});
