import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type TestApp, bootApp } from '../setup/boot';
import { documents } from '../setup/documents';
import { importFiles, planFiles, sourceFile } from '../setup/pieces';

let app: TestApp;
beforeAll(async () => {
  app = await bootApp();
});
afterAll(() => app.destroy());

let number = 0;
beforeEach(() => {
  number += 1;
});

const people = (more = '') =>
  sourceFile('people.yaml', `- name: Ada Test ${number}\n  slug: ada-${number}\n${more}`);
const body = () => sourceFile('organizations.yaml', `- {name: Body ${number}, slug: body-${number}}\n`);
const piece = (front: string) => sourceFile('piece.md', `---\ntitle: Piece ${number}\n${front}---\nWords.\n`);

const populate = {
  article: { credits: { populate: ['person'] }, mentions: { populate: ['person', 'organization'] } },
  person: { affiliations: { populate: ['organization', 'source'] } },
  organization: { ties: { populate: ['organization', 'source'] } },
};

type Type = keyof typeof populate;
type Status = 'draft' | 'published';

const find = (type: Type, slug: string, status: Status) =>
  documents(app, type).findFirst({ status, filters: { slug }, populate: populate[type] });

const remove = async (type: Type, slug: string) => {
  const entry = await find(type, slug, 'draft');
  await documents(app, type).delete({ documentId: entry?.documentId ?? '' });
  expect(await find(type, slug, 'draft')).toBeNull();
};

const quietly = async (files: Parameters<typeof importFiles>[1]) => {
  const { changes } = await planFiles(app, files);
  expect(new Set(changes.map(({ action }) => action))).toEqual(new Set(['keep']));
};

describe('an entry that was deleted in the CMS and is imported again', () => {
  test.each<[string, boolean]>([
    ['published', false],
    ['draft', true],
  ])('is credited and mentioned again: %s', async (status, draft) => {
    const files = [
      people(),
      piece(
        `credits: [{person: ada-${number}}]\nmentions: [{person: ada-${number}, role: quoted, title: Dr.}]\n`,
      ),
    ];
    await importFiles(app, files, { draft });
    await remove('person', `ada-${number}`);
    await importFiles(app, files, { draft });
    const article = await find('article', `piece-${number}`, status as Status);
    expect(article?.credits).toMatchObject([{ person: { slug: `ada-${number}` } }]);
    expect(article?.mentions).toMatchObject([
      { role: 'quoted', title: 'Dr.', person: { slug: `ada-${number}` } },
    ]);
    if (!draft) await quietly(files);
  });

  test('is affiliated and tied again, and is a source again', async () => {
    const files = [
      people(`  affiliations: [{organization: body-${number}, role: chair, source: piece-${number}}]\n`),
      sourceFile(
        'organizations.yaml',
        `- {name: Body ${number}, slug: body-${number}}\n- {name: House ${number}, slug: house-${number}, ties: [{organization: body-${number}, type: part of, source: piece-${number}}]}\n`,
      ),
      piece(''),
    ];
    await importFiles(app, files);
    await remove('organization', `body-${number}`);
    await remove('article', `piece-${number}`);
    await importFiles(app, files);
    const linked = [{ organization: { slug: `body-${number}` }, source: { slug: `piece-${number}` } }];
    expect(await find('person', `ada-${number}`, 'published')).toMatchObject({ affiliations: linked });
    expect(await find('organization', `house-${number}`, 'published')).toMatchObject({ ties: linked });
    const ada = await find('person', `ada-${number}`, 'draft');
    expect(ada?.affiliations).toHaveLength(1);
    await quietly(files);
  });

  test('is mentioned again where an editor took the empty mention away', async () => {
    const files = [people(), piece(`mentions: [{person: ada-${number}}]\n`)];
    await importFiles(app, files);
    await remove('person', `ada-${number}`);
    const draft = await find('article', `piece-${number}`, 'draft');
    await documents(app, 'article').update({
      documentId: draft?.documentId ?? '',
      data: { mentions: [] },
      status: 'published',
    });
    await importFiles(app, files);
    expect(await find('article', `piece-${number}`, 'published')).toMatchObject({
      mentions: [{ person: { slug: `ada-${number}` } }],
    });
  });

  test('keeps what an editor wrote into the mention meanwhile', async () => {
    const files = [people(), piece(`mentions: [{person: ada-${number}}]\n`)];
    await importFiles(app, files);
    await remove('person', `ada-${number}`);
    const draft = await find('article', `piece-${number}`, 'draft');
    const [mention] = draft?.mentions as Array<{ id: number }>;
    await documents(app, 'article').update({
      documentId: draft?.documentId ?? '',
      data: { mentions: [{ id: mention?.id, title: 'Countess' }] },
    });
    await importFiles(app, files);
    expect(await find('article', `piece-${number}`, 'draft')).toMatchObject({
      mentions: [{ title: 'Countess', person: { slug: `ada-${number}` } }],
    });
  });

  test('is linked again by what a text states', async () => {
    const files = [
      sourceFile(
        'people.yaml',
        `- {name: Ruth Example, slug: ruth-${number}}\n- {name: Wanda Writer ${number}}\n`,
      ),
      sourceFile(
        'organizations.yaml',
        `- {name: Institute of Examples, slug: institute-${number}, classification: think tank}\n`,
      ),
      sourceFile(
        'story.txt',
        `Examples are good ${number}\n\nBy Wanda Writer ${number}\n\n“Examples help,” said Ruth Example, director of the Institute of Examples.\n\nNobody else was asked.\n`,
      ),
    ];
    await importFiles(app, files);
    const expected = { affiliations: [{ role: 'director', organization: { slug: `institute-${number}` } }] };
    expect(await find('person', `ruth-${number}`, 'published')).toMatchObject(expected);
    await remove('organization', `institute-${number}`);
    await importFiles(app, files);
    expect(await find('person', `ruth-${number}`, 'published')).toMatchObject(expected);
    await quietly(files);
    await remove('person', `ruth-${number}`);
    await remove('organization', `institute-${number}`);
  });
});

