import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ArticleFacts } from '../../../server/src/api/contracts/dossiers';
import { signedIn, withToken } from '../../setup/accounts';
import { type TestApp, bootApp } from '../../setup/boot';
import { documents } from '../../setup/documents';
import { type Headers, creator, may, mayFindAllBut } from './site';

let app: TestApp;
let create: ReturnType<typeof creator>;
let source: string;

const ask = (path: string, query = '', headers: Headers = {}) =>
  app.request.get(`/api/newsroom/articles/${path}/facts${query}`).set(headers);

const facts = async (...question: Parameters<typeof ask>): Promise<ArticleFacts> =>
  (await ask(...question).expect(200)).body.data;

const told = ({ affiliations, ties }: ArticleFacts) => [
  ...affiliations.map(({ person, role, organization }) => `${person.name}: ${role} of ${organization?.name}`),
  ...ties.map(({ of, type, organization }) => `${of.name}: ${type} ${organization?.name}`),
];

beforeAll(async () => {
  // Statements are counted here: every answer is to be built.
  app = await bootApp({ options: { answersInMemory: 0 } });
  create = creator(app);
  await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
  source = await create('article', { title: 'Who is who' });
  await documents(app, 'article').update({
    documentId: source,
    locale: 'fr',
    data: { title: 'Qui est qui' },
  });
  const other = await create('article', { title: 'Another' });
  const ministry = await create('organization', { name: 'Ministry' });
  await create('organization', {
    name: 'Agency',
    ties: [
      { type: 'part of', organization: ministry, source, from: '2001' },
      { type: 'partner of', organization: ministry, source: other },
    ],
  });
  await create('person', {
    name: 'Guo',
    affiliations: [
      { organization: ministry, role: 'minister', from: '2012', source },
      { organization: ministry, role: 'deputy', from: '2009', to: '2012', source },
      { organization: ministry, role: 'adviser', source: other },
    ],
  });
  await create('person', { name: 'Ann', affiliations: [{ organization: ministry, role: 'clerk', source }] });
  await create(
    'person',
    { name: 'Zoe', affiliations: [{ organization: ministry, role: 'spy', source }] },
    'draft',
  );
});
afterAll(() => app.destroy());

const everything = [
  'Ann: clerk of Ministry',
  'Guo: deputy of Ministry',
  'Guo: minister of Ministry',
  'Agency: part of Ministry',
];

test('facts are the affiliations and ties that the article says, by name, oldest first', async () => {
  const found = await facts('who-is-who');
  expect(told(found)).toEqual(everything);
  expect(found.ties).toEqual([
    {
      of: expect.objectContaining({ slug: 'agency' }),
      type: 'part of',
      organization: expect.objectContaining({ slug: 'ministry' }),
      from: '2001',
      to: null,
      asOf: null,
      note: null,
      source: expect.objectContaining({ slug: 'who-is-who' }),
    },
  ]);
});

test('nothing of a type that the asker may not find', async () => {
  expect(told(await facts(source, '', await signedIn(app, mayFindAllBut('person'))))).toEqual([
    'Agency: part of Ministry',
  ]);
  expect(told(await facts(source, '', await signedIn(app, mayFindAllBut('organization'))))).toEqual([
    'Ann: clerk of undefined',
    'Guo: deputy of undefined',
    'Guo: minister of undefined',
  ]);
});

test('drafts for those who may read all of them', async () => {
  const token = await withToken(app, 'full-access');
  expect(told(await facts(source, '?status=draft', token))).toEqual([
    ...everything.slice(0, 3),
    'Zoe: spy of Ministry',
    'Agency: part of Ministry',
  ]);
});

test('who may not, and what is not there, is refused', async () => {
  await ask(source, '', await signedIn(app, may('article', 'find'))).expect(403);
  await ask(source, '?status=draft').expect(403);
  await ask('nothing').expect(404);
  // This language is a draft.
  await ask(source, '?locale=fr').expect(404);
  const { body } = await ask(source, '?fields=ties').expect(400);
  expect(body.error.message).toBe("There is no parameter 'fields' here; there are locale, status.");
});
