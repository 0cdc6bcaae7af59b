import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Agent, type AgentPermission, type ToolAnswer, agentWith } from '../setup/agent';
import { type TestApp, bootApp } from '../setup/boot';
import { documents } from '../setup/documents';
import { importFiles, seedBundle } from '../setup/pieces';
import { statementsDuring } from '../setup/statements';

const slug = 'us-china-cyber-security-talks-paying-dividends';
const uid = (type: string) => `plugin::newsroom.${type}`;
const article = { subject: uid('article'), locales: ['en', 'de'] };
const person = { subject: uid('person') };
const organization = { subject: uid('organization') };

let app: TestApp;
let editor: Agent;
beforeAll(async () => {
  app = await bootApp({ env: { MCP: 'true' } });
  await app.strapi.plugin('i18n').service('locales').create({ code: 'de', name: 'German' });
  await importFiles(app, await seedBundle());
  editor = await agentWith(app, [article, person, organization]);
});
afterAll(() => app.destroy());

const dataOf = <Data = Record<string, unknown>>({ structuredContent, content }: ToolAnswer): Data => {
  expect(JSON.parse(content[0]?.text ?? '')).toEqual(structuredContent);
  return (structuredContent as { data: Data }).data;
};

const refusal = async (answer: Promise<ToolAnswer>): Promise<string> => {
  const { isError, content, structuredContent } = await answer;
  expect({ isError, structuredContent }).toEqual({ isError: true, structuredContent: undefined });
  return content.map(({ text }) => text).join('\n');
};

const ours = async (agent: Agent) =>
  (await agent.tools()).filter(({ name }) => name.startsWith('newsroom_')).map(({ name }) => name);

test('a session lists our tools, each with words for what it takes and answers', async () => {
  expect(editor.server.capabilities).toHaveProperty('tools');
  const tools = (await editor.tools()).filter(({ name }) => name.startsWith('newsroom_'));
  expect(tools.map(({ name }) => name).sort()).toEqual([
    'newsroom_article',
    'newsroom_check_text',
    'newsroom_graph',
    'newsroom_names',
    'newsroom_organization',
    'newsroom_person',
  ]);
  for (const { description, inputSchema, outputSchema } of tools) {
    expect(description.length).toBeGreaterThan(80);
    expect(Object.keys(inputSchema.properties).length).toBeGreaterThan(0);
    expect(outputSchema).toHaveProperty('properties.data');
  }
});

test('an agent looks a name up, reads the person, and walks on from there', async () => {
  const [found] = dataOf<Array<{ slug: string }>>(await editor.call('newsroom_names', { q: 'Shengkun' }));
  expect(found?.slug).toBe('guo-shengkun');
  const guo = dataOf(
    await editor.call('newsroom_person', { id: found?.slug, fields: ['name', 'affiliations'] }),
  );
  expect(guo).toMatchObject({
    name: 'Guo Shengkun',
    affiliations: [{ role: 'minister of public security', source: { slug } }],
  });
  const { center, nodes, leftOut } = dataOf<{
    center: string;
    nodes: Array<{ key: string }>;
    leftOut: object;
  }>(await editor.call('newsroom_graph', { center: 'person:guo-shengkun', limit: 2 }));
  expect(center).toBe('person:guo-shengkun');
  expect(nodes.map(({ key }) => key)).toEqual(['person:guo-shengkun', 'person:andrew-scobell']);
  expect(leftOut).toMatchObject({ nodes: 8 });
});

test('an article comes with everybody in it, an organization with its people', async () => {
  const read = dataOf<{ credits: Array<{ name: string }>; people: object[] }>(
    await editor.call('newsroom_article', { id: slug }),
  );
  expect(read.credits.map(({ name }) => name)).toEqual(['Siddharth Srivastava']);
  const { body } = await app.request.get(`/api/newsroom/articles/${slug}/dossier`).expect(200);
  expect(read).toEqual(body.data);
  const rand = dataOf(await editor.call('newsroom_organization', { id: 'rand-corp' }));
  expect(rand).toMatchObject({ people: { now: [{ person: { slug: 'andrew-scobell' } }] } });
});

