import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { adminUser, signedIn } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import type { LinkService } from '../../server/src/links/service';
import { type Entry, documents } from '../setup/documents';
import { waitFor } from '../setup/wait-for';

let app: TestApp;
beforeAll(async () => {
  app = await bootApp();
});
afterAll(() => app.destroy());

const links = (): LinkService => app.strapi.plugin('newsroom').service('links');

type Status = 'draft' | 'published';
type Named = { name: string } | null;

const person = (name: string) => documents(app, 'person').create({ data: { name } });
const publish = (type: 'article' | 'person' | 'organization', { documentId }: Entry) =>
  documents(app, type).publish({ documentId });
const unpublish = (type: 'article' | 'person' | 'organization', { documentId }: Entry) =>
  documents(app, type).unpublish({ documentId });

const articleBy = (...people: Entry[]) =>
  documents(app, 'article').create({
    data: {
      title: 'Who wrote this',
      credits: people.map(({ documentId, name }) => ({ role: 'author', name, person: documentId })),
    },
  });

/** The names of those whom a version of an article credits; null where nobody is linked. */
const authorsIn = async ({ documentId }: Entry, status: Status) => {
  const article = await documents(app, 'article').findOne({
    documentId,
    status,
    populate: { credits: { populate: ['person'] } },
  });
  const credits = article?.credits as Array<{ person: Named }> | undefined;
  return credits?.map((credit) => credit.person?.name ?? null);
};

describe('a published link', () => {
  test('appears when its target is published after the article', async () => {
    const [jane, joe] = [await person('Jane'), await person('Joe')];
    const article = await articleBy(jane, joe);
    await publish('article', article);
    expect(await authorsIn(article, 'published')).toEqual([null, null]);
    await publish('person', jane);
    expect(await authorsIn(article, 'published')).toEqual(['Jane', null]);
    await publish('person', joe);
    expect(await authorsIn(article, 'published')).toEqual(['Jane', 'Joe']);
  });

  test('goes with the published version of its target and comes back with it', async () => {
    const jane = await person('Jane');
    await publish('person', jane);
    const article = await articleBy(jane);
    await publish('article', article);
    await unpublish('person', jane);
    expect(await authorsIn(article, 'published')).toEqual([null]);
    expect(await authorsIn(article, 'draft')).toEqual(['Jane']);
    await publish('person', jane);
    expect(await authorsIn(article, 'published')).toEqual(['Jane']);
  });

  test('follows the version that was published last, not the draft', async () => {
    const [jane, joe] = [await person('Jane'), await person('Joe')];
    const article = await articleBy(jane);
    await publish('article', article);
    await documents(app, 'article').update({
      documentId: article.documentId,
      data: { credits: [{ role: 'author', person: joe.documentId }] },
    });
    await publish('person', jane);
    await publish('person', joe);
    expect(await authorsIn(article, 'published')).toEqual(['Jane']);
    expect(await authorsIn(article, 'draft')).toEqual(['Joe']);
  });

  test('is made by a write that saves and publishes at once', async () => {
    const [jane, joe] = [await person('Jane'), await person('Joe')];
    const article = await documents(app, 'article').create({
      data: { title: 'At once', credits: [{ role: 'author', person: jane.documentId }] },
      status: 'published',
    });
    await documents(app, 'article').update({
      documentId: article.documentId,
      data: { credits: [{ role: 'author', person: joe.documentId }] },
      status: 'published',
    });
    await publish('person', joe);
    expect(await authorsIn(article, 'published')).toEqual(['Joe']);
  });

  test('may lead to the entry itself', async () => {
    const { documentId } = await documents(app, 'organization').create({ data: { name: 'Itself' } });
    await documents(app, 'organization').update({
      documentId,
      data: { ties: [{ type: 'part of', organization: documentId }] },
      status: 'published',
    });
    const organization = await documents(app, 'organization').findOne({
      documentId,
      status: 'published',
      populate: { ties: { populate: ['organization'] } },
    });
    expect(organization?.ties).toMatchObject([{ organization: { name: 'Itself' } }]);
  });
});