test('a mention that an editor removed does not come back when its person was renamed', async () => {
  const front = `mentions: [{person: ada-${number}}, {organization: body-${number}}]\n`;
  await importFiles(app, [people(), body(), piece(front)]);
  const draft = await find('article', `piece-${number}`, 'draft');
  const [, second] = draft?.mentions as Array<{ id: number }>;
  await documents(app, 'article').update({
    documentId: draft?.documentId ?? '',
    data: { mentions: [{ id: second?.id }] },
    status: 'published',
  });
  const ada = await find('person', `ada-${number}`, 'draft');
  await documents(app, 'person').update({
    documentId: ada?.documentId ?? '',
    data: { slug: `countess-${number}` },
    status: 'published',
  });
  await importFiles(app, [people(), body(), piece(front)]);
  expect(await find('article', `piece-${number}`, 'published')).toMatchObject({
    mentions: [{ organization: { slug: `body-${number}` } }],
  });
});

describe('names without slugs', () => {
  test('are told from other spellings and from namesakes, and found again', async () => {
    const file = (name: string, more = '') => sourceFile('people.yaml', `- name: ${name}\n${more}`);
    await importFiles(app, [file('Jörg Muster', '  summary: One.\n')]);
    const spelt = await planFiles(app, [file('Jorg Muster', '  prefix: Dr.\n')]);
    expect(spelt.problems).toMatchObject([{ rule: 'similar-name', file: 'people.yaml', line: 1, column: 3 }]);

    await documents(app, 'person').create({ data: { name: 'Jörg Muster' } });
    const again = await planFiles(app, [file('Jörg Muster', '  summary: One.\n')]);
    expect(again).toMatchObject({ problems: [], changes: [{ action: 'keep', slug: 'jorg-muster' }] });

    await importFiles(app, [
      file('Ida Muster', '  slug: ida\n'),
      sourceFile('b/people.yaml', '- {name: Ida Muster, slug: ida-2}\n'),
    ]);
    expect((await planFiles(app, [file('Ida Muster')])).problems).toMatchObject([{ rule: 'ambiguous-name' }]);
  });
});
