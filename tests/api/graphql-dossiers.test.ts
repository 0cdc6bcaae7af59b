import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { signedIn, withToken } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { documents } from '../setup/documents';
import { importFiles, seedBundle } from '../setup/pieces';
import { type Headers, creator, may, mayFindAllBut } from './dossiers/site';
import { statementsOf } from './dossiers/statements';
import { type Schema, nameOf, schemaOf } from './leaks/graphql-schema';

const slug = 'us-china-cyber-security-talks-paying-dividends';

let app: TestApp;
let schema: Schema;
let create: ReturnType<typeof creator>;

const send = async (query: string, headers: Headers = {}) =>
  (await app.request.post('/graphql').set(headers).send({ query })).body;

const ask = async (query: string, headers?: Headers) => {
  const { data, errors } = await send(query, headers);
  expect(errors).toBeUndefined();
  return data;
};

/** The message and the kind of the first error. */
const refusal = async (query: string, headers?: Headers) => {
  const { errors } = await send(query, headers);
  return { code: errors?.[0].extensions.code, message: errors?.[0].message };
};

const rest = async (path: string) => (await app.request.get(`/api/newsroom/${path}`).expect(200)).body;

/** All that a type of answers has. */
const whole = (typeName: string): string =>
  (schema.types.get(typeName)?.fields ?? [])
    .map(({ name, type }) => {
      const inner = whole(nameOf(type));
      return inner ? `${name} { ${inner} }` : name;
    })
    .join(' ');

const withoutNulls = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null));

beforeAll(async () => {
  app = await bootApp();
  schema = await schemaOf(app);
  create = creator(app);
  await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
  await importFiles(app, await seedBundle());
});
afterAll(() => app.destroy());

describe('the seeded piece is answered as in REST', () => {
  test('the dossier of the article', async () => {
    const { dossier } = await ask(
      `{ dossier: newsroomArticleDossier(slug: "${slug}") { ${whole('NewsroomArticleDossier')} } }`,
    );
    expect(dossier.people.length).toBeGreaterThan(3);
    expect(dossier).toEqual((await rest(`articles/${slug}/dossier`)).data);
  });

  test('the dossiers of everybody in it', async () => {
    const { data } = await rest(`articles/${slug}/dossier?fields=people,organizations`);
    for (const person of data.people) {
      const { dossier } = await ask(
        `{ dossier: newsroomPersonDossier(slug: "${person.slug}") { ${whole('NewsroomPersonDossier')} } }`,
      );
      const articles = withoutNulls(dossier.articles);
      expect({ ...dossier, articles }).toEqual((await rest(`people/${person.slug}/dossier`)).data);
    }
    for (const organization of data.organizations) {
      const { dossier } = await ask(
        `{ dossier: newsroomOrganizationDossier(slug: "${organization.slug}") { ${whole('NewsroomOrganizationDossier')} } }`,
      );
      expect(dossier).toEqual((await rest(`organizations/${organization.slug}/dossier`)).data);
    }
  });

  test('the network', async () => {
    const { graph } = await ask(
      `{ graph: newsroomGraph(center: "person:guo-shengkun", depth: 2, limit: 6) { ${whole('NewsroomGraph')} } }`,
    );
    const { data } = await rest('graph?center=person:guo-shengkun&depth=2&limit=6');
    expect(data.edges.length).toBeGreaterThan(3);
    const articles = Object.entries(data.articles).map(([documentId, article]) => ({
      documentId,
      ...(article as object),
    }));
    expect({ ...graph, nodes: graph.nodes.map(withoutNulls) }).toEqual({
      ...data,
      nodes: data.nodes.map(withoutNulls),
      articles,
    });
  });

  test('names', async () => {
    const { names } = await ask(
      `{ names: newsroomNames(q: "guo sheng", limit: 5) { ${whole('NewsroomFoundName')} } }`,
    );
    const { data } = await rest('names?q=guo%20sheng&limit=5');
    expect(data[0]).toMatchObject({ slug: 'guo-shengkun', matched: { match: 'prefix' } });
    expect(names.map(withoutNulls)).toEqual(data.map(withoutNulls));
  });

  test('backlinks of everybody, a page at a time, and facts', async () => {
    const pages = '(pagination: { page: 1, pageSize: 3 })';
    const { people, organizations, articles } = await ask(`{
      people: newsroomPeople(pagination: { limit: 100 }) { slug articles${pages} { ${whole('NewsroomNamingArticles')} } }
      organizations: newsroomOrganizations(pagination: { limit: 100 }) { slug
        articles${pages} { ${whole('NewsroomNamingArticles')} } people${pages} { ${whole('NewsroomMembers')} } }
      articles: newsroomArticles { slug facts { ${whole('NewsroomArticleFacts')} } }
    }`);
    const asInRest = async (path: string) => {
      const { data, meta } = await rest(`${path}?page=1&pageSize=3`);
      return { nodes: data, pageInfo: meta.pagination };
    };
    expect(people.length).toBeGreaterThan(3);
    expect(organizations.length).toBeGreaterThan(3);
    for (const person of people) {
      expect(person.articles).toEqual(await asInRest(`people/${person.slug}/articles`));
    }
    for (const organization of organizations) {
      const path = `organizations/${organization.slug}`;
      expect(organization.articles).toEqual(await asInRest(`${path}/articles`));
      expect(organization.people).toEqual(await asInRest(`${path}/people`));
    }
    expect(articles[0].facts.affiliations.length).toBeGreaterThan(0);
    for (const article of articles) {
      expect(article.facts).toEqual((await rest(`articles/${article.slug}/facts`)).data);
    }
  });
});