describe('a text is held against the directory', () => {
  const text = [
    'Talks go on',
    '',
    'By Jane Roe',
    '',
    'State Councilor Guo Shengkun said that the talks would go on. “They help,” said Andrew Scobell of Rand Corp.',
  ].join('\n');
  interface Checked {
    names: Array<{ name: string; known: string | null; roles: string[]; lines: number[] }>;
    affiliations: Array<{ person: string; organization: string; evidence: string }>;
  }

  test('known or not, in which roles, and who belongs where', async () => {
    const { names, affiliations } = dataOf<Checked>(await editor.call('newsroom_check_text', { text }));
    const named = (name: string) => names.find((one) => one.name === name);
    expect(named('Guo Shengkun')).toMatchObject({ known: 'guo-shengkun', roles: ['cited'], lines: [5] });
    expect(named('Andrew Scobell')).toMatchObject({ known: 'andrew-scobell', roles: ['quoted'] });
    expect(named('Jane Roe')).toMatchObject({ known: null, roles: ['author'], lines: [3] });
    expect(affiliations).toEqual([
      expect.objectContaining({ person: 'andrew-scobell', organization: 'rand-corp' }),
    ]);
  });

  test('a sentence out of a piece will do', async () => {
    const { names } = dataOf<Checked>(
      await editor.call('newsroom_check_text', { text: `${'Nobody came. '.repeat(30)}Andrew Scobell did.` }),
    );
    expect(names.map(({ known }) => known)).toEqual(['andrew-scobell']);
  });

  test('drafts are nobody yet, and are known as soon as they are published', async () => {
    const { documentId } = await documents(app, 'person').create({
      data: { name: 'Zoltan Quux' },
      status: 'draft',
    });
    const known = async () =>
      dataOf<Checked>(await editor.call('newsroom_check_text', { text: 'Zoltan Quux spoke.' })).names.map(
        (name) => name.known,
      );
    expect(await known()).not.toContain('zoltan-quux');
    await documents(app, 'person').publish({ documentId });
    expect(await known()).toContain('zoltan-quux');
    await documents(app, 'person').delete({ documentId });
    expect(await known()).not.toContain('zoltan-quux');
  });
});

describe('who may read what', () => {
  test('an agent without a token gets no session, nor does one with a token of the content API', async () => {
    const token = await app.strapi
      .service('admin::api-token')
      .create({ kind: 'content-api', name: 'site', description: '', lifespan: null, type: 'full-access' });
    for (const Authorization of ['', `Bearer ${token.accessKey}`]) {
      await app.request
        .post('/mcp')
        .set({ Accept: 'application/json, text/event-stream', Authorization })
        .send({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} })
        .expect(401);
    }
  });

  test('a tool about what a token may not read is not there', async () => {
    const nobody = await agentWith(app, []);
    expect(await ours(nobody)).toEqual([]);
    const articlesAlone = await agentWith(app, [article]);
    expect((await ours(articlesAlone)).sort()).toEqual(['newsroom_article', 'newsroom_graph']);
    await expect(articlesAlone.call('newsroom_person', { id: 'guo-shengkun' })).rejects.toThrow(
      'newsroom_person',
    );
  });

  test('of a type that a token may not read there is nothing in an answer', async () => {
    const without = await agentWith(app, [article, organization]);
    // The body is the article's own: it shows the links that its author wrote.
    const { body: _, ...read } = dataOf(await without.call('newsroom_article', { id: slug }));
    expect(read).toMatchObject({ people: [] });
    expect(JSON.stringify(read)).not.toContain('guo-shengkun');
    const named = async (q: string) =>
      dataOf<Array<{ slug: string }>>(await without.call('newsroom_names', { q })).map((found) => found.slug);
    expect(await named('FireEye')).toEqual(['fireeye']);
    expect(await named('Guo Shengkun')).toEqual([]);
    expect(await refusal(without.call('newsroom_names', { q: 'Guo', type: 'person' }))).toContain(
      'may not read people',
    );
    expect(await refusal(without.call('newsroom_graph', { center: 'person:guo-shengkun' }))).toContain(
      'may not read people',
    );
    const checked = dataOf<{ names: Array<{ known: string | null }> }>(
      await without.call('newsroom_check_text', { text: 'Guo Shengkun spoke.' }),
    );
    expect(checked.names.map(({ known }) => known)).not.toContain('guo-shengkun');
  });

  test('whoever may not read every field, or every entry, may read no dossier of anybody', async () => {
    const names: AgentPermission = { ...person, fields: ['name', 'slug'] };
    const some = await agentWith(app, [names]);
    expect(await refusal(some.call('newsroom_person', { id: 'guo-shengkun' }))).toContain('all their fields');
    const role = await app.strapi.service('admin::role').create({ name: 'own people alone' });
    await app.strapi.service('admin::role').assignPermissions(role.id, [
      {
        action: 'plugin::content-manager.explorer.read',
        subject: person.subject,
        properties: {},
        conditions: ['admin::is-creator'],
      },
    ]);
    const { code } = await app.strapi.db.query('admin::role').findOne({ where: { id: role.id } });
    const own = await agentWith(app, [person], code);
    expect(await refusal(own.call('newsroom_person', { id: 'guo-shengkun' }))).toContain(
      'without conditions',
    );
  });

  test('articles stay in the languages that a token may read', async () => {
    const { documentId } = (await documents(app, 'article').findFirst({ filters: { slug } })) ?? {};
    if (!documentId) throw new Error('The seeded article is not there.');
    const translation = { title: 'Gespräche zahlen sich aus', slug: 'gespraeche' };
    await documents(app, 'article').update({ documentId, locale: 'de', data: translation });
    await documents(app, 'article').publish({ documentId, locale: 'de' });
    const roles = app.strapi.service('admin::role');
    const role = await roles.create({ name: 'reads English' });
    await roles.assignPermissions(
      role.id,
      [article, person, organization].map(({ subject }) => ({
        action: 'plugin::content-manager.explorer.read',
        subject,
        properties: subject === article.subject ? { locales: ['en'] } : {},
        conditions: [],
      })),
    );
    const { code } = await app.strapi.db.query('admin::role').findOne({ where: { id: role.id } });
    const english = await agentWith(app, [{ ...article, locales: ['en'] }, person, organization], code);
    expect(await refusal(english.call('newsroom_article', { id: 'gespraeche', locale: 'de' }))).toContain(
      'articles in de',
    );
    const read = (agent: Agent) => agent.call('newsroom_article', { id: slug, fields: ['translations'] });
    expect(dataOf(await read(english))).toMatchObject({ translations: [] });
    expect(dataOf(await read(editor))).toMatchObject({ translations: [{ locale: 'de' }] });
    await documents(app, 'article').delete({ documentId, locale: 'de' });
  });

  test('drafts take the permission on all three types', async () => {
    const { documentId } = await documents(app, 'article').create({
      data: { title: 'Not yet' },
      status: 'draft',
    });
    expect(await refusal(editor.call('newsroom_article', { id: 'not-yet' }))).toContain('no article');
    expect(
      dataOf(await editor.call('newsroom_article', { id: 'not-yet', status: 'draft', fields: ['title'] })),
    ).toMatchObject({ title: 'Not yet' });
    const some = await agentWith(app, [article, person]);
    expect(await refusal(some.call('newsroom_article', { id: 'not-yet', status: 'draft' }))).toContain(
      'may not read organizations',
    );
    await documents(app, 'article').delete({ documentId });
  });
});

