import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { Reading, ReadingQuestion } from '../../server/src/api/contracts/readings';
import type { Directory } from '../../server/src/directory';
import type { MergeService } from '../../server/src/merging/service';
import { readTextPiece } from '../../server/src/pieces/read-text';
import { draftNames } from '../../server/src/reading/draft-names';
import { type AdminPermission, adminUser, adminUserWho } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { documents } from '../setup/documents';
import {
  describeWithPiece,
  importFiles,
  piecesFolder,
  planFiles,
  seedBundle,
  sourceFile,
} from '../setup/pieces';
import { statementsDuring } from '../setup/statements';
import { mergesOf } from './merge/site';

type Headers = { Authorization: string };

const subject = (type: string) => `plugin::newsroom.${type}`;
const reads: AdminPermission[] = ['article', 'person', 'organization'].map((type) => ({
  action: 'read',
  subject: subject(type),
}));
const edits: AdminPermission = { action: 'update', subject: subject('article') };

let app: TestApp;
let editor: Headers;
let ids: Record<'roe' | 'institute' | 'ministry' | 'article', string>;

const empty: ReadingQuestion = {
  title: null,
  subtitle: null,
  body: null,
  summary: null,
  imageCaption: null,
  authorNote: null,
  locale: 'en',
  status: 'draft',
  article: null,
  credits: [],
  mentions: [],
  rejected: [],
};

const ask = (question: object, headers = editor) =>
  app.request
    .post('/newsroom/articles/reading')
    .set(headers)
    .send({ ...empty, ...question });

const read = async (question: Partial<ReadingQuestion>, headers = editor): Promise<Reading> =>
  (await ask(question, headers).expect(200)).body.data;

const named = ({ unlinked }: Reading) => unlinked.map(({ name }) => name);

/** The words of a field at the places of a name. */
const wordsAt = (question: Partial<ReadingQuestion>, { at }: Reading['unlinked'][number]) =>
  at.map(({ field, start, end }) => question[field]?.slice(start, end));

const body = [
  'The Harbour Institute warned on Monday. “Water rises,” said Dr. **Jane Roe**, a fellow at the Harbour Institute.',
  'Roe spoke in Lisbon. “It is late,” said Marta Silva, an engineer at the Harbour Institute.',
].join('\n\n');

beforeAll(async () => {
  app = await bootApp();
  await app.strapi.plugin('i18n').service('locales').create({ code: 'zh-Hans', name: 'Chinese' });
  editor = (await adminUser(app)).headers;
  const make = async (type: 'article' | 'person' | 'organization', data: Record<string, unknown>) =>
    (await documents(app, type).create({ data })).documentId;
  ids = {
    roe: await make('person', { name: 'Jane Roe', familyName: 'Roe' }),
    institute: await make('organization', {
      name: 'Harbour Institute',
      aliases: [{ name: 'HI', kind: 'acronym' }],
    }),
    ministry: await make('organization', { name: 'Ministry of Tides', nativeName: '潮汐部' }),
    article: '',
  };
  ids.article = await make('article', {
    title: 'High water',
    body,
    writtenOn: '2017-06',
    mentions: [
      { role: 'quoted', name: 'Jane Roe', person: ids.roe },
      { role: 'subject', name: 'Ministry of Tides', organization: ids.ministry },
    ],
  });
});
afterAll(() => app.destroy());

