import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ArticleDossier } from '../../../server/src/api/contracts/dossiers';
import type { Ask, Value } from '../../../server/src/database/ask';
import { articleDossier } from '../../../server/src/dossiers/article';
import { readerOf } from '../../../server/src/dossiers/reader';
import { signedIn, withToken } from '../../setup/accounts';
import { type TestApp, bootApp } from '../../setup/boot';
import { testedDatabase } from '../../setup/database';
import { documents } from '../../setup/documents';
import { statementsDuring } from '../../setup/statements';
import { type Headers, creator, may } from './site';
import { statementsOf } from './statements';
import { wrongForAll } from './wrong-questions';

let app: TestApp;
let create: ReturnType<typeof creator>;
let ids: Record<'ministry' | 'agency' | 'guo' | 'author' | 'hidden' | 'talks', string>;

const ask = (id: string, query = '', headers: Headers = {}) =>
  app.request.get(`/api/newsroom/articles/${id}/dossier${query}`).set(headers);

const dossier = async (...question: Parameters<typeof ask>): Promise<ArticleDossier> =>
  (await ask(...question).expect(200)).body.data;

beforeAll(async () => {
  // Statements are counted here: every answer is to be built.
  app = await bootApp({ options: { answersInMemory: 0 } });
  create = creator(app);
  await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
  const source = await create('article', { title: 'Who is who', writtenOn: '2014' });
  const ministry = await create('organization', {
    name: 'Ministry',
    classification: 'ministry',
    aliases: [{ name: 'MPS', kind: 'acronym' }, { name: 'The Ministry' }],
  });
  const agency = await create('organization', {
    name: 'Agency',
    ties: [
      { type: 'partner of', organization: ministry, asOf: '2016' },
      { type: 'part of', organization: ministry, from: '2010', source, note: 'by decree' },
    ],
  });
  const guo = await create('person', {
    name: 'Guo Shengkun',
    aliases: [{ name: '郭声琨', kind: 'native', language: 'zh-Hans' }],
    sameAs: ['https://example.org/guo'],
    affiliations: [
      { organization: agency, role: 'adviser' },
      { organization: ministry, role: 'minister', from: '2012-12', to: '2017', source },
      { organization: ministry, role: 'envoy', from: '2018' },
      { organization: agency, role: 'deputy', to: '2012' },
    ],
  });
  const author = await create('person', { name: 'Siddharth Srivastava' });
  const hidden = await create('person', { name: 'Not Yet Known' }, 'draft');
  const bystander = await create('person', { name: 'A Bystander' });
  const talks = await create('article', {
    title: 'Talks go on',
    body: 'All of it.',
    writtenOn: '2016-12',
    credits: [
      { role: 'author', person: author, name: 'S. Srivastava' },
      { role: 'publisher', organization: agency },
    ],
    mentions: [
      { role: 'subject', organization: ministry },
      { role: 'quoted', person: guo, name: 'Guo', title: 'State Councilor' },
      { role: 'quoted', person: hidden, name: 'an official' },
      { role: 'cited', person: hidden },
      { role: 'depicted', person: guo },
      { person: bystander },
    ],
  });
  // What is deleted leaves its name in the article.
  await documents(app, 'person').delete({ documentId: bystander });
  await documents(app, 'article').update({
    documentId: talks,
    locale: 'fr',
    data: { title: 'Les pourparlers', mentions: [{ role: 'subject', person: guo }] },
    status: 'published',
  });
  ids = { ministry, agency, guo, author, hidden, talks };
});
afterAll(() => app.destroy());

