import { afterEach, describe, expect, test } from '@jest/globals';
import { granted, grant, revoke, signedIn } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { documents } from '../setup/documents';
import { createDatabase } from '../setup/database';

const types = ['article', 'organization', 'person'];
const reading = types.flatMap((type) =>
  ['find', 'findOne'].map((action) => `plugin::newsroom.${type}.${action}`),
);

const apps: TestApp[] = [];
const boot = async (...options: Parameters<typeof bootApp>) => {
  const app = await bootApp(...options);
  apps.push(app);
  return app;
};
afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.destroy()));
});

const ours = async (app: TestApp) =>
  (await granted(app, 'public')).filter((action) => action.includes('newsroom'));

describe('the public role', () => {
  test('may read and nothing else when publicRead is on; what an administrator takes away stays away', async () => {
    const database = await createDatabase();
    const first = await boot({ database });
    expect(await ours(first)).toEqual(reading);
    await first.request.get('/api/newsroom/people').expect(200);
    await first.request
      .post('/api/newsroom/people')
      .send({ data: { name: 'X' } })
      .expect(403);
    await first.request
      .put('/api/newsroom/people/x')
      .send({ data: { name: 'X' } })
      .expect(403);
    await first.request.delete('/api/newsroom/people/x').expect(403);
    await revoke(first, 'public', ['plugin::newsroom.person.find']);
    await apps.pop()?.destroy();

    const second = await boot({ database });
    expect(await ours(second)).toEqual(reading.filter((action) => action !== 'plugin::newsroom.person.find'));
    await second.request.get('/api/newsroom/people').expect(403);
    await second.request.get('/api/newsroom/articles').expect(200);
    await apps.pop()?.destroy();
    await database.drop();
  });

  test('may read as soon as there is one: a site without the role is asked again at the next boot', async () => {
    const database = await createDatabase();
    const roles = ({ strapi }: TestApp) => strapi.db.query('plugin::users-permissions.role');
    const first = await boot({ database, options: { publicRead: false } });
    const role = await roles(first).delete({ where: { type: 'public' } });
    await apps.pop()?.destroy();

    const second = await boot({ database });
    await roles(second).create({ data: { name: role.name, type: 'public' } });
    await apps.pop()?.destroy();

    const third = await boot({ database });
    expect(await ours(third)).toEqual(reading);
    await apps.pop()?.destroy();
    await database.drop();
  });

  test('may read nothing when publicRead is off', async () => {
    const app = await boot({ options: { publicRead: false } });
    expect(await ours(app)).toEqual([]);
    const { body } = await app.request.get('/api/newsroom/articles').expect(403);
    expect(body).toMatchObject({ data: null, error: { status: 403, name: 'ForbiddenError' } });
  });
});

test('a role does what it is granted, type by type', async () => {
  const app = await boot({ options: { publicRead: false } });
  const writer = await signedIn(app, ['plugin::newsroom.person.create', 'plugin::newsroom.person.find']);
  await app.request
    .post('/api/newsroom/people')
    .set(writer)
    .send({ data: { name: 'A Person' } })
    .expect(201);
  await app.request.get('/api/newsroom/people').set(writer).expect(200);
  await app.request.get('/api/newsroom/people/a-person').set(writer).expect(403);
  await app.request.delete('/api/newsroom/people/a-person').set(writer).expect(403);
  await app.request
    .post('/api/newsroom/organizations')
    .set(writer)
    .send({ data: { name: 'O' } })
    .expect(403);
});

test('a link to a type that the asker may not find is not shown, in REST and in GraphQL', async () => {
  const app = await boot({ options: { publicRead: false } });
  const { documentId } = await documents(app, 'organization').create({
    data: { name: 'Hidden Agency' },
    status: 'published',
  });
  await documents(app, 'person').create({
    data: { name: 'A Person', affiliations: [{ organization: documentId, role: 'spy' }] },
    status: 'published',
  });
  await grant(app, 'public', ['plugin::newsroom.person.find', 'plugin::newsroom.person.findOne']);

  const rest = await app.request.get('/api/newsroom/people?populate[affiliations][populate]=*').expect(200);
  expect(rest.body.data[0].affiliations).toMatchObject([{ role: 'spy' }]);
  expect(JSON.stringify(rest.body)).not.toContain('Hidden Agency');
  await app.request
    .get('/api/newsroom/people?filters[affiliations][organization][name]=Hidden%20Agency')
    .expect(400);

  const inPopulate = 'populate[affiliations][filters][organization][name][$contains]=Hidden';
  await app.request.get(`/api/newsroom/people?${inPopulate}`).expect(403);
  await app.request.get('/api/newsroom/people?populate[affiliations][sort]=organization.name').expect(400);

  const query = '{ people: newsroomPeople { name affiliations { role organization { name } } } }';
  const graphql = await app.request.post('/graphql').send({ query });
  expect(JSON.stringify(graphql.body)).not.toContain('Hidden Agency');
  expect(graphql.body.errors?.[0]?.message).toContain('Forbidden');
});

test('what is refused is not done: no entry is made, changed or deleted behind a 403', async () => {
  const app = await boot({ options: { publicRead: false } });
  const { documentId } = await documents(app, 'person').create({ data: { name: 'A Person' } });
  const actions = ['find', 'create', 'update', 'delete'].map((action) => `plugin::newsroom.person.${action}`);
  const writer = await signedIn(app, actions);
  const refused = async (method: 'post' | 'put' | 'delete', path: string) => {
    const request = app.request[method](`/api/newsroom/people${path}`).set(writer);
    const { body } = await request.send({ data: { name: 'Changed' } }).expect(403);
    expect(body.error.message).toContain('readDrafts');
  };
  await refused('post', '?status=draft&populate[affiliations][populate]=source');
  await refused('put', `/${documentId}?status=draft`);
  await refused('delete', `/${documentId}?status=draft`);
  expect(await documents(app, 'person').findMany({})).toMatchObject([{ name: 'A Person' }]);
});