describe('wrong questions are answered in words', () => {
  const wrong: Array<[string, Record<string, unknown>, string]> = [
    ['newsroom_article', { id: 'nothing' }, "There is no article 'nothing' here. newsroom_names finds slugs"],
    ['newsroom_article', { id: '\0' }, 'There is no article'],
    ['newsroom_article', {}, 'id'],
    ['newsroom_article', { id: slug, fields: ['createdBy'] }, 'fields'],
    ['newsroom_person', { id: 'a'.repeat(10_000) }, 'id'],
    ['newsroom_person', { id: 'guo-shengkun', nonsense: 1 }, 'nonsense'],
    ['newsroom_graph', { center: 'nobody' }, 'center is person: or organization:'],
    ['newsroom_graph', { center: 'person:nobody' }, "There is no person 'nobody' here"],
    ['newsroom_graph', { center: 'person:guo-shengkun', depth: 99 }, 'depth'],
    ['newsroom_graph', { center: 'person:guo-shengkun', limit: -1 }, 'limit'],
    ['newsroom_graph', { center: 'person:guo-shengkun', from: '2016-99' }, '2016-99'],
    ['newsroom_graph', { center: 'person:guo-shengkun', roles: ['king'] }, 'roles'],
    ['newsroom_names', { q: ' ' }, 'q is a name'],
    ['newsroom_check_text', { text: '' }, 'text is empty'],
    ['newsroom_check_text', { text: 'a'.repeat(100_001) }, 'check it in parts'],
  ];
  test.each(wrong.map(([name, args, words]) => [name, words, args] as const))(
    '%s: %s',
    async (name, words, args) => {
      expect(await refusal(editor.call(name, args))).toContain(words);
    },
  );

  test('an answer that would be too long says how to ask for less', async () => {
    const body = 'Much was said. '.repeat(8_000);
    const { documentId } = await documents(app, 'article').create({
      data: { title: 'Much', body },
      status: 'published',
    });
    const words = await refusal(editor.call('newsroom_article', { id: 'much' }));
    expect(words).toMatch(/more than the 100000 .* in fields: documentId, .*mentions/);
    expect(dataOf(await editor.call('newsroom_article', { id: 'much', fields: ['title'] }))).toMatchObject({
      title: 'Much',
    });
    await documents(app, 'article').delete({ documentId });
  });
});

test('tools read and never write', async () => {
  const statements = await statementsDuring(app, async () => {
    await editor.call('newsroom_names', { q: 'DHS' });
    await editor.call('newsroom_article', { id: slug });
    await editor.call('newsroom_graph', { center: 'person:guo-shengkun' });
    await editor.call('newsroom_check_text', { text: 'Guo Shengkun spoke.' });
  });
  // Strapi notes when a token was used last; MariaDB reads what is to be of one moment in a transaction.
  const written = statements.filter(
    (sql) => !/^\s*(select|begin|commit)\b/i.test(sql) && !/strapi_api_tokens/.test(sql),
  );
  expect(written).toEqual([]);
});
