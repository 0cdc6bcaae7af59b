import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { CheckReport, Rule } from '../../server/src/links/findings';
import type { LinkService } from '../../server/src/links/service';
import { type TestApp, bootApp } from '../setup/boot';
import { type Entry, documents } from '../setup/documents';

let app: TestApp;
let links: LinkService;
beforeAll(async () => {
  app = await bootApp();
  links = app.strapi.plugin('newsroom').service('links');
});
afterAll(() => app.destroy());

afterEach(async () => {
  const uids = ['plugin::newsroom.article', 'plugin::newsroom.person', 'plugin::newsroom.organization'];
  for (const uid of [...uids, 'newsroom.credit', 'newsroom.mention']) {
    await app.strapi.db.query(uid).deleteMany({});
  }
});

const database = () => app.strapi.db.connection;
const person = (name: string, status: 'draft' | 'published' = 'published') =>
  documents(app, 'person').create({ data: { name }, status });
const articleOn = (who: Entry, status: 'draft' | 'published' = 'published') =>
  documents(app, 'article').create({
    data: { title: 'Named', mentions: [{ role: 'quoted', name: 'as printed', person: who.documentId }] },
    status,
  });

const broken = ({ counts }: CheckReport) =>
  Object.fromEntries(Object.entries(counts).filter(([, number]) => number > 0));

const linkedTo = async ({ documentId }: Entry, status: 'draft' | 'published') => {
  const article = await documents(app, 'article').findOne({
    documentId,
    status,
    populate: { mentions: { populate: ['person'] } },
  });
  return (article?.mentions as Array<{ person: { name: string } | null }>)[0]?.person?.name ?? null;
};

test('a site whose links are in order has no findings', async () => {
  await articleOn(await person('Jane'));
  expect(await links.check()).toMatchObject({ findings: [] });
  expect(broken(await links.check())).toEqual({});
});

/** Takes key and link from the published version of an article. */
const loseLink = async ({ documentId }: Entry) => {
  const { id } = (await documents(app, 'article').findOne({ documentId, status: 'published' })) ?? {};
  const [{ cmp_id: item }] = await database()('newsroom_articles_cmps').where({ entity_id: id });
  await database()('components_newsroom_mentions').where({ id: item }).update({ person_key: null });
  await database()('components_newsroom_mentions_person_lnk').where({ mention_id: item }).delete();
};