describe('a discarded draft', () => {
  test('keeps links to targets that are drafts only', async () => {
    const jane = await person('Jane');
    const article = await articleBy(jane);
    await publish('article', article);
    await documents(app, 'article').update({ documentId: article.documentId, data: { credits: [] } });
    await documents(app, 'article').discardDraft({ documentId: article.documentId });
    expect(await authorsIn(article, 'draft')).toEqual(['Jane']);
  });

  test('of the target keeps every link to it', async () => {
    const jane = await person('Jane');
    await publish('person', jane);
    const article = await articleBy(jane);
    await publish('article', article);
    await documents(app, 'person').update({ documentId: jane.documentId, data: { name: 'Janet' } });
    await documents(app, 'person').discardDraft({ documentId: jane.documentId });
    expect(await authorsIn(article, 'draft')).toEqual(['Jane']);
    expect(await authorsIn(article, 'published')).toEqual(['Jane']);
  });
});

describe('target keys', () => {
  test('go when their target is deleted, and the printed name stays', async () => {
    const jane = await person('Jane');
    const article = await articleBy(jane);
    await publish('article', article);
    await documents(app, 'person').delete({ documentId: jane.documentId });
    const items = await app.strapi.db
      .query('newsroom.credit')
      .findMany({ where: { personKey: jane.documentId } });
    expect(items).toEqual([]);
    const { body } = await app.request.get(`/api/newsroom/articles/${article.documentId}?populate=credits`);
    expect(body.data.credits).toMatchObject([{ name: 'Jane' }]);
  });

  test('are shown by no answer and taken from no request', async () => {
    const [jane, joe] = [await person('Jane'), await person('Joe')];
    const action = (name: string) => `plugin::newsroom.article.${name}`;
    const writer = await signedIn(app, [
      ...['create', 'find', 'findOne', 'readDrafts'].map(action),
      'plugin::newsroom.person.find',
      'plugin::newsroom.person.readDrafts',
    ]);
    const { body } = await app.request
      .post('/api/newsroom/articles?status=draft&populate[credits][populate]=person')
      .set(writer)
      .send({
        data: {
          title: 'Keyed by hand',
          credits: [{ role: 'author', person: jane.documentId, personKey: joe.documentId }],
        },
      })
      .expect(201);
    expect(JSON.stringify(body)).not.toContain('personKey');
    const [credit] = await app.strapi.db
      .query('newsroom.credit')
      .findMany({ where: { id: body.data.credits[0].id } });
    expect(credit.personKey).toBe(jane.documentId);
    const { headers } = await adminUser(app);
    const admin = await app.request
      .get(`/content-manager/collection-types/plugin::newsroom.article/${body.data.documentId}`)
      .set(headers);
    expect(JSON.stringify(admin.body)).not.toContain('personKey');
    await app.request.get('/api/newsroom/articles?filters[credits][personKey][$notNull]=true').expect(400);
  });
});

test('the content manager publishes in any order and loses nothing', async () => {
  const { headers } = await adminUser(app);
  const [jane, joe] = [await person('Jane'), await person('Joe')];
  const article = await articleBy(jane, joe);
  const bulk = (uid: string, documentIds: string[]) =>
    app.request
      .post(`/content-manager/collection-types/${uid}/actions/bulkPublish?locale=en`)
      .set(headers)
      .send({ documentIds })
      .expect(200);
  await bulk('plugin::newsroom.article', [article.documentId]);
  await bulk('plugin::newsroom.person', [jane.documentId, joe.documentId]);
  expect(await authorsIn(article, 'published')).toEqual(['Jane', 'Joe']);
  await app.request
    .post('/content-manager/collection-types/plugin::newsroom.person/actions/bulkUnpublish')
    .set(headers)
    .send({ documentIds: [jane.documentId] })
    .expect(200);
  expect(await authorsIn(article, 'published')).toEqual([null, 'Joe']);
  await bulk('plugin::newsroom.person', [jane.documentId]);
  expect(await authorsIn(article, 'published')).toEqual(['Jane', 'Joe']);
});