describe('the form of an article', () => {
  test('tells who is named and not linked: entries of the directory, and people whom it lacks', async () => {
    const { unlinked, linked, may } = await read({ title: 'High water', body });
    expect(linked).toEqual([]);
    expect(unlinked).toMatchObject([
      {
        name: 'Harbour Institute',
        type: 'organization',
        entry: ids.institute,
        draft: null,
        proposals: [{ list: 'mentions', role: 'subject', name: 'Harbour Institute' }, { role: 'cited' }],
      },
      {
        name: 'Jane Roe',
        entry: ids.roe,
        printed: ['Jane Roe', 'Roe'],
        proposals: [{ role: 'quoted', title: 'Dr.' }],
      },
      {
        name: 'Marta Silva',
        entry: null,
        proposals: [{ role: 'quoted', title: 'engineer at the Harbour Institute' }],
      },
    ]);
    expect(unlinked[2]?.draft).toEqual({
      name: 'Marta Silva',
      prefix: null,
      givenName: 'Marta',
      familyName: 'Silva',
      affiliations: [{ organization: ids.institute, role: 'engineer' }],
    });
    expect(unlinked[2]?.sentences).toEqual([
      '“It is late,” said Marta Silva, an engineer at the Harbour Institute.',
    ]);
    expect(may).toEqual({ edit: true, create: { person: true, organization: true }, affiliate: true });
  });

  test('tells places in the fields as they are written, with their markup', async () => {
    const question = {
      title: 'Roe warns the Ministry of Tides',
      body: [
        '# Talk & talk at the *Harbour* Institute\n',
        '> said [Jane\n> Roe](https://example.com/roe "Jane Roe")\\, of the HI &amp; others',
        '',
        '![Jane Roe](https://example.com/roe.jpg) <b>Jane Roe</b> and `Jane Roe`',
        '',
        '```\nJane Roe\n```',
      ].join('\n'),
      imageCaption: '😀 Jane Roe',
      authorNote: 'Roe is a fellow.',
    };
    const { unlinked } = await read(question);
    const words = Object.fromEntries(unlinked.map((one) => [one.name, wordsAt(question, one)]));
    expect(words).toEqual({
      'Harbour Institute': ['Harbour* Institute', 'HI'],
      'Jane Roe': ['Jane\n> Roe', 'Jane Roe', 'Jane Roe', 'Jane Roe', 'Roe'],
      'Ministry of Tides': ['Ministry of Tides'],
    });
  });

  test('tells who is linked, whether the name still stands, and what state the entry is in', async () => {
    const { linked, unlinked } = await read({
      title: 'High water',
      body: 'Roe went home.',
      credits: [{ role: 'author', name: 'A Stringer', person: null, organization: null }],
      mentions: [
        { role: 'quoted', name: 'Jane Roe', person: ids.roe, organization: null },
        { role: 'subject', name: 'Roe', person: ids.roe, organization: null },
        { role: 'mentioned', name: null, person: null, organization: ids.institute },
        { role: 'mentioned', name: 'Nobody Now', person: 'nobodynow', organization: null },
      ],
    });
    expect(linked).toMatchObject([
      { name: 'Jane Roe', state: 'draft', absent: false, roles: [{ role: 'quoted' }, { role: 'subject' }] },
      { name: 'Harbour Institute', state: 'draft', absent: true, at: [] },
      { name: 'Nobody Now', entry: 'nobodynow', state: 'missing', absent: true },
    ]);
    expect(linked[0]?.at).toEqual([{ field: 'body', start: 0, end: 3 }]);
    expect(unlinked).toMatchObject([
      { name: 'A Stringer', entry: null, proposals: [{ list: 'credits', role: 'author' }], at: [] },
    ]);
  });

  test('is completed with whom its saved items link, in the version that it shows', async () => {
    const article = await documents(app, 'article').findOne({
      documentId: ids.article,
      populate: ['mentions'],
    });
    const items = (article?.mentions as Array<{ id: number; role: string; name: string }>).map(
      ({ id, role, name }) => ({ id, role, name }),
    );
    const question = { body, article: ids.article, mentions: items };
    expect((await read(question)).linked).toMatchObject([
      { entry: ids.roe, absent: false },
      { entry: ids.ministry, absent: true },
    ]);
    const changed = [
      { ...items[0], person: null },
      { ...items[1], organization: ids.institute },
    ];
    const { linked, unlinked } = await read({ ...question, mentions: changed as typeof items });
    expect(linked).toMatchObject([{ entry: ids.institute, absent: false }]);
    expect(unlinked.map(({ entry }) => entry)).toEqual([ids.roe, null]);
    expect((await read({ ...question, status: 'published' })).linked.map(({ entry }) => entry)).toEqual([
      null,
    ]);
  });

  test('follows the directory without reading all of it again', async () => {
    await read({ body });
    const statements = await statementsDuring(app, () => read({ body }));
    expect(statements.length).toBeLessThan(20);
    const documentId = (await documents(app, 'person').create({ data: { name: 'Tom Late' } })).documentId;
    const question = { body: 'Tom Late came.' };
    expect((await read(question)).unlinked).toMatchObject([{ entry: documentId }]);
    await documents(app, 'person').update({ documentId, data: { aliases: [{ name: 'Thomas Later' }] } });
    expect((await read({ body: 'Thomas Later came.' })).unlinked).toMatchObject([{ entry: documentId }]);
    await documents(app, 'person').delete({ documentId });
    expect(named(await read(question))).toEqual([]);
  });

  test('is read in every language', async () => {
    const question = { body: '潮汐部发言人说。', locale: 'zh-Hans' };
    const { unlinked } = await read(question);
    expect(unlinked).toMatchObject([{ entry: ids.ministry, printed: ['潮汐部'] }]);
    const [ministry] = unlinked;
    expect(ministry && wordsAt(question, ministry)).toEqual(['潮汐部']);
  });
});

