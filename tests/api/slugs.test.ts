import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withToken } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { documents } from '../setup/documents';
import { statementsDuring } from '../setup/statements';

const article = 'plugin::newsroom.article';
const person = 'plugin::newsroom.person';

let app: TestApp;
let token: { Authorization: string };

beforeAll(async () => {
  app = await bootApp();
  token = await withToken(app, 'full-access');
});
afterAll(() => app.destroy());

const draft = (title: string, more: object = {}) =>
  documents(app, 'article').create({ data: { title, ...more } });

describe('a slug is made', () => {
  test('by the Document Service, from the title', async () => {
    const { slug } = await draft('U.S., China cyber security talks paying dividends');
    expect(slug).toBe('us-china-cyber-security-talks-paying-dividends');
  });

  test('by the content API, for drafts and published versions alike', async () => {
    const post = () =>
      app.request
        .post('/api/newsroom/people')
        .set(token)
        .send({ data: { name: 'Jane Roe' } });
    expect((await post().expect(201)).body.data.slug).toBe('jane-roe');
    expect((await post().expect(201)).body.data.slug).toBe('jane-roe-2');
    expect((await draft('Jane Roe')).slug).toBe('jane-roe');
  });

  test.each([
    ['北京会谈', 'bei-jing-hui-tan'],
    ['Переговоры', 'peregovory'],
    ['محادثات', 'mhadthat'],
    ['???', 'article'],
    ['!!!', 'article-2'],
  ])('from %s', async (title, slug) => {
    expect((await draft(title)).slug).toBe(slug);
  });

  test('when a draft without a title gets one, not before', async () => {
    const { documentId, slug } = await documents(app, 'article').create({ data: {} });
    expect(slug).toBeNull();
    const updated = await documents(app, 'article').update({ documentId, data: { title: 'At last' } });
    expect(updated?.slug).toBe('at-last');
  });

  test('for entries that came around the Document Service, when they are published', async () => {
    const row = await app.strapi.db
      .query(article)
      .create({ data: { title: 'From elsewhere', locale: 'en', publishedAt: null } });
    const { entries } = await documents(app, 'article').publish({ documentId: row.documentId });
    expect(entries[0]?.slug).toBe('from-elsewhere');
  });

  test('for a clone, and the original keeps its own', async () => {
    const original = await draft('Cloned');
    const { entries } = await documents(app, 'article').clone({ documentId: original.documentId });
    expect(entries.map(({ slug }) => slug)).toEqual(['cloned-2']);
  });

  test('for a clone that a form sends with the slug of its original', async () => {
    const { documentId } = await draft('Form clone');
    const { entries } = await documents(app, 'article').clone({ documentId, data: { slug: 'form-clone' } });
    expect(entries.map(({ slug }) => slug)).toEqual(['form-clone-2']);
    expect((await draft('Form clone')).slug).toBe('form-clone-3');
  });

  test.each([
    ['a slug of 300 letters', { data: { title: 'T', slug: 'x'.repeat(300) } }, '', 'slug'],
    ['a slug with a space', { data: { title: 'T', slug: 'a b' } }, '', 'slug'],
    ['a locale that the site lacks', { data: { title: 'T' } }, '?locale=zz', 'locale'],
    ['a locale of 300 letters', { data: { title: 'T' } }, `?locale=${'x'.repeat(300)}`, 'locale'],
  ])('never from %s: 400', async (_, body, query, path) => {
    const answer = await app.request.post(`/api/newsroom/articles${query}`).set(token).send(body).expect(400);
    expect(JSON.stringify(answer.body.error)).toContain(path);
  });
});

describe('a slug stays', () => {
  test('when the title changes, before and after publication', async () => {
    const { documentId } = await draft('First title');
    await documents(app, 'article').update({
      documentId,
      data: { title: 'Second title' },
      status: 'published',
    });
    await documents(app, 'article').update({
      documentId,
      data: { title: 'Third title' },
      status: 'published',
    });
    const published = await documents(app, 'article').findOne({ documentId, status: 'published' });
    expect(published).toMatchObject({ title: 'Third title', slug: 'first-title' });
  });

  test('with the entry that is published under it, and leads there once the draft’s new one is published', async () => {
    const { documentId } = await draft('Old address');
    await documents(app, 'article').publish({ documentId });
    await documents(app, 'article').update({ documentId, data: { slug: 'new-address' } });
    expect((await draft('Old address')).slug).toBe('old-address-2');
    await documents(app, 'article').publish({ documentId });
    expect((await draft('Old address')).slug).toBe('old-address-3');
    await documents(app, 'article').unpublish({ documentId });
    expect((await draft('Old address')).slug).toBe('old-address');
  });

  test('free again once its entry is deleted', async () => {
    const { documentId } = await draft('Short life');
    await documents(app, 'article').delete({ documentId });
    expect((await draft('Short life')).slug).toBe('short-life');
  });
});

describe('a slug is free again', () => {
  test('once its locale is deleted in the settings, entries and all', async () => {
    const locales = app.strapi.plugin('i18n').service('locales');
    const german = { code: 'de', name: 'German (de)' };
    const first = await locales.create(german);
    await documents(app, 'article').create({ locale: 'de', data: { title: 'Gespräche' } });
    await locales.delete({ id: first.id });
    await locales.create(german);
    const again = await documents(app, 'article').create({ locale: 'de', data: { title: 'Gespräche' } });
    expect(again.slug).toBe('gesprache');
    const next = await documents(app, 'article').create({ locale: 'de', data: { title: 'Gespräche' } });
    expect(next.slug).toBe('gesprache-2');
  });
});