describe('backlinks', () => {
  let ann: string;
  let bob: string;
  let office: string;

  beforeAll(async () => {
    office = await create('organization', { name: 'Office' });
    ann = await create('person', {
      name: 'Ann',
      affiliations: [
        { organization: office, role: 'head', from: '2010', to: '2015' },
        { organization: office, role: 'adviser', from: '2016' },
      ],
    });
    bob = await create('person', { name: 'Bob', affiliations: [{ organization: office, role: 'clerk' }] });
    const mentions = [
      { role: 'quoted', person: ann },
      { role: 'depicted', person: ann },
      { role: 'cited', person: bob },
    ];
    await create('article', { title: 'First', writtenOn: '2011', mentions });
    await create('article', {
      title: 'Second',
      writtenOn: '2012',
      credits: [{ role: 'author', person: ann }],
    });
    await create('article', { title: 'Third', writtenOn: '2013-05', mentions });
    await create('article', { title: 'Draft', writtenOn: '2014', mentions }, 'draft');
    const translated = await create('article', { title: 'Elsewhere' });
    await documents(app, 'article').update({
      documentId: translated,
      locale: 'fr',
      data: { title: 'Ailleurs', mentions },
      status: 'published',
    });
  });

  const titles = async (person: string, args: string) => {
    const { found } = await ask(
      `{ found: newsroomPerson(documentId: "${person}") { articles${args} { nodes { title } pageInfo { total } } } }`,
    );
    const { nodes, pageInfo } = found.articles;
    return [nodes.map(({ title }: { title: string }) => title), pageInfo.total];
  };

  test.each([
    ['', ['Third', 'Second', 'First'], 3],
    ['(roles: ["author"])', ['Second'], 1],
    ['(roles: ["quoted", "author"], to: "2012")', ['Second', 'First'], 2],
    ['(from: "2013", to: null)', ['Third'], 1],
    ['(locale: "fr")', ['Ailleurs'], 1],
    ['(pagination: { page: 2, pageSize: 2 })', ['First'], 3],
    ['(pagination: { start: 1, limit: 1 })', ['Second'], 3],
    ['(pagination: { start: 3 })', [], 3],
    ['(pagination: { limit: 0 })', [], 3],
    ['(pagination: { limit: -1 })', ['Third', 'Second', 'First'], 3],
    ['(pagination: { page: 2147483647, pageSize: 100 })', [], 3],
  ])('of a person with %s', async (args, expected, total) => {
    expect(await titles(ann, args)).toEqual([expected, total]);
  });

  test('of several people with several questions each do not mix', async () => {
    const { people } =
      await ask(`{ people: newsroomPeople(sort: "name", filters: { name: { in: ["Ann", "Bob"] } }) {
      name all: articles { nodes { title roles } } latest: articles(pagination: { limit: 1 }) { nodes { title } }
      written: articles(roles: ["author"]) { pageInfo { total } } } }`);
    expect(people).toEqual([
      {
        name: 'Ann',
        all: {
          nodes: [
            { title: 'Third', roles: ['quoted', 'depicted'] },
            { title: 'Second', roles: ['author'] },
            { title: 'First', roles: ['quoted', 'depicted'] },
          ],
        },
        latest: { nodes: [{ title: 'Third' }] },
        written: { pageInfo: { total: 1 } },
      },
      {
        name: 'Bob',
        all: {
          nodes: [
            { title: 'Third', roles: ['cited'] },
            { title: 'First', roles: ['cited'] },
          ],
        },
        latest: { nodes: [{ title: 'Third' }] },
        written: { pageInfo: { total: 0 } },
      },
    ]);
  });

  test('roles come in the order that they have in REST, whatever that of the article', async () => {
    const person = await create('person', { name: 'Seen and heard', slug: 'seen-and-heard' });
    await create('article', {
      title: 'In another order',
      mentions: [
        { role: 'mentioned', person },
        { role: 'subject', person },
      ],
      credits: [
        { role: 'editor', person },
        { role: 'author', person },
      ],
    });
    const [{ roles }] = (await rest('people/seen-and-heard/articles')).data;
    expect(roles).toEqual(['author', 'editor', 'subject', 'mentioned']);
    const { found } = await ask(
      `{ found: newsroomPerson(documentId: "${person}") { articles { nodes { roles } } } }`,
    );
    expect(found.articles.nodes).toEqual([{ roles }]);
  });

  test.each([
    ['', ['head', 'adviser', 'clerk'], 3],
    ['(at: "2012")', ['head', 'clerk'], 2],
    ['(pagination: { page: 2, pageSize: 1 })', ['adviser'], 3],
  ])('people of an organization with %s', async (args, roles, total) => {
    const { found } = await ask(
      `{ found: newsroomOrganization(documentId: "${office}") { people${args} { nodes { role } pageInfo { total } } } }`,
    );
    expect(found.people.nodes.map(({ role }: { role: string }) => role)).toEqual(roles);
    expect(found.people.pageInfo.total).toBe(total);
  });

  test('stand on entries that links lead to, too', async () => {
    const { articles } = await ask(
      `{ articles: newsroomArticles(filters: { title: { eq: "First" } }) {
           mentions { person { name articles { pageInfo { total } } } } } }`,
    );
    expect(articles[0].mentions.map(({ person }: { person: object }) => person)).toEqual([
      { name: 'Ann', articles: { pageInfo: { total: 3 } } },
      { name: 'Ann', articles: { pageInfo: { total: 3 } } },
      { name: 'Bob', articles: { pageInfo: { total: 2 } } },
    ]);
  });

  test('of drafts are drafts', async () => {
    const token = await withToken(app, 'full-access');
    const { people } = await ask(
      `{ people: newsroomPeople(status: DRAFT, filters: { name: { eq: "Bob" } }) { articles { nodes { title } } } }`,
      token,
    );
    expect(people[0].articles.nodes.map(({ title }: { title: string }) => title)).toEqual([
      ...['Draft', 'Third', 'First'],
    ]);
  });

  test('of what a mutation answers are drafts only for those who may read them', async () => {
    const writer = await signedIn(app, [
      ...may('person', 'create', 'find', 'findOne'),
      ...may('article', 'find', 'findOne'),
    ]);
    const answer = await refusal(
      `mutation { createNewsroomPerson(status: DRAFT, data: { name: "New" }) { articles { nodes { title } } } }`,
      writer,
    );
    expect(answer).toEqual({
      code: 'FORBIDDEN',
      message: expect.stringContaining("need the permission 'readDrafts'"),
    });
  });
});

