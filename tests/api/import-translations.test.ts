import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type TestApp, bootApp } from '../setup/boot';
import { documents } from '../setup/documents';
import { importFiles, planFiles, sourceFile } from '../setup/pieces';

let app: TestApp;
beforeAll(async () => {
  app = await bootApp();
  await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
});
afterAll(() => app.destroy());

let number = 0;
beforeEach(() => {
  number += 1;
});

const english = (more = '') =>
  sourceFile('en.md', `---\ntitle: Dialogue ${number}\nslug: dialogue-${number}\n${more}---\nWords.\n`);

const french = (more = `translationOf: dialogue-${number}\n`) =>
  sourceFile(
    'fr.md',
    `---\ntitle: Entretien ${number}\nslug: entretien-${number}\nlocale: fr\n${more}---\nMots.\n`,
  );

const find = (slug: string, locale: string, status: 'draft' | 'published' = 'published') =>
  documents(app, 'article').findFirst({ status, locale, filters: { slug } });

const both = async (status?: 'draft' | 'published') => {
  const [en, fr] = [
    await find(`dialogue-${number}`, 'en', status),
    await find(`entretien-${number}`, 'fr', status),
  ];
  return { en, fr };
};

const actions = ({ changes }: { changes: Array<{ action: string }> }) => changes.map(({ action }) => action);

test.each(['in the order of the files', 'in the other order'])(
  'a translation joins its original: %s',
  async (order) => {
    const files = order.includes('other') ? [french(), english()] : [english(), french()];
    await importFiles(app, files);
    const { en, fr } = await both();
    expect(en?.documentId).toBeTruthy();
    expect(fr).toMatchObject({ documentId: en?.documentId, title: `Entretien ${number}`, body: 'Mots.' });
    expect(actions(await importFiles(app, files))).toEqual(['keep', 'keep']);
  },
);

test('each language is updated and published on its own', async () => {
  await importFiles(app, [english(), french()], { draft: true });
  expect(await both('published')).toEqual({ en: null, fr: null });
  await importFiles(app, [english()]);
  expect(await both('published')).toMatchObject({ en: { title: `Dialogue ${number}` }, fr: null });
  await importFiles(app, [french(`subtitle: Suite\ntranslationOf: dialogue-${number}\n`)]);
  expect(await both('published')).toMatchObject({ en: { subtitle: null }, fr: { subtitle: 'Suite' } });
});

test('a translation of an article of the CMS joins it, also by a slug that an editor has changed', async () => {
  await importFiles(app, [english()]);
  const en = await find(`dialogue-${number}`, 'en');
  await documents(app, 'article').update({
    documentId: en?.documentId ?? '',
    locale: 'en',
    data: { slug: `talks-${number}` },
    status: 'published',
  });
  await importFiles(app, [french()]);
  expect(await find(`entretien-${number}`, 'fr')).toMatchObject({ documentId: en?.documentId });
});

test('an original that comes later joins its translation', async () => {
  await importFiles(app, [french('')]);
  await importFiles(app, [english(), french()]);
  const { en, fr } = await both();
  expect(fr?.documentId).toBe(en?.documentId);
});

test('the translation that an editor made in the admin is the one that the file means', async () => {
  await importFiles(app, [english()]);
  const en = await find(`dialogue-${number}`, 'en');
  const documentId = en?.documentId ?? '';
  await documents(app, 'article').update({
    documentId,
    locale: 'fr',
    data: { title: 'Titre', slug: `titre-${number}` },
  });
  const report = await importFiles(app, [french()]);
  expect(report.changes).toMatchObject([
    { action: 'update', slug: `titre-${number}`, locale: 'fr', fields: ['body'] },
    { action: 'conflict', fields: ['title'] },
  ]);
  expect(await find(`titre-${number}`, 'fr', 'draft')).toMatchObject({
    documentId,
    title: 'Titre',
    body: 'Mots.',
  });
});

test('a translation that was deleted comes back to its original', async () => {
  await importFiles(app, [english(), french()]);
  const { en } = await both();
  await documents(app, 'article').delete({ documentId: en?.documentId ?? '', locale: 'fr' });
  await importFiles(app, [english(), french()]);
  expect((await both()).fr).toMatchObject({ documentId: en?.documentId });
});

test('two articles of their own are never made one', async () => {
  await importFiles(app, [english(), french('')]);
  const { problems } = await planFiles(app, [english(), french()]);
  expect(problems).toMatchObject([
    { level: 'error', rule: 'other-article', file: 'fr.md', line: 5, column: 16 },
  ]);
});

test('a mistake in the translation takes the original back too', async () => {
  const files = [
    english(),
    french(`translationOf: dialogue-${number}\nmentions: [{person: nobody-at-all}]\n`),
  ];
  await expect(importFiles(app, files)).rejects.toMatchObject({ problems: [{ rule: 'unknown-person' }] });
  expect(await both('draft')).toEqual({ en: null, fr: null });
});