describe('a slug is unique', () => {
  test('whatever its letters’ case, and an address is exact', async () => {
    const { slug } = await documents(app, 'person').create({
      data: { name: 'Ada', slug: 'Ada-L' },
      status: 'published',
    });
    expect(slug).toBe('Ada-L');
    const other = documents(app, 'person').create({ data: { name: 'Other', slug: 'ada-l' } });
    await expect(other).rejects.toThrow("'ada-l-2' is free");
    expect((await documents(app, 'person').create({ data: { name: 'Ada L' } })).slug).toBe('ada-l-2');
    await app.request.get('/api/newsroom/people/Ada-L').set(token).expect(200);
    await app.request.get('/api/newsroom/people/ada-l').set(token).expect(404);
    await app.request.get('/api/newsroom/people/ADA-L').set(token).expect(404);
  });

  test('so an entry that came around the Document Service with one that is taken is not published', async () => {
    await documents(app, 'person').create({ data: { name: 'Rightful' } });
    const double = await app.strapi.db
      .query(person)
      .create({ data: { name: 'Double', slug: 'rightful', publishedAt: null } });
    const { documentId } = double;
    await expect(documents(app, 'person').publish({ documentId })).rejects.toThrow(
      "The slug 'rightful' is taken by another person.",
    );
    await documents(app, 'person').update({ documentId, data: { slug: 'double' } });
    expect((await documents(app, 'person').publish({ documentId })).entries[0]?.slug).toBe('double');
  });

  test('a given one that is taken is refused, and a free one is named', async () => {
    await draft('Taken');
    const { body } = await app.request
      .post('/api/newsroom/articles')
      .set(token)
      .send({ data: { title: 'Other', slug: 'taken' } })
      .expect(400);
    expect(body.error).toMatchObject({ name: 'ValidationError', details: { errors: [{ path: ['slug'] }] } });
    expect(body.error.message).toContain("'taken-2' is free");
  });

  test('one that another entry bears without owning it counts too', async () => {
    await app.strapi.db
      .query(person)
      .create({ data: { name: 'X', slug: 'imported-by-hand', publishedAt: null } });
    const { slug } = await documents(app, 'person').create({ data: { name: 'Imported by hand' } });
    expect(slug).toBe('imported-by-hand-2');
  });

  test('per locale: a translation may have the same one, a second article of that locale not', async () => {
    await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
    const { documentId } = await draft('Dialogue');
    const french = await documents(app, 'article').update({
      documentId,
      locale: 'fr',
      data: { title: 'Dialogue' },
    });
    expect(french?.slug).toBe('dialogue');
    expect((await documents(app, 'article').create({ locale: 'fr', data: { title: 'Dialogue' } })).slug).toBe(
      'dialogue-2',
    );
  });

  test.each([['draft'], ['published']] as const)(
    'twelve simultaneous %s creates end with twelve slugs',
    async (status) => {
      const title = `Race ${status}`;
      const made = await Promise.all(
        Array.from({ length: 12 }, () => documents(app, 'article').create({ data: { title }, status })),
      );
      const numbers = Array.from({ length: 11 }, (_, index) => `race-${status}-${index + 2}`);
      expect(new Set(made.map(({ slug }) => slug))).toEqual(new Set([`race-${status}`, ...numbers]));
    },
  );

  test('simultaneous creates over HTTP that give one slug: one wins, the others are told', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        app.request
          .post('/api/newsroom/organizations')
          .set(token)
          .send({ data: { name: 'N', slug: 'wanted' } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400, 400, 400]);
    for (const { body } of answers) expect(body.error?.message ?? '').not.toContain("'wanted' is free");
  });

  test('the refused entry is not there', async () => {
    const rows = await app.strapi.db
      .query('plugin::newsroom.organization')
      .findMany({ where: { name: 'N' } });
    expect(rows).toHaveLength(2);
  });
});

test('an update that names no slug does not ask who owns which', async () => {
  const { documentId } = await draft('Often changed');
  const asked = await statementsDuring(app, () =>
    documents(app, 'article').update({ documentId, data: { title: 'Changed again' } }),
  );
  expect(asked).not.toEqual([]);
  expect(asked.filter((sql) => sql.includes('newsroom_slug_owners'))).toEqual([]);
});

test('the slug field of the admin proposes what the server would make', async () => {
  const { adminUser } = await import('../setup/accounts');
  const { headers } = await adminUser(app);
  const propose = async (name: string) => {
    const { body } = await app.request
      .post('/content-manager/uid/generate')
      .set(headers)
      .send({ contentTypeUID: person, field: 'slug', data: { name } })
      .expect(200);
    return body.data;
  };
  expect(await propose('U.S. Delegate')).toBe('us-delegate');
  await documents(app, 'person').create({ data: { name: 'U.S. Delegate' } });
  expect(await propose('U.S. Delegate')).toBe('us-delegate-2');
  expect(await propose('')).toBe('person');
});