describe('an article dossier has', () => {
  test('the article, and the same in other languages', async () => {
    expect(await dossier('talks-go-on')).toMatchObject({
      documentId: ids.talks,
      slug: 'talks-go-on',
      locale: 'en',
      title: 'Talks go on',
      body: 'All of it.',
      writtenOn: '2016-12',
      subtitle: null,
      image: null,
      publishedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      translations: [{ locale: 'fr', slug: 'les-pourparlers', title: 'Les pourparlers' }],
    });
    expect(await dossier('les-pourparlers', '?locale=fr')).toMatchObject({
      title: 'Les pourparlers',
      translations: [{ locale: 'en', slug: 'talks-go-on' }],
      mentions: [{ role: 'subject', name: 'Guo Shengkun', printed: null }],
    });
  });

  test('credits and mentions in order, by role, name and title as printed', async () => {
    const { credits, mentions } = await dossier(ids.talks);
    const guo = { documentId: ids.guo, slug: 'guo-shengkun', name: 'Guo Shengkun' };
    const ministry = { documentId: ids.ministry, slug: 'ministry', name: 'Ministry' };
    expect(credits).toEqual([
      {
        role: 'author',
        name: 'S. Srivastava',
        printed: 'S. Srivastava',
        person: expect.objectContaining({ slug: 'siddharth-srivastava' }),
        organization: null,
      },
      {
        role: 'publisher',
        name: 'Agency',
        printed: null,
        person: null,
        organization: expect.objectContaining({ slug: 'agency', classification: 'other' }),
      },
    ]);
    const nobody = { title: null, person: null, organization: null };
    expect(mentions).toEqual([
      {
        ...nobody,
        role: 'subject',
        name: 'Ministry',
        printed: null,
        organization: { ...ministry, shortName: null, classification: 'ministry' },
      },
      {
        role: 'quoted',
        name: 'Guo',
        printed: 'Guo',
        title: 'State Councilor',
        person: guo,
        organization: null,
      },
      { ...nobody, role: 'quoted', name: 'an official', printed: 'an official' },
      { ...nobody, role: 'depicted', name: 'Guo Shengkun', printed: null, person: guo },
      { ...nobody, role: 'mentioned', name: 'A Bystander', printed: 'A Bystander' },
    ]);
  });

  test('everybody once, with other names and the affiliations that held then and hold now, oldest first', async () => {
    const { people } = await dossier(ids.talks);
    expect(people.map(({ name }) => name)).toEqual(['Siddharth Srivastava', 'Guo Shengkun']);
    const [, guo] = people;
    expect(guo).toMatchObject({
      aliases: [{ name: '郭声琨', kind: 'native', language: 'zh-Hans' }],
      sameAs: ['https://example.org/guo'],
      affiliationsThen: [
        {
          role: 'minister',
          from: '2012-12',
          to: '2017',
          asOf: null,
          note: null,
          kind: 'other',
          organization: { slug: 'ministry' },
          source: { slug: 'who-is-who', title: 'Who is who', writtenOn: '2014', locale: 'en' },
        },
        { role: 'adviser', source: null },
      ],
      affiliationsNow: [{ role: 'envoy' }, { role: 'adviser' }],
    });
  });

  test('every organization once, with other names and ties', async () => {
    const { organizations } = await dossier(ids.talks);
    expect(organizations).toMatchObject([
      {
        slug: 'agency',
        aliases: [],
        ties: [
          { type: 'part of', from: '2010', note: 'by decree', organization: { slug: 'ministry' } },
          { type: 'partner of', asOf: '2016', source: null },
        ],
      },
      { slug: 'ministry', ties: [], aliases: [{ name: 'MPS', kind: 'acronym' }, { name: 'The Ministry' }] },
    ]);
  });

  test('the parts that are asked for, and queries for these alone', async () => {
    const { data } = (await ask(ids.talks, '?fields=title,credits').expect(200)).body;
    expect(Object.keys(data).sort()).toEqual(['credits', 'documentId', 'title']);
    const listed = (await ask(ids.talks, '?fields[]=title&fields[]=body').expect(200)).body;
    expect(listed.data).toEqual({ documentId: ids.talks, title: 'Talks go on', body: 'All of it.' });

    const whole = await statementsOf(app, () => dossier(ids.talks));
    const title = await statementsOf(app, () => dossier(ids.talks, '?fields=title'));
    const related = await statementsOf(app, () => dossier(ids.talks, '?fields=related'));
    expect(whole - title).toBe(9);
    expect(related - title).toBe(4);
  });

  test('questions that need no answers of each other, at once where the way to the database is long', async () => {
    const counts = [];
    for (let time = 0; time < 3; time += 1) {
      counts.push((await statementsDuring(app, () => dossier(ids.talks))).length);
    }
    // MariaDB is also told to begin and to end, twice.
    const most = { postgres: 5, sqlite: 13, mysql: 19 };
    expect(Math.min(...counts)).toBeLessThanOrEqual(most[testedDatabase]);
  });
});

