import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type DatabaseClient, createDatabase, testedDatabase } from '../setup/database';
import { type Answer, type Node, type Write, startNode } from '../setup/start-node';

/** How often; MariaDB takes twice as long to make its tables. SQLite is a file of one process and not among them. */
const rounds = { postgres: 10, mysql: 2 } as const;
/** Milliseconds that one round may take on a machine that does other work too. */
const patience = 600_000;
const servers = (['postgres', 'mysql'] as const).filter((client) => client === testedDatabase);

/** Loading Strapi takes a process longer than booting it: two processes boot every site of these tests. */
let nodes: [Node, Node];
const drops: Array<Promise<void>> = [];

beforeAll(async () => {
  nodes = await Promise.all([startNode(), startNode()]);
});
afterAll(async () => {
  await Promise.all(nodes.map((node) => node.end()));
  await Promise.all(drops);
}, patience);

const fine = [{}, {}];
const inOrder = { twice: [], ours: 6 };

/** Runs a test on an empty database, then stops the nodes; the database goes while the next one is at work. */
const onEmpty = async (client: DatabaseClient, run: (env: Record<string, string>) => Promise<void>) => {
  const database = await createDatabase(client);
  try {
    await run(database.env);
  } finally {
    await Promise.all(nodes.map((node) => node.stop()));
    drops.push(database.drop());
  }
};

const published = (type: Write['type'], data: object): Write => ({
  type,
  action: 'create',
  params: { data, status: 'published' },
});

/** Lets one node answer with a dossier, and the other change what is inside. */
const tagsFollow = async (answering: Node, writing: Node) => {
  const { address } = await answering.listen();
  const { documentId: organization } = await writing.write(published('organization', { name: 'Ministry' }));
  const affiliations = [{ organization }];
  const { documentId: person } = await writing.write(published('person', { name: 'Guo', affiliations }));
  const mentions = [{ role: 'quoted', person }];
  const { documentId: article } = await writing.write(published('article', { title: 'Talks', mentions }));

  const ask = (etag = '') =>
    fetch(`${address}/api/newsroom/articles/${article}/dossier?fields=people`, {
      headers: { 'If-None-Match': etag },
    });
  const changes: Array<[() => Promise<Answer>, object[]]> = [
    [
      () =>
        writing.write({
          type: 'person',
          action: 'update',
          params: { documentId: person, data: { name: 'Guo Shengkun' }, status: 'published' },
        }),
      [{ name: 'Guo Shengkun', affiliationsNow: [{ organization: { name: 'Ministry' } }] }],
    ],
    [
      () =>
        writing.write({ type: 'organization', action: 'unpublish', params: { documentId: organization } }),
      [{ name: 'Guo Shengkun', affiliationsNow: [{ organization: null }] }],
    ],
    [() => writing.revoke('plugin::newsroom.person.find'), []],
  ];
  let tag = (await ask()).headers.get('etag') ?? '';
  for (const [change, people] of changes) {
    expect((await ask(tag)).status).toBe(304);
    expect(await change()).not.toHaveProperty('error');
    const answer = await ask(tag);
    expect(answer.status).toBe(200);
    expect((await answer.json()).data.people).toMatchObject(people);
    tag = answer.headers.get('etag') ?? '';
  }
};

describe('two nodes of a site', () => {
  test(
    'the second comes up while the first is at work, and grants nothing again',
    () =>
      onEmpty(testedDatabase, async (env) => {
        const [first, second] = nodes;
        expect([await first.boot(env), await second.boot(env)]).toEqual(fine);
        expect(await second.look()).toEqual(inOrder);
      }),
    patience,
  );

  for (const client of servers) {
    test(
      'each know at once what the other has changed',
      () =>
        onEmpty(client, async (env) => {
          const [first, second] = nodes;
          expect(await Promise.all(nodes.map((node) => node.boot(env)))).toEqual(fine);
          const seen = new Set<string | undefined>();
          for (const node of [first, second, first]) {
            const [one, other] = await Promise.all(nodes.map(({ revision }) => revision()));
            expect(one?.revision).toMatch(/^\d+\.\d+\.\d+$/);
            expect(other).toEqual(one);
            seen.add(one?.revision);
            expect(await node.write(published('person', { name: `Person ${seen.size}` }))).not.toHaveProperty(
              'error',
            );
            const names = [...seen].map((_, index) => `Person ${index + 1}`);
            expect(await Promise.all(nodes.map(({ find }) => find('person')))).toEqual([
              { names },
              { names },
            ]);
          }
          expect(seen.size).toBe(3);
          await tagsFollow(first, second);
        }),
      patience,
    );

    test.each(Array.from({ length: rounds[client] }, (_, index) => index + 1))(
      `that boot at the same moment on an empty database both come up, round %i of ${rounds[client]}`,
      () =>
        onEmpty(client, async (env) => {
          expect(await Promise.all(nodes.map((node) => node.boot(env)))).toEqual(fine);
          expect(await nodes[0].look()).toEqual(inOrder);
        }),
      patience,
    );
  }
});
