import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { tablesOfNewsroom } from '../../server/src/persistence/tables';
import { adminUserWho, grant, revoke, signedIn, withToken } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { type TestDatabase, createDatabase } from '../setup/database';
import { documents } from '../setup/documents';
import { startNode } from '../setup/start-node';
import { releasedColumns } from '../unit/model/released-columns';

/** Milliseconds; MariaDB takes its time to make and to compare tables. */
const patience = 600_000;

let database: TestDatabase;
let tables: string[];
let app: TestApp | undefined;

const boot = async (env: Record<string, string> = {}) => (app = await bootApp({ database, env }));
const stop = async () => {
  await app?.destroy();
  app = undefined;
};

/** What a site had before the plugin was taken out of it. */
let before: Awaited<ReturnType<typeof stateOf>>;

const without = { NEWSROOM_ENABLED: 'false' };

/** Another plugin, with types of its own: while ours is away the site changes its schema. */
const other = {
  NEWSROOM_EXTRA_PLUGINS: JSON.stringify({
    another: { enabled: true, resolve: path.resolve(__dirname, '../setup/another-plugin') },
  }),
};

beforeAll(async () => {
  database = await createDatabase();
  const first = await boot();
  tables = tablesOfNewsroom(first.strapi);
  await fill(first);
  await stop();
  // Strapi tidies permissions and layouts at every boot: that must not count as a difference.
  before = await stateOf(await boot());
  await stop();
}, patience);
afterEach(stop);
afterAll(() => database?.drop());

/** Content of every kind, and all that a site says about our types elsewhere in its database. */
async function fill(site: TestApp) {
  const { strapi } = site;
  const image = await strapi.db.query('plugin::upload.file').create({
    data: {
      name: 'a.png',
      hash: 'a',
      ext: '.png',
      mime: 'image/png',
      size: 1,
      url: '/a.png',
      provider: 'local',
    },
  });
  const school = await documents(site, 'organization').create({ data: { name: 'School', logo: image.id } });
  const jane = await documents(site, 'person').create({
    data: {
      name: 'Jane',
      image: image.id,
      aliases: [{ name: 'J.' }],
      affiliations: [{ organization: school.documentId, role: 'Teacher' }],
    },
  });
  await strapi.plugin('i18n').service('locales').create({ code: 'de', name: 'German' });
  const article = await documents(site, 'article').create({
    data: { title: 'Told', image: image.id, credits: [{ role: 'author', person: jane.documentId }] },
  });
  const { documentId } = article;
  await documents(site, 'article').update({ documentId, locale: 'de', data: { title: 'Erz\u00e4hlt' } });
  await documents(site, 'article').publish({ documentId, locale: '*' } as { documentId: string });
  await documents(site, 'organization').publish({ documentId: school.documentId });

  const reading = ['plugin::newsroom.article.find', 'plugin::newsroom.person.find'];
  await grant(site, 'authenticated', reading);
  await revoke(site, 'public', ['plugin::newsroom.person.find']);
  await signedIn(site, [...reading, 'plugin::newsroom.article.create']);
  await withToken(site, reading);
  await adminUserWho(site, [
    { action: 'read', subject: 'plugin::newsroom.article', fields: ['title', 'credits'], locales: ['de'] },
    { action: 'update', subject: 'plugin::newsroom.person', conditions: ['admin::is-creator'] },
  ]);
  for (const [service, uid] of [
    ['content-types', 'plugin::newsroom.article'],
    ['components', 'newsroom.credit'],
  ] as const) {
    const configurations = strapi.plugin('content-manager').service(service);
    const { settings, ...rest } = await configurations.findConfiguration({ uid });
    await configurations.updateConfiguration({ uid }, { ...rest, settings: { ...settings, pageSize: 50 } });
  }
}

interface Row {
  [column: string]: unknown;
  key: string;
  value: string;
  role?: { id: number };
  token?: { id: number };
}