describe('the number of statements', () => {
  beforeAll(async () => {
    const hub = await create('organization', { name: 'Counted hub' });
    for (let number = 10; number < 60; number += 1) {
      const organization = await create('organization', { name: `Counted ${number}` });
      const person = await create('person', {
        name: `Counted ${number}`,
        affiliations: [{ organization, role: 'one' }],
      });
      const article = await create('article', {
        title: `Counted ${number}`,
        mentions: [{ person }, { organization }, { organization: hub }],
      });
      if (number % 10 === 0) {
        await documents(app, 'person').update({
          documentId: person,
          data: { affiliations: [{ organization, source: article }] },
          status: 'published',
        });
      }
    }
  });

  test.each([
    ['newsroomPeople', 'name', 'articles { nodes { title roles } pageInfo { total } }'],
    [
      'newsroomOrganizations',
      'name',
      'articles { nodes { title } } people { nodes { role } pageInfo { total } }',
    ],
    ['newsroomArticles', 'title', 'facts { affiliations { role } ties { type } }'],
  ])('is the same for 1, 10 and 50 of %s', async (root, name, fields) => {
    const list = (size: number, selected: string) =>
      ask(
        `{ list: ${root}(sort: "${name}", filters: { ${name}: { startsWith: "Counted " } },
             pagination: { limit: ${size} }) { documentId ${selected} } }`,
      );
    const counted: number[] = [];
    for (const size of [1, 10, 50]) {
      expect((await list(size, fields)).list).toHaveLength(size);
      counted.push(await statementsOf(app, () => list(size, fields)));
    }
    expect(new Set(counted).size).toBe(1);
    expect(counted[0]).toBeGreaterThan(await statementsOf(app, () => list(1, '')));
  });

  test('is the same for 1, 10 and 50 entries that links lead to', async () => {
    const counted: number[] = [];
    for (const size of [1, 10, 50]) {
      const list = (selected: string) =>
        ask(`{ list: newsroomArticles(sort: "title", filters: { title: { startsWith: "Counted " } },
          pagination: { limit: ${size} }) { mentions(sort: "id") { person { name ${selected} } } } }`);
      const alone = await statementsOf(app, () => list(''));
      counted.push((await statementsOf(app, () => list('articles { nodes { title roles } }'))) - alone);
    }
    expect(counted).toEqual([expect.any(Number), counted[0], counted[0]]);
    expect(counted[0]).toBeGreaterThan(0);
  });

  test('is only for what is selected', async () => {
    const counted = (selected: string, fragment = '') =>
      statementsOf(app, () => ask(`{ newsroomArticleDossier(slug: "${slug}") { ${selected} } } ${fragment}`));
    const title = await counted('title');
    const fragment = 'fragment T on NewsroomArticleDossier { x: title ... { __typename } }';
    expect(await counted('...T', fragment)).toBe(title);
    expect(await counted(whole('NewsroomArticleDossier'))).toBe(title + 9);
    expect(await counted('related { title }')).toBe(title + 4);
  });
});