describe('what the text states', () => {
  const role = () => ({ person: ids.roe, organization: ids.institute, role: 'fellow', locale: 'en' });
  const add = (order: object = role(), headers = editor, article = ids.article) =>
    app.request.post(`/newsroom/articles/${article}/affiliations`).set(headers).send(order);

  const affiliations = async (status: 'draft' | 'published' = 'draft') => {
    const person = await documents(app, 'person').findOne({
      documentId: ids.roe,
      status,
      populate: { affiliations: { populate: ['organization', 'source'] } },
    });
    return person?.affiliations ?? null;
  };

  test('is told when the directory lacks it, and added to the draft of the person with the article as source', async () => {
    await documents(app, 'person').update({
      documentId: ids.roe,
      data: { affiliations: [{ organization: { documentId: ids.ministry }, role: 'adviser', from: '2015' }] },
    });
    const before = await read({ body, article: ids.article });
    expect(before.affiliations).toEqual([
      {
        person: { entry: ids.roe, name: 'Jane Roe' },
        organization: { entry: ids.institute, name: 'Harbour Institute' },
        role: 'fellow',
        evidence: 'Dr. Jane Roe, a fellow at the Harbour Institute',
      },
    ]);
    expect((await add().expect(200)).body).toEqual({ data: { added: true } });
    expect((await add({ ...role(), role: 'Fellow' }).expect(200)).body).toEqual({ data: { added: false } });
    expect(await affiliations()).toMatchObject([
      { organization: { documentId: ids.ministry }, role: 'adviser', from: '2015' },
      {
        organization: { documentId: ids.institute },
        role: 'fellow',
        kind: 'other',
        asOf: '2017-06',
        source: { documentId: ids.article },
      },
    ]);
    expect(await affiliations('published')).toBeNull();
    expect((await read({ body, article: ids.article })).affiliations).toEqual([]);
  });

  test('is added only by those who may change the person, to what is there', async () => {
    const reader = (await adminUserWho(app, [...reads, edits])).headers;
    await add(role(), reader).expect(403);
    const others = (
      await adminUserWho(app, [
        ...reads,
        { action: 'update', subject: subject('person'), fields: ['summary'] },
      ])
    ).headers;
    const refused = await add(role(), others).expect(403);
    expect(refused.body.error.message).toBe(
      'That takes the permission to update affiliations of the person.',
    );
    await add({ ...role(), person: 'nobody' }).expect(404);
    await add({ ...role(), organization: 'nobody' }).expect(404);
    await add(role(), editor, 'nothing').expect(404);
    await add({ ...role(), role: '' }).expect(400);
    await add({ ...role(), note: 'x' }).expect(400);
    expect(await affiliations()).toHaveLength(2);
  });
});

test('a change of a name is followed without indexing everybody anew', async () => {
  const directoryOf = draftNames(app.strapi);
  const everything = new Set(['name', 'aliases']);
  const ask = () => directoryOf({ person: everything, organization: everything });
  const slugsOf = ({ entries, phrases }: Directory, words: string) =>
    (phrases.get(words) ?? []).map(({ entry }) => entries[entry]?.slug);
  const directory = await ask();
  const { documentId } = await documents(app, 'person').create({ data: { name: 'Early Bird' } });
  expect(await ask()).toBe(directory);
  expect(slugsOf(directory, 'early bird')).toEqual([documentId]);
  await documents(app, 'person').update({ documentId, data: { name: 'Late Bird' } });
  expect(await ask()).toBe(directory);
  expect(slugsOf(directory, 'early bird')).toEqual([]);
  expect(slugsOf(directory, 'late bird')).toEqual([documentId]);
  await documents(app, 'person').delete({ documentId });
  expect(await ask()).toBe(directory);
  expect(slugsOf(directory, 'late bird')).toEqual([]);
  expect(slugsOf(directory, 'jane roe')).toEqual([ids.roe]);
});