/** Rows and structure of our tables, and every row elsewhere that speaks of our types. */
async function stateOf({ strapi }: TestApp) {
  const all = (table: string): Promise<Row[]> => strapi.db.getConnection(table).select('*').orderBy('id');
  // Every boot adds a row to the changes.
  const content = tables.filter((table) => !['newsroom_kept_images', 'newsroom_changes'].includes(table));
  const schema = await strapi.db.dialect.schemaInspector.getSchema();
  const query = (uid: string, populate: string[] = []): Promise<Row[]> =>
    strapi.db.query(uid).findMany({ populate });
  const saying = (rows: Row[], say: (row: Row) => unknown) =>
    rows
      .filter((row) => JSON.stringify(row).includes('newsroom.'))
      .map((row) => JSON.stringify(say(row)))
      .sort();
  return {
    rows: Object.fromEntries(
      await Promise.all(content.map(async (table) => [table, await all(table)] as const)),
    ),
    structure: schema.tables.filter(({ name }) => tables.includes(name)).map(sorted),
    images: (await all('files_related_mph'))
      .map(({ id: _id, ...row }) => JSON.stringify(row))
      .filter((row) => row.includes('newsroom.'))
      .sort(),
    content: saying(await query('plugin::users-permissions.permission', ['role']), (row) => [
      row.action,
      row.role?.id,
    ]),
    tokens: saying(await query('admin::api-token-permission', ['token']), (row) => [
      row.action,
      row.token?.id,
    ]),
    admin: saying(await query('admin::permission', ['role']), (row) => [
      row.action,
      row.subject,
      row.properties,
      row.conditions,
      row.role?.id,
    ]),
    layouts: (await query('strapi::core-store'))
      .filter(({ key }) => /^plugin_content_manager_configuration_.*newsroom\./.test(key))
      .map(({ key, value }) => [key, JSON.parse(value)])
      .sort(),
  };
}

type Table = Awaited<
  ReturnType<TestApp['strapi']['db']['dialect']['schemaInspector']['getSchema']>
>['tables'][number];

/** MariaDB tells indexes and foreign keys in no order. */
const sorted = ({ name, columns, indexes, foreignKeys }: Table) => ({
  name,
  columns,
  indexes: indexes.map((index) => JSON.stringify(index)).sort(),
  foreignKeys: foreignKeys.map((foreignKey) => JSON.stringify(foreignKey)).sort(),
});

test('the tables and columns on record are those of the database', () => {
  const columns = before.structure.flatMap((table) =>
    table.columns.map(({ name }) => `${table.name}.${name}`),
  );
  for (const [table, recorded] of Object.entries(releasedColumns)) {
    const own = Object.entries(recorded).filter(([, type]) => !/^(relation|component|media)/.test(type));
    for (const [column] of own) expect(columns).toContain(`${table}.${column}`);
  }
});

test(
  'a site without the plugin keeps its tables, and has everything again with it',
  async () => {
    const site = await boot(without);
    expect(site.strapi.plugins).not.toHaveProperty('newsroom');
    await stop();
    expect(await stateOf(await boot())).toEqual(before);
  },
  patience,
);

test(
  'it may boot several times meanwhile, and change its schema',
  async () => {
    await boot({ ...without, ...other });
    await stop();
    await boot(without);
    await stop();
    expect(await stateOf(await boot())).toEqual(before);
  },
  patience,
);

test(
  'a node with it may stop after one without it has booted, as when a site is replaced node by node',
  async () => {
    await boot();
    const next = await startNode();
    expect(await next.boot({ ...database.env, ...without, ...other })).toEqual({});
    await stop();
    await next.end();
    await boot(without);
    await stop();
    expect(await stateOf(await boot())).toEqual(before);
  },
  patience,
);

test('what others have listed stays listed, and nothing is written when all is there', async () => {
  const { strapi } = await boot();
  const place = { type: 'core', key: 'persisted_tables' } as const;
  const names = tables.map((name) => ({ name }));
  expect(await strapi.store.get(place)).toEqual(names);
  const others = ['theirs', { name: 'linked', dependsOn: [{ name: 'theirs' }] }];
  await strapi.store.set({ ...place, value: [...others, ...names.slice(2)] });
  await stop();
  const again = await boot();
  expect(await again.strapi.store.get(place)).toEqual([...others, ...names.slice(2), ...names.slice(0, 2)]);
});