describe('an address', () => {
  test('that was the slug once answers the entry', async () => {
    const documentId = await create('person', { name: 'Moved', slug: 'before' });
    await documents(app, 'person').update({ documentId, data: { slug: 'after' }, status: 'published' });
    const { person, graph } = await ask(
      '{ person: newsroomPersonDossier(slug: "before") { slug } graph: newsroomGraph(center: "person:before") { center } }',
    );
    expect(person).toEqual({ slug: 'after' });
    expect(graph).toEqual({ center: 'person:after' });
  });

  test.each([
    ['newsroomArticleDossier(slug: "nobody") { title }'],
    ['newsroomArticleDossier(slug: "") { title }'],
    [`newsroomArticleDossier(slug: "${slug}", locale: "fr") { title }`],
    ['newsroomPersonDossier(slug: "__proto__") { name }'],
    [`newsroomPersonDossier(slug: "${'x'.repeat(10_000)}") { name }`],
    ['newsroomPersonDossier(slug: "a\\u0000b") { name }'],
    ['newsroomOrganizationDossier(slug: "not-yet") { name }'],
    ['newsroomGraph(center: "organization:not-yet") { center }'],
  ])('of nothing is null: %.60s', async (root) => {
    if (root.includes('not-yet')) await create('organization', { name: 'Not yet' }, 'draft');
    expect(Object.values(await ask(`{ ${root} }`))).toEqual([null]);
  });
});