test('related articles share most people and organizations; of equals the newest comes first', async () => {
  const mentions = (...people: string[]) => people.map((person) => ({ person }));
  const [ann, bob, cat] = await Promise.all(['Ann', 'Bob', 'Cat'].map((name) => create('person', { name })));
  if (!ann || !bob || !cat) throw new Error('nobody was made');
  await create('article', { title: 'Shares one', writtenOn: '2020', mentions: mentions(ann) });
  await create('article', {
    title: 'Older with two',
    writtenOn: '2001-05',
    mentions: mentions(ann, bob, ann),
  });
  await create('article', { title: 'Newer with two', writtenOn: '2001-06', mentions: mentions(cat, bob) });
  await create('article', { title: 'Shares nobody', mentions: mentions(ids.guo) });
  await create('article', { title: 'A draft', mentions: mentions(ann, bob, cat) }, 'draft');
  const french = await create('article', { title: 'Any', mentions: [] });
  await documents(app, 'article').update({
    documentId: french,
    locale: 'fr',
    data: { title: 'En français', mentions: mentions(ann, bob, cat) },
    status: 'published',
  });
  const all = await create('article', { title: 'All three', mentions: mentions(ann, bob, cat) });

  expect((await dossier(all)).related).toMatchObject([
    { title: 'Newer with two', shared: 2, slug: 'newer-with-two', writtenOn: '2001-06' },
    { title: 'Older with two', shared: 2 },
    { title: 'Shares one', shared: 1 },
  ]);

  // Somebody who is not published is no reason to relate two articles.
  await documents(app, 'person').unpublish({ documentId: bob });
  const { related } = await dossier(all);
  expect(related.map(({ title, shared }) => [title, shared])).toEqual([
    ['Shares one', 1],
    ['Newer with two', 1],
    ['Older with two', 1],
  ]);
});

test('related articles stay the same when somebody whom they name is published again, or a draft of theirs is discarded', async () => {
  const person = await create('person', { name: 'Named Often' });
  await create('article', {
    title: 'A hundred times',
    mentions: Array.from({ length: 101 }, () => ({ person })),
  });
  const titles = [1, 2, 3, 4, 5].map((number) => `Once, ${number}`);
  for (const title of titles) await create('article', { title, mentions: [{ person }] });
  const asking = await create('article', { title: 'Who else?', mentions: [{ person }] });
  const answer = async () => {
    const { body, headers } = await ask(asking, '?fields=related').expect(200);
    return { titles: (body.data as ArticleDossier).related.map(({ title }) => title), tag: headers.etag };
  };
  expect((await answer()).titles).toEqual([...titles].reverse());

  await documents(app, 'person').update({
    documentId: person,
    data: { summary: 'New' },
    status: 'published',
  });
  const published = await answer();
  expect(published.titles).toEqual([...titles].reverse());

  await documents(app, 'person').update({ documentId: person, data: { summary: 'Not yet' } });
  await documents(app, 'person').discardDraft({ documentId: person });
  expect(await answer()).toEqual(published);
});

/** Puts pictures into the one place that a person has for them, as only other code can. */
const addPictures = async (documentId: string, count: number): Promise<void> => {
  const files = app.strapi.db.query('plugin::upload.file');
  const { id } = await app.strapi.db
    .query('plugin::newsroom.person')
    .findOne({ where: { documentId, publishedAt: { $notNull: true } } });
  const links = app.strapi.db.connection('files_related_mph');
  for (let number = 0; number < count; number += 1) {
    const file = await files.create({
      data: {
        name: 'a.png',
        url: `/${number}.png`,
        hash: 'a',
        mime: 'image/png',
        size: 1,
        provider: 'local',
      },
    });
    await links
      .clone()
      .insert({ file_id: file.id, related_id: id, related_type: 'plugin::newsroom.person', field: 'image' });
  }
};