describe('what a repair mends', () => {
  /** Breaks a site, and says which rule that breaks. */
  const damages: Array<[Rule, number, (article: Entry, jane: Entry) => Promise<unknown>]> = [
    ['key-differs', 2, () => database()('components_newsroom_mentions').update({ person_key: null })],
    ['row-missing', 2, () => database()('components_newsroom_mentions_person_lnk').delete()],
    ['link-lost', 1, (article) => loseLink(article)],
  ];

  test.each(damages)('%s', async (rule, found, damage) => {
    const jane = await person('Jane');
    const article = await articleOn(jane);
    await damage(article, jane);
    const report = await links.check();
    expect(report.counts[rule]).toBe(found);
    expect(report.findings.find((finding) => finding.rule === rule)).toMatchObject({
      level: 'error',
      type: 'article',
      name: 'Named',
      slug: 'named',
      place: 'mentions 1',
      documentId: article.documentId,
      remedy: expect.stringContaining('--repair'),
    });
    const repaired = await links.repair();
    expect(broken(repaired.report)).toEqual({});
    expect(await linkedTo(article, 'draft')).toBe('Jane');
    expect(await linkedTo(article, 'published')).toBe('Jane');
  });

  test('target-gone: the key goes, the printed name stays to be linked by a person', async () => {
    const jane = await person('Jane');
    await articleOn(jane);
    await app.strapi.db
      .query('plugin::newsroom.person')
      .deleteMany({ where: { documentId: jane.documentId } });
    expect((await links.check()).counts['target-gone']).toBe(2);
    const { report } = await links.repair();
    expect(broken(report)).toEqual({ unlinked: 2 });
    expect(report.findings[0]?.message).toBe("'as printed' is linked to nobody.");
  });

  test('a published link that leads to the draft of its target', async () => {
    const jane = await person('Jane');
    const article = await articleOn(jane);
    const draft = await documents(app, 'person').findOne({ documentId: jane.documentId });
    await database()('components_newsroom_mentions_person_lnk').update({ person_id: draft?.id });
    expect(broken(await links.check())).toEqual({ 'key-differs': 1 });
    expect(broken((await links.repair()).report)).toEqual({});
    expect(await linkedTo(article, 'published')).toBe('Jane');
  });

  test('one language, and leaves what another has not published yet', async () => {
    const [jane, joe] = [await person('Jane'), await person('Joe')];
    await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
    const article = await articleOn(jane);
    const { documentId } = article;
    const french = (who: Entry) => ({
      title: 'Nommée',
      mentions: [{ role: 'quoted', name: 'imprimé', person: who.documentId }],
    });
    const inFrench = { documentId, locale: 'fr' };
    await documents(app, 'article').update({ ...inFrench, data: french(jane), status: 'published' });
    await documents(app, 'article').update({ ...inFrench, data: french(joe) });
    await loseLink(article);
    expect(broken((await links.repair()).report)).toEqual({});
    await documents(app, 'person').unpublish({ documentId: jane.documentId });
    await documents(app, 'person').publish({ documentId: jane.documentId });
    const published = await documents(app, 'article').findOne({
      ...inFrench,
      status: 'published',
      populate: { mentions: { populate: ['person'] } },
    });
    expect(published?.mentions).toMatchObject([{ person: { name: 'Jane' } }]);
  });

  test('a second row that two writes at once have left: the key decides', async () => {
    const [jane, joe] = [await person('Jane'), await person('Joe', 'draft')];
    const article = await articleOn(jane, 'draft');
    const [row] = await database()('components_newsroom_mentions_person_lnk');
    await database()('components_newsroom_mentions_person_lnk').insert({
      mention_id: row.mention_id,
      person_id: joe.id,
    });
    expect(broken(await links.check())).toEqual({ 'key-differs': 1 });
    expect(broken((await links.repair()).report)).toEqual({});
    expect(await linkedTo(article, 'draft')).toBe('Jane');
  });

  test('a link that was written around the Document Service: the link counts', async () => {
    const [jane, joe] = [await person('Jane', 'draft'), await person('Joe', 'draft')];
    const article = await articleOn(jane, 'draft');
    await database()('components_newsroom_mentions_person_lnk').update({ person_id: joe.id });
    expect((await links.repair()).report.findings).toEqual([]);
    expect(await linkedTo(article, 'draft')).toBe('Joe');
    await documents(app, 'article').update({ documentId: article.documentId, data: { title: 'Again' } });
    expect(await linkedTo(article, 'draft')).toBe('Joe');
  });
});

describe('what a person must decide', () => {
  test('published content that names somebody who is not published', async () => {
    await articleOn(await person('Jane', 'draft'));
    const { report } = await links.repair();
    expect(broken(report)).toEqual({ 'target-unpublished': 1 });
    expect(report.findings[0]).toMatchObject({
      level: 'warning',
      version: 'published',
      message: "Names the person 'Jane', which is not published.",
    });
  });

  test('an affiliation without an organization', async () => {
    await documents(app, 'person').create({ data: { name: 'Jane', affiliations: [{ role: 'minister' }] } });
    const { findings } = await links.check();
    expect(findings).toMatchObject([
      { rule: 'unlinked', place: 'affiliations 1', message: "'minister' is linked to nobody." },
    ]);
  });

  test('a slug that two entries bear', async () => {
    await person('Jane', 'draft');
    const joe = await person('Joe', 'draft');
    await app.strapi.db
      .query('plugin::newsroom.person')
      .update({ where: { id: joe.id }, data: { slug: 'Jane' } });
    const { findings, counts } = await links.check();
    expect(counts['slug-twice']).toBe(2);
    expect(findings.map(({ name, message }) => [name, message]).sort()).toEqual([
      ['Jane', "The slug 'jane' is also that of 'Joe'."],
      ['Joe', "The slug 'Jane' is also that of 'Jane'."],
    ]);
  });
});

test('items of our components in types of a site’s own are nobody’s business', async () => {
  const jane = await person('Jane');
  await articleOn(jane);
  await database()('newsroom_articles_cmps').update({ field: 'people_in_it' });
  await database()('components_newsroom_mentions').update({ person_key: null });
  expect(broken((await links.repair()).report)).toEqual({});
  await documents(app, 'person').publish({ documentId: jane.documentId });
  expect(await database()('components_newsroom_mentions').whereNotNull('person_key')).toEqual([]);
  expect(await database()('components_newsroom_mentions_person_lnk')).toHaveLength(2);
});

test('an upgrade writes every key that is missing', async () => {
  const people = await Promise.all(['One', 'Two', 'Three'].map((name) => person(name)));
  for (const who of people) await articleOn(who);
  await database()('components_newsroom_mentions').update({ person_key: null });
  expect((await links.repair()).upgraded).toBe(6);
  expect((await links.repair()).upgraded).toBe(0);
});