describe('an asker', () => {
  test.each([
    [`newsroomArticleDossier(slug: "${slug}") { title }`, 'article'],
    ['newsroomPersonDossier(slug: "guo-shengkun") { name }', 'person'],
    ['newsroomOrganizationDossier(slug: "ministry-of-public-security") { name }', 'organization'],
  ] as const)('is refused %s without findOne', async (root, type) => {
    expect(await refusal(`{ ${root} }`, await signedIn(app, may(type, 'find')))).toMatchObject({
      code: 'FORBIDDEN',
    });
    await ask(`{ ${root} }`, await signedIn(app, may(type, 'findOne')));
  });

  test('is refused lists of what they may not find, and gets none of it elsewhere', async () => {
    const noArticles = await signedIn(app, mayFindAllBut('article'));
    const noPeople = await signedIn(app, mayFindAllBut('person'));
    const articles = {
      code: 'FORBIDDEN',
      message: expect.stringContaining('article entries, which you may not'),
    };
    const people = {
      code: 'FORBIDDEN',
      message: expect.stringContaining('person entries, which you may not'),
    };
    expect(await refusal('{ newsroomPeople { articles { nodes { title } } } }', noArticles)).toEqual(
      articles,
    );
    expect(await refusal('{ newsroomNames(q: "guo", type: "person") { slug } }', noPeople)).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await ask('{ newsroomNames(q: "Guo Shengkun") { slug } }', noPeople)).toEqual({
      newsroomNames: [],
    });
    expect(await refusal('{ newsroomOrganizations { people { nodes { role } } } }', noPeople)).toEqual(
      people,
    );
    expect(await refusal('{ newsroomGraph(center: "person:guo-shengkun") { center } }', noPeople)).toEqual(
      people,
    );
    expect(
      await refusal('{ newsroomGraph(center: "person:guo-shengkun") { center } }', noArticles),
    ).toMatchObject({ code: 'FORBIDDEN' });

    const { dossier, articles: listed } = await ask(
      `{ dossier: newsroomArticleDossier(slug: "${slug}") { people { name } mentions { person { name } } }
         articles: newsroomArticles { facts { affiliations { role } } } }`,
      noPeople,
    );
    expect(dossier.people).toEqual([]);
    expect(dossier.mentions.filter(({ person }: { person: unknown }) => person)).toEqual([]);
    for (const { facts } of listed) expect(facts.affiliations).toEqual([]);
  });

  test.each([
    `newsroomArticleDossier(slug: "${slug}", status: DRAFT) { title }`,
    'newsroomPersonDossier(slug: "guo-shengkun", status: DRAFT) { name }',
    'newsroomGraph(center: "person:guo-shengkun", status: DRAFT) { center }',
  ])('is refused drafts, who may not read all of them: %s', async (root) => {
    const types = ['article', 'person', 'organization'] as const;
    const reader = await signedIn(
      app,
      types.flatMap((type) => [
        ...may(type, 'find', 'findOne'),
        ...(type === 'organization' ? [] : may(type, 'readDrafts')),
      ]),
    );
    expect(await refusal(`{ ${root} }`, reader)).toEqual({
      code: 'FORBIDDEN',
      message: expect.stringContaining("Drafts of organization entries need the permission 'readDrafts'"),
    });
  });

  test('gets drafts, who may read all of them and asks so', async () => {
    const documentId = await create('person', { name: 'Known', biography: 'Public.' });
    await documents(app, 'person').update({ documentId, data: { biography: 'Unpublished.' } });
    const { draft, published } = await ask(
      `{ draft: newsroomPersonDossier(slug: "known", status: DRAFT) { biography }
         published: newsroomPersonDossier(slug: "known") { biography } }`,
      await withToken(app, 'full-access'),
    );
    expect([draft, published]).toEqual([{ biography: 'Unpublished.' }, { biography: 'Public.' }]);
  });
});

describe('bad input is refused with what is allowed', () => {
  test.each([
    ['newsroomGraph(center: "guo-shengkun") { center }', 'center is person: or organization:'],
    [
      'newsroomGraph(center: "person:x", depth: 99) { center }',
      'depth must be a whole number of at least 1 and at most 3',
    ],
    ['newsroomGraph(center: "person:x", limit: -1) { center }', 'limit must be a whole number of at least 1'],
    [
      'newsroomGraph(center: "person:x", roles: ["reader"]) { center }',
      'roles takes roles of credits and mentions: author',
    ],
    ['newsroomGraph(center: "person:x", roles: []) { center }', 'roles takes roles'],
    ['newsroomGraph(center: "person:x", from: "2016-99") { center }', "from: '2016-99' has no month 99"],
    ['newsroomArticleDossier(slug: "x", locale: "*") { title }', 'locale is one language'],
    ['newsroomArticleDossier(slug: "x", status: MODIFIED) { title }', 'PublicationStatus'],
    ['newsroomArticleDossier(slug: "x") { personKey }', 'Cannot query field "personKey"'],
    ['newsroomNames(q: " ") { slug }', 'q is a name or the beginning of one'],
    ['newsroomNames(q: "x", type: "article") { slug }', 'type is person or organization'],
    ['newsroomNames(q: "x", limit: 51) { slug }', 'limit is a whole number from 1 to 50'],
    ['newsroomPeople { articles(roles: ["constructor"]) { nodes { title } } }', 'roles takes roles'],
    ['newsroomPeople { articles(to: "yesterday") { nodes { title } } }', 'to: '],
    ['newsroomPeople { articles(from: "\\u0000") { nodes { title } } }', 'from contains a NUL character'],
    [
      'newsroomPeople { articles(pagination: { page: 0 }) { nodes { title } } }',
      'pagination[page] must be a whole number',
    ],
    ['newsroomPeople { articles(pagination: { page: 1, limit: 1 }) { nodes { title } } }', 'not both'],
    ['newsroomOrganizations { people(at: "2016-99") { nodes { role } } }', "at: '2016-99' has no month 99"],
  ])('%s', async (root, message) => {
    const answer = await refusal(`{ ${root} }`);
    expect(answer.message).toContain(message);
    expect(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']).toContain(answer.code);
  });
});