test('somebody who is published while an article is read is in the answer, as they are then', async () => {
  const person = await create('person', { name: 'In Between', aliases: [{ name: 'I. B.' }] });
  const twice = await create('person', { name: 'Two Pictures' });
  await addPictures(twice, 2);
  const mentions = [{ person: twice }, { person }];
  const article = await create('article', { title: 'At that moment', mentions });
  const reader = readerOf(app.strapi);
  let published = 0;
  const several: Ask['several'] = async (questions) => {
    const answers = await reader.ask.several(questions);
    if (published < 2) {
      published += 1;
      const data = { summary: `Published ${published} times.` };
      await documents(app, 'person').update({ documentId: person, data, status: 'published' });
    }
    return answers;
  };
  const ask: Ask = Object.assign(<Row>(text: string, values: Value[]) => reader.ask<Row>(text, values), {
    several,
  });
  const may = { article: true, person: true, organization: true };
  const access = { version: 'published', locale: 'en', may } as const;
  const found = await articleDossier({ ...reader, ask }, article, access);
  expect(published).toBe(2);
  expect(found?.mentions).toMatchObject([
    { person: { slug: 'two-pictures' } },
    { person: { slug: 'in-between' } },
  ]);
  expect(found?.people).toMatchObject([
    { name: 'Two Pictures' },
    { aliases: [{ name: 'I. B.' }], summary: 'Published 2 times.' },
  ]);
});

test('the number of statements is the same at 1, 10 and 100 mentions', async () => {
  const people = await Promise.all(
    Array.from({ length: 100 }, (_, number) => create('person', { name: `Witness ${number}` })),
  );
  const counted = [];
  for (const size of [1, 10, 100]) {
    const article = await create('article', {
      title: `With ${size}`,
      mentions: people.slice(0, size).flatMap((person) => [{ person }, { organization: ids.agency }]),
    });
    const asked = await dossier(article);
    expect(asked.people).toHaveLength(size);
    counted.push(await statementsOf(app, () => dossier(article)));
  }
  expect(new Set(counted).size).toBe(1);
});