describe('a rejected name', () => {
  const marta = { type: 'person', entry: null, name: 'Marta Silva' };
  const at = (article: string) => `/newsroom/articles/${article}/rejections`;
  const reject = (rejection: object, article = ids.article, headers = editor) =>
    app.request.post(at(article)).set(headers).send(rejection);
  const undo = (rejection: Record<string, string>, article = ids.article, headers = editor) =>
    app.request.delete(at(article)).query(rejection).set(headers);

  test('is remembered with the article, however it is written, and can be undone', async () => {
    expect((await reject(marta).expect(200)).body.data).toEqual([marta]);
    await reject({ ...marta, name: 'marta  SILVA' }).expect(200);
    const roe = { type: 'person', entry: ids.roe, name: 'Roe' };
    await reject(roe).expect(200);
    const reading = await read({ body, article: ids.article });
    expect(named(reading)).toEqual(['Harbour Institute']);
    expect(reading.rejected).toEqual([marta, { ...roe, name: 'Jane Roe' }]);
    expect(named(await read({ body }))).toContain('Marta Silva');

    const left = await undo({ type: 'person', name: 'Marta Silva' }).expect(200);
    expect(left.body.data).toEqual([{ ...roe, name: 'Jane Roe' }]);
    await undo({ type: 'person', name: 'Roe', entry: ids.roe }).expect(200);
    expect(named(await read({ body, article: ids.article }))).toHaveLength(3);
  });

  test('of an article that is not saved yet comes with the question', async () => {
    const reading = await read({ body, rejected: [{ ...marta, type: 'person' }] });
    expect(named(reading)).toEqual(['Harbour Institute', 'Jane Roe']);
    expect(reading.rejected).toEqual([marta]);
  });

  test('goes along with a copy, and with the article', async () => {
    const { documentId } = await documents(app, 'article').create({ data: { title: 'Copied', body } });
    await reject(marta, documentId).expect(200);
    const { entries } = await documents(app, 'article').clone({ documentId });
    const copy = String(entries[0]?.documentId);
    await documents(app, 'article').delete({ documentId });
    const kept = await app.strapi.db.query('plugin::newsroom.rejection').findMany({});
    expect(kept).toMatchObject([{ article: copy, name: 'Marta Silva' }]);
    await documents(app, 'article').delete({ documentId: copy });
    expect(await app.strapi.db.query('plugin::newsroom.rejection').count()).toBe(0);
  });

  test('is refused to those who may not change the article, and when it is none', async () => {
    const reader = (await adminUserWho(app, reads)).headers;
    await reject(marta, ids.article, reader).expect(403);
    await undo({ type: 'person', name: 'Marta Silva' }, ids.article, reader).expect(403);
    await reject(marta, 'nothing').expect(404);
    await reject({ ...marta, name: ' ' }).expect(400);
    await reject({ ...marta, type: 'place' }).expect(400);
    await undo({ name: 'Marta Silva' }).expect(400);
    const own = { ...edits, conditions: ['admin::is-creator'] };
    const author = (await adminUserWho(app, [...reads, own])).headers;
    const refused = await reject(marta, ids.article, author).expect(403);
    expect(refused.body.error.message).toBe('That takes the permission to update the article.');
  });

  test.each([
    ['a NUL', 'Marta\0Silva'],
    ['half an emoji', 'Marta \ud83d Silva'],
  ])('is refused with %s, which no database stores', async (_what, name) => {
    await reject({ ...marta, name }).expect(400);
  });

  test('may be broken over two lines of the text', async () => {
    await reject({ ...marta, name: 'Marta\nSilva' }).expect(200);
    expect(named(await read({ body, article: ids.article }))).not.toContain('Marta Silva');
    const { body: left } = await undo({ type: 'person', name: 'Marta\nSilva' }).expect(200);
    expect(left.data).toEqual([]);
  });

  test('holds for whoever an entry is merged into, until the merge is undone', async () => {
    const make = async (name: string) =>
      (await documents(app, 'person').create({ data: { name } })).documentId;
    const [from, into] = [await make('Otto Brand'), await make('Otto Brand')];
    const text = 'The Harbour Institute heard Otto Brand on Monday.';
    const data = { title: 'Brand heard', body: text };
    const { documentId: article } = await documents(app, 'article').create({ data });
    await reject({ type: 'person', entry: from, name: 'Otto Brand' }, article).expect(200);

    const merges = mergesOf<MergeService>(app);
    const { id } = await merges.apply({ type: 'person', from, into });
    const merged = await read({ body: text, article });
    expect(named(merged)).not.toContain('Otto Brand');
    expect(merged.rejected).toEqual([{ type: 'person', entry: into, name: 'Otto Brand' }]);

    await merges.undo(id);
    expect((await read({ body: text, article })).rejected).toMatchObject([{ entry: from }]);
    await merges.apply({ type: 'person', from, into });
    await undo({ type: 'person', name: 'Otto Brand', entry: into }, article).expect(200);
    expect(named(await read({ body: text, article }))).toContain('Otto Brand');
    await documents(app, 'article').delete({ documentId: article });
    await documents(app, 'person').delete({ documentId: into });
  });
});