test('publishing one language leaves what another has published', async () => {
  const [jane, joe] = [await person('Jane'), await person('Joe')];
  await publish('person', jane);
  await publish('person', joe);
  await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
  const article = await articleBy(jane);
  const { documentId } = article;
  const by = (who: Entry) => [{ role: 'author', person: who.documentId }];
  const french = { documentId, locale: 'fr' };
  await documents(app, 'article').update({
    ...french,
    data: { title: 'Qui', credits: by(jane) },
    status: 'published',
  });
  await documents(app, 'article').update({ ...french, data: { credits: by(joe) } });
  await documents(app, 'article').update({ documentId, data: { credits: by(joe) }, status: 'published' });
  await unpublish('person', jane);
  await publish('person', jane);
  const { body } = await app.request.get(
    `/api/newsroom/articles/${documentId}?locale=fr&populate[credits][populate]=person`,
  );
  expect(body.data.credits).toMatchObject([{ person: { name: 'Jane' } }]);
});

test('links without keys, which somebody wrote around Strapi, stay when something else is changed', async () => {
  const jane = await person('Jane');
  await publish('person', jane);
  const article = await articleBy(jane);
  await publish('article', article);
  const credits = app.strapi.db.connection('components_newsroom_credits');
  await credits.where({ person_key: jane.documentId }).update({ person_key: null });
  await documents(app, 'article').update({ documentId: article.documentId, data: { title: 'Other' } });
  expect(await authorsIn(article, 'draft')).toEqual(['Jane']);
  expect(await authorsIn(article, 'published')).toEqual(['Jane']);
  await links().repair();
});

test('a refused publish leaves every link, also when the transaction goes on', async () => {
  const nameless = await documents(app, 'person').create({ data: { name: null } });
  const article = await articleBy(nameless);
  const refused = await app.strapi.db.transaction(() =>
    publish('person', nameless).then(
      () => null,
      (error: Error) => error.message,
    ),
  );
  expect(refused).toMatch(/name is needed/);
  const draft = await documents(app, 'article').findOne({
    documentId: article.documentId,
    populate: { credits: { populate: ['person'] } },
  });
  expect(draft?.credits).toMatchObject([{ person: { documentId: nameless.documentId } }]);
});

describe('two writes at the same moment', () => {
  const rounds = Array.from({ length: 15 }, (_, round) => round);

  test.each([
    ['an article and whom it names are published', false],
    ['… each in a longer transaction', true],
  ])('%s', async (_what, inTransaction) => {
    const write = (run: () => Promise<unknown>) => (inTransaction ? app.strapi.db.transaction(run) : run());
    for (const round of rounds) {
      const jane = await person(`Jane ${round}`);
      const article = await articleBy(jane);
      await Promise.all([write(() => publish('article', article)), write(() => publish('person', jane))]);
      const shows = async () => (await authorsIn(article, 'published'))?.[0] === `Jane ${round}`;
      await waitFor(shows, `the link to Jane ${round}`);
    }
  });

  test('many articles that name the same people are made and published', async () => {
    const [jane, joe] = [await person('Jane'), await person('Joe')];
    await publish('person', jane);
    const made: Entry[] = [];
    for (const _round of rounds.slice(0, 5)) {
      const some = Array.from({ length: 30 }, () => articleBy(jane, joe));
      made.push(...(await Promise.all(some)));
    }
    await Promise.all(made.slice(0, 30).map((article) => publish('article', article)));
    await publish('person', joe);
    for (const article of made.slice(0, 30)) {
      expect(await authorsIn(article, 'published')).toEqual(['Jane', 'Joe']);
    }
  });

  test('an article is saved while whom it names is published', async () => {
    for (const round of rounds) {
      const [jane, joe] = [await person(`Jane ${round}`), await person(`Joe ${round}`)];
      const article = await articleBy(jane);
      await publish('person', jane);
      const results = await Promise.allSettled([
        documents(app, 'article').update({
          documentId: article.documentId,
          data: { credits: [{ role: 'author', person: joe.documentId }] },
        }),
        publish('person', jane),
      ]);
      const isSaved = results[0].status === 'fulfilled';
      expect(await authorsIn(article, 'draft')).toEqual([`${isSaved ? 'Joe' : 'Jane'} ${round}`]);
    }
    const { findings } = await links().check();
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