describe('an asker', () => {
  test('gets nobody whom they may not find: links are null, items without a printed name are left out', async () => {
    const reader = await signedIn(app, [
      ...may('article', 'find', 'findOne'),
      ...may('organization', 'find'),
    ]);
    const { people, mentions, credits, organizations, related } = await dossier(ids.talks, '', reader);
    expect(people).toEqual([]);
    expect(mentions.map(({ name, person }) => [name, person])).toEqual([
      ['Ministry', null],
      ['Guo', null],
      ['an official', null],
      ['A Bystander', null],
    ]);
    expect(credits.map(({ name }) => name)).toEqual(['S. Srivastava', 'Agency']);
    expect(organizations).toHaveLength(2);
    // That one names Guo Shengkun, and nobody else of this article.
    expect(related.map(({ title }) => title)).not.toContain('Shares nobody');
  });

  test('gets articles that are related by those whom they may find, however many others stand before', async () => {
    const crowd = await Promise.all(
      Array.from({ length: 17 }, (_, number) => create('person', { name: `In The Crowd ${number}` })),
    );
    const organization = await create('organization', { name: 'Behind the Crowd' });
    await create('article', { title: 'About the crowd', mentions: [{ organization }] });
    const mentions = [...crowd.map((person) => ({ person })), { organization }];
    const article = await create('article', { title: 'A crowd', mentions });
    const reader = await signedIn(app, [
      ...may('article', 'find', 'findOne'),
      ...may('organization', 'find'),
    ]);
    const { related } = await dossier(article, '', reader);
    expect(related.map(({ title }) => title)).toEqual(['About the crowd']);
  });

  test('gets no organization, and roles without one, who may not find organizations', async () => {
    const reader = await signedIn(app, [...may('article', 'find', 'findOne'), ...may('person', 'find')]);
    const { people, organizations, mentions } = await dossier(ids.talks, '', reader);
    expect(organizations).toEqual([]);
    expect(mentions.map(({ name }) => name)).not.toContain('Ministry');
    const [minister] = people.find(({ slug }) => slug === 'guo-shengkun')?.affiliationsThen ?? [];
    expect(minister).toMatchObject({ role: 'minister', organization: null, source: { slug: 'who-is-who' } });
  });

  test('gets no other article, who may read one but not find them', async () => {
    const reader = await signedIn(app, [...may('article', 'findOne'), ...may('person', 'find')]);
    const { related, people } = await dossier(ids.talks, '', reader);
    expect(related).toEqual([]);
    expect(JSON.stringify(people)).not.toContain('who-is-who');
  });

  test('is refused, who may not read articles', async () => {
    await ask(ids.talks, '', await signedIn(app, may('article', 'find'))).expect(403);
  });

  test('gets drafts, of everything named too, who may read all of them and asks so', async () => {
    await documents(app, 'person').update({
      documentId: ids.guo,
      data: { name: 'Guo S.', affiliations: [{ organization: ids.agency, role: 'retired' }] },
    });
    await documents(app, 'article').update({ documentId: ids.talks, data: { title: 'Talks went on' } });
    const token = await withToken(app, 'full-access');

    const draft = await dossier(ids.talks, '?status=draft', token);
    expect(draft).toMatchObject({ title: 'Talks went on', publishedAt: null });
    expect(draft.mentions.map(({ name }) => name)).toEqual([
      ...['Ministry', 'Guo', 'an official', 'Not Yet Known', 'Guo S.', 'A Bystander'],
    ]);
    expect(draft.people.at(1)).toMatchObject({ name: 'Guo S.', affiliationsThen: [{ role: 'retired' }] });

    const published = await dossier(ids.talks, '', token);
    expect(published.title).toBe('Talks go on');
    expect(JSON.stringify(published)).not.toContain('retired');
  });

  test.each(['article', 'person', 'organization'] as const)(
    'is refused drafts, who may not read those of %s entries',
    async (hidden) => {
      const types = ['article', 'person', 'organization'] as const;
      const reader = await signedIn(
        app,
        types.flatMap((type) => [
          ...may(type, 'find', 'findOne'),
          ...(type === hidden ? [] : may(type, 'readDrafts')),
        ]),
      );
      const { body } = await ask(ids.talks, '?status=draft', reader).expect(403);
      expect(body.error.message).toContain(`Drafts of ${hidden} entries need the permission 'readDrafts'`);
    },
  );
});

describe('an address', () => {
  test('that was the slug once leads to the one of today, with the question', async () => {
    const documentId = await create('article', { title: 'Moved', slug: 'before' });
    await documents(app, 'article').update({ documentId, data: { slug: 'after' }, status: 'published' });
    const { headers } = await ask('before', '?fields=title').redirects(0).expect(308);
    expect(headers.location).toBe('../after/dossier?fields=title');
  });

  test.each([
    ['of nobody', 'nobody', ''],
    ['of a draft', 'not-yet-written', ''],
    ['in another language', 'talks-go-on', '?locale=fr'],
    ['with ten thousand characters', 'x'.repeat(10_000), ''],
    ['of prototypes', '__proto__', ''],
    ['with a NUL character', 'a%00b', ''],
  ])('%s is answered with 404', async (_what, id, query) => {
    await create('article', { title: 'Not yet written' }, 'draft');
    const { body } = await ask(id, query).expect(404);
    expect(body.error).toMatchObject({ status: 404, name: 'NotFoundError' });
  });
});

test.each(wrongForAll)('%s is refused', async (_what, query, message) => {
  const { body } = await ask(ids.talks, `?${query}`).expect(400);
  expect(body.error).toMatchObject({ status: 400, name: 'ValidationError' });
  expect(body.error.message).toContain(message);
});