describe('whoever asks', () => {
  const linkedRoe = [{ role: 'quoted', name: 'the expert', person: '', organization: null }];

  test('is signed in and may read articles', async () => {
    await app.request.post('/newsroom/articles/reading').send(empty).expect(401);
    const stranger = (await adminUserWho(app, [{ action: 'read', subject: subject('person') }])).headers;
    await ask({ body }, stranger).expect(403);
  });

  test('gets no entry whose name they may not read, linked or not', async () => {
    const mentions = linkedRoe.map((item) => ({ ...item, person: ids.roe }));
    const writer = (
      await adminUserWho(
        app,
        reads.filter((one) => !one.subject.endsWith('person')),
      )
    ).headers;
    const reading = await read({ body, mentions }, writer);
    expect(reading.linked).toMatchObject([{ name: 'the expert', state: 'hidden' }]);
    expect(reading.unlinked).toMatchObject([
      { name: 'Harbour Institute' },
      { name: 'Jane Roe', entry: null },
      { name: 'Marta Silva', entry: null },
    ]);
    expect(reading.affiliations).toEqual([]);
    expect(JSON.stringify(reading.unlinked)).not.toContain(ids.roe);
    expect(reading.may).toEqual({
      edit: false,
      create: { person: false, organization: false },
      affiliate: false,
    });
  });

  test('gets those entries that a condition lets them read, by the fields that they may read', async () => {
    const permissions = reads.map((one) =>
      one.subject.endsWith('organization')
        ? { ...one, conditions: ['admin::is-creator'] }
        : one.subject.endsWith('person')
          ? { ...one, fields: ['name'] }
          : one,
    );
    const writer = (await adminUserWho(app, permissions)).headers;
    const reading = await read({ body }, writer);
    expect(reading.unlinked.map(({ entry }) => entry)).toEqual([ids.roe, null]);
    expect(JSON.stringify(reading)).not.toContain(ids.institute);
    expect(named(await read({ body: 'The HI and Harbour Institute agree.' }, writer))).toEqual([]);
    const mentions = [{ role: 'subject', name: null, person: null, organization: ids.institute }];
    // It may be there, and taking the link away would be wrong.
    expect((await read({ mentions }, writer)).linked).toMatchObject([{ state: 'hidden' }]);
  });

  const own = { conditions: ['admin::is-creator'] };
  const readsOf = (type: string, fields: string[], more: Partial<AdminPermission> = {}): AdminPermission => ({
    action: 'read',
    subject: subject(type),
    fields,
    ...more,
  });

  test('gets the names of an entry that they may read of this entry', async () => {
    const others = reads.filter((one) => !one.subject.endsWith('organization'));
    const { id, headers } = await adminUserWho(app, [
      ...others,
      readsOf('organization', ['name']),
      readsOf('organization', ['aliases'], own),
    ]);
    const text = { body: 'The HI spoke, and the ZZ did.' };
    const { documentId } = await documents(app, 'organization').create({
      data: { name: 'Zonal Zoo', aliases: [{ name: 'ZZ', kind: 'acronym' }], createdBy: id },
    });
    expect(named(await read(text)).sort()).toEqual(['Harbour Institute', 'Zonal Zoo']);
    expect(named(await read(text, headers))).toEqual(['Zonal Zoo']);
    const mentions = [{ role: 'subject', name: null, person: null, organization: ids.institute }];
    expect((await read({ ...text, mentions }, headers)).linked).toMatchObject([{ absent: true }]);
    await documents(app, 'organization').delete({ documentId });
  });

  const savedItems = async (documentId: string, locale = 'en') => {
    const version = await documents(app, 'article').findOne({ documentId, locale, populate: ['mentions'] });
    return (version?.mentions as Array<{ id: number }>).map(({ id }) => ({ id, role: 'quoted', name: 'X' }));
  };

  const entriesIn = async (question: object, headers: Headers) =>
    (await read(question, headers)).linked.map(({ entry }) => entry);

  test('gets whom saved items link where they may read it of this article', async () => {
    const directory = reads.filter((one) => !one.subject.endsWith('article'));
    const mixed = await adminUserWho(app, [
      ...directory,
      readsOf('article', ['title']),
      readsOf('article', ['mentions'], own),
    ]);
    const question = { article: ids.article, mentions: await savedItems(ids.article) };
    expect(await entriesIn(question, editor)).toEqual([ids.roe, ids.ministry]);
    expect((await entriesIn(question, mixed.headers)).filter(Boolean)).toEqual([]);
    const people = await adminUserWho(app, [...directory, readsOf('article', ['title', 'mentions.person'])]);
    expect((await entriesIn(question, people.headers)).filter(Boolean)).toEqual([ids.roe]);
    const { documentId } = await documents(app, 'article').create({
      data: { title: 'Own', mentions: [{ role: 'quoted', person: ids.roe }], createdBy: mixed.id },
    });
    const ofOwn = { article: documentId, mentions: await savedItems(documentId) };
    expect(await entriesIn(ofOwn, mixed.headers)).toEqual([ids.roe]);
    await documents(app, 'article').delete({ documentId });
  });

  test('gets it of the languages that they may read, when they name none', async () => {
    const { documentId } = await documents(app, 'article').create({ data: { title: 'In English' } });
    await documents(app, 'article').update({
      documentId,
      locale: 'zh-Hans',
      data: { title: 'In Chinese', mentions: [{ role: 'quoted', person: ids.roe }] },
    });
    const question = {
      article: documentId,
      locale: null,
      mentions: await savedItems(documentId, 'zh-Hans'),
    };
    expect(await entriesIn(question, editor)).toEqual([ids.roe]);
    const english = await adminUserWho(app, reads);
    expect((await entriesIn(question, english.headers)).filter(Boolean)).toEqual([]);
    await documents(app, 'article').delete({ documentId });
  });
});

