import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { linkLists } from '../../server/src/links/columns';
import { type PublicType, publicTypes, uidOf } from '../../server/src/model';
import { grant, granted, revoke } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { type Run, repository, strapiOn } from '../setup/command-line';
import { type TestDatabase, createDatabase, testedDatabase } from '../setup/database';
import { documents } from '../setup/documents';

/** Milliseconds: an application is booted four times, twice by a command. */
const patience = 600_000;

/** An application of its own: Strapi compiles it anew, which must not disturb tests that boot the other. */
let site: string;

beforeAll(async () => {
  site = await realpath(await mkdtemp(path.join(tmpdir(), 'newsroom-moved-')));
  for (const part of ['package.json', 'tsconfig.json', 'config', 'src', 'public']) {
    await cp(path.join(repository, 'tests/app', part), path.join(site, part), { recursive: true });
  }
  await mkdir(path.join(site, 'database/migrations'), { recursive: true });
  await writeFile(path.join(site, 'public/uploads/a.png'), 'An image.');
  await symlink(path.join(repository, 'node_modules'), path.join(site, 'node_modules'));
});
afterAll(() => rm(site, { recursive: true, force: true }));

/** A run that went well; the error says what another one printed. */
const done = ({ exitCode, stdout, stderr }: Run): string => {
  if (exitCode !== 0) throw new Error(`exit code ${exitCode}\n${stderr}\n${stdout.slice(-1500)}`);
  return stdout + stderr;
};

const create = async (app: TestApp, type: PublicType, data: Record<string, unknown>) =>
  (await documents(app, type).create({ data })).documentId;

/**
 * Published versions that name whom nobody has published, in two languages, with a source article, an image and what
 * the plugin keeps for itself.
 */
async function fill(app: TestApp) {
  const { strapi } = app;
  await strapi.plugin('i18n').service('locales').create({ code: 'de', name: 'German' });
  const image = await strapi.db.query('plugin::upload.file').create({
    data: {
      name: 'a',
      hash: 'a',
      ext: '.png',
      mime: 'image/png',
      size: 1,
      url: '/uploads/a.png',
      provider: 'local',
    },
  });
  const told = await create(app, 'article', { title: 'Told' });
  const school = await create(app, 'organization', { name: 'School', logo: image.id });
  const jane = await create(app, 'person', {
    name: 'Jane Roe',
    aliases: [{ name: 'J. Roe' }],
    affiliations: [{ organization: school, role: 'Teacher', source: told }],
  });
  const party = await create(app, 'organization', {
    name: 'Party',
    ties: [{ type: 'member of', organization: school, source: told }],
  });
  const joe = await create(app, 'person', { name: 'Joe', affiliations: [{ organization: party }] });
  const data = {
    title: 'Story',
    credits: [
      { role: 'author', name: 'Roe', person: jane },
      { role: 'publisher', organization: school },
    ],
    mentions: [{ role: 'quoted', person: joe }, { organization: party }, { person: jane }],
  };
  const story = await create(app, 'article', data);
  await documents(app, 'article').update({
    documentId: story,
    locale: 'de',
    data: { ...data, title: 'Bericht' },
  });
  for (const locale of ['en', 'de']) await documents(app, 'article').publish({ documentId: story, locale });
  await documents(app, 'organization').publish({ documentId: party });
  await documents(app, 'person').publish({ documentId: joe });
  // The draft goes on without the publisher, and names another one who is not published.
  await documents(app, 'article').update({
    documentId: story,
    data: {
      credits: [
        { role: 'author', person: joe },
        { role: 'editor', person: jane },
      ],
    },
  });
  await strapi.db.query('plugin::newsroom.import-memory').create({
    data: { type: 'person', language: '', entry: jane, slug: 'jane', imported: { name: 'Jane' } },
  });
  await grant(app, 'authenticated', ['plugin::newsroom.article.create']);
  await revoke(app, 'public', ['plugin::newsroom.person.find']);
  return { jane, story };
}

interface Version {
  documentId: string;
  locale: string | null;
  publishedAt: string | null;
  [list: string]: unknown;
}

const nameOf = (row: Version) =>
  [row.documentId, row.locale, row.publishedAt ? 'published' : 'draft'].join(' ');