test.each([
  ['a body that is too long', { body: 'x'.repeat(300_001) }],
  ['too many items', { mentions: Array.from({ length: 1001 }, () => ({ role: null, name: null })) }],
  ['an item that is none', { credits: ['Jane Roe'] }],
  ['a title that is no text', { title: 7 }],
  ['a language that is none', { locale: '../en' }],
  ['an article that is none', { article: 'a b' }],
  ['a missing status', { status: undefined }],
])('%s is a bad request', async (_what, question) => {
  const { body: answer } = await ask(question).expect(400);
  expect(answer.error).toMatchObject({ status: 400, name: 'ValidationError' });
});

test('Markdown that is too much for its parser is read as it stands', async () => {
  const question = { body: `${'> '.repeat(200)}Jane Roe\n\n${'['.repeat(20_000)}` };
  const { unlinked } = await read(question);
  expect(unlinked.map((one) => wordsAt(question, one))).toEqual([['Jane Roe']]);
});

describeWithPiece('a real piece, with everybody of it in the directory', () => {
  const file = 'us-china-cyber-talks.txt';

  test('gets the names and roles that an import finds, and no place or law', async () => {
    await importFiles(app, await seedBundle(), { draft: true });
    const text = await readFile(path.join(piecesFolder, file), 'utf8');
    const expected = parse(
      await readFile(path.join(piecesFolder, 'us-china-cyber-talks.expected.yaml'), 'utf8'),
    );
    const { pieces } = await planFiles(app, [sourceFile(file, text)]);
    const { documentId } =
      (await documents(app, 'article').findMany({ filters: { slug: { $startsWith: 'us-china' } } }))[0] ?? {};
    const piece = readTextPiece({ file, text }).piece;
    const { fields = {}, title = null } = piece ?? {};
    const reading = await read({
      title,
      body: fields.body ?? null,
      imageCaption: fields.imageCaption ?? null,
      authorNote: fields.authorNote ?? null,
      credits: [{ role: 'author', name: expected.article.byline, person: null, organization: null }],
      article: documentId ?? null,
    });
    const roles = (names: Array<{ name: string }>, of: (name: { name: string }) => string[]) =>
      Object.fromEntries(names.map((name) => [name.name, of(name).sort()]));
    const proposed = roles(reading.unlinked, ({ name }) =>
      (reading.unlinked.find((one) => one.name === name)?.proposals ?? []).map(({ role }) => role),
    );
    const found = pieces[0]?.names ?? [];
    expect(proposed).toEqual(
      roles(found, ({ name }) => [...(found.find((one) => one.name === name)?.roles ?? [])]),
    );
    const said = new Set(reading.unlinked.flatMap(({ name, printed }) => [name, ...printed]));
    for (const name of expected.not_people_or_organizations) expect(said.has(name)).toBe(false);
  });
});