/** Every version of every entry with the keys and rows of its links, none by its number. */
async function linksIn({ strapi }: TestApp) {
  const versions = (Object.keys(publicTypes) as PublicType[]).map(async (type) => {
    const lists = linkLists.filter(({ owner }) => owner === type);
    const populate = Object.fromEntries(
      lists.map(({ list, links }) => [list, { populate: links.map(({ field }) => field) }]),
    );
    const image = type === 'organization' ? 'logo' : 'image';
    const rows: Version[] = await strapi.db
      .query(uidOf(type))
      .findMany({ populate: { ...populate, [image]: { select: ['name'] } } });
    return rows.map((row) => [
      nameOf(row),
      {
        image: (row[image] as { name: string } | null)?.name,
        ...Object.fromEntries(
          lists.map(({ list, links }) => [
            list,
            (row[list] as Array<Record<string, unknown>>).map((item) =>
              links.flatMap(({ field, key, locale }) => [
                item[key],
                locale && item[locale],
                item[field] ? nameOf(item[field] as Version) : null,
              ]),
            ),
          ]),
        ),
      },
    ]);
  });
  return Object.fromEntries((await Promise.all(versions)).flat());
}

/** What the plugin keeps for itself, what roles may do, and which tables Strapi is told to leave alone. */
async function restOf(app: TestApp) {
  const { strapi } = app;
  const rows = async (uid: string, select: string[]) => {
    const found: Array<{ id: number }> = await strapi.db.query(uid).findMany({ select });
    return found.map(({ id: _id, ...row }) => JSON.stringify(row)).sort();
  };
  return {
    slugs: await rows('plugin::newsroom.slug-owner', ['type', 'language', 'slug', 'owner']),
    memories: await rows('plugin::newsroom.import-memory', ['type', 'language', 'entry', 'slug', 'imported']),
    public: await granted(app, 'public'),
    authenticated: await granted(app, 'authenticated'),
    persisted: await strapi.store.get({ type: 'core', key: 'persisted_tables' }),
  };
}

describe.each([...new Set(['sqlite' as const, testedDatabase])])(
  'a site on %s, exported and imported',
  (client) => {
    let source: TestDatabase;
    let target: TestDatabase;
    let app: TestApp;
    let entries: Awaited<ReturnType<typeof fill>>;
    let links: Awaited<ReturnType<typeof linksIn>>;
    let rest: Awaited<ReturnType<typeof restOf>>;
    let printed: string;

    beforeAll(async () => {
      [source, target] = [await createDatabase(client), await createDatabase(client)];
      const filled = await bootApp({ database: source });
      entries = await fill(filled);
      [links, rest] = [await linksIn(filled), await restOf(filled)];
      await filled.destroy();
      const archive = path.join(site, client);
      const unpacked = ['--no-encrypt', '--no-compress'];
      done(await strapiOn(source)({ cwd: site }, 'export', ...unpacked, '-f', archive));
      printed = done(await strapiOn(target)({ cwd: site }, 'import', '-f', `${archive}.tar`, '--force'));
      app = await bootApp({ database: target });
    }, patience);
    afterAll(async () => {
      await app?.destroy();
      await Promise.all([source?.drop(), target?.drop()]);
    });

    test('has every link and key, those without a row too', async () => {
      expect(printed).not.toMatch(/skipp|omitt/i);
      expect(await linksIn(app)).toEqual(links);
      const { story, jane } = entries;
      expect(links[`${story} de published`].credits[0]).toEqual([jane, null, null, null, null, null]);
    });

    test('has its slugs, import memories and permissions, and says the same of its tables', async () => {
      expect(await restOf(app)).toEqual(rest);
    });

    test('refuses a slug that is taken, and numbers the next', async () => {
      const { jane } = entries;
      await expect(create(app, 'person', { name: 'Other', slug: 'jane-roe' })).rejects.toThrow(/jane-roe/);
      const other = await documents(app, 'person').create({ data: { name: 'Jane Roe' } });
      expect(other.slug).toBe('jane-roe-2');
      await documents(app, 'person').update({ documentId: jane, data: { slug: 'jane' } });
      expect((await documents(app, 'person').create({ data: { name: 'Jane Roe' } })).slug).toBe('jane-roe');
    });

    test('shows the published link as soon as its target is published there', async () => {
      const { jane, story } = entries;
      const named = async (locale: string) => {
        const populate = { credits: { populate: ['person'] }, mentions: { populate: ['person'] } };
        const version = await documents(app, 'article').findOne({
          documentId: story,
          locale,
          status: 'published',
          populate,
        });
        const items = [...(version?.credits as object[]), ...(version?.mentions as object[])];
        return items.map(
          (item) => ('person' in item ? (item.person as { name: string } | null)?.name : null) ?? null,
        );
      };
      const before = [null, null, 'Joe', null, null];
      expect([await named('en'), await named('de')]).toEqual([before, before]);
      await documents(app, 'person').publish({ documentId: jane });
      const after = ['Jane Roe', null, 'Joe', null, 'Jane Roe'];
      expect([await named('en'), await named('de')]).toEqual([after, after]);
    });
  },
);
