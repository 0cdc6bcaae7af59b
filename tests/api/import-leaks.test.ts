import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type TestApp, bootApp } from '../setup/boot';
import { documents } from '../setup/documents';
import { importFiles, sourceFile } from '../setup/pieces';

let app: TestApp;
beforeAll(async () => {
  app = await bootApp();
});
afterAll(() => app.destroy());

const person = (slug: string, more = '') =>
  sourceFile(`${slug}/people.yaml`, `- name: P ${slug}\n  slug: ${slug}\n  summary: S\n${more}`);
const find = (slug: string, status: 'draft' | 'published') =>
  documents(app, 'person').findFirst({ status, filters: { slug }, populate: ['image', 'aliases'] });
const save = async (slug: string, data: Record<string, unknown>) => {
  const draft = await find(slug, 'draft');
  await documents(app, 'person').update({ documentId: draft?.documentId, data });
};

test('a picture that an editor has not published stays unpublished', async () => {
  await importFiles(app, [person('img')]);
  const picture = {
    name: 'x.png',
    hash: 'x',
    ext: '.png',
    mime: 'image/png',
    size: 1,
    url: '/x.png',
    provider: 'local',
  };
  const file = await app.strapi.db.query('plugin::upload.file').create({ data: picture });
  await save('img', { image: file.id });
  await importFiles(app, [person('img', '  prefix: Dr.\n')]);
  expect((await find('img', 'published'))?.image).toBeNull();
});

test('a draft import that an editor went on with is not published by the next import (field not in the file)', async () => {
  await importFiles(app, [person('dr')], { draft: true });
  await save('dr', { biography: 'Not yet public.' });
  await importFiles(app, [person('dr')]);
  expect(await find('dr', 'published')).toBeNull();
});

test('nor when the editor replaced an alias by another', async () => {
  await importFiles(app, [person('al', '  aliases: [One]\n')], { draft: true });
  await save('al', { aliases: [{ name: 'Secret', kind: 'full' }] });
  await importFiles(app, [person('al', '  aliases: [One]\n')]);
  expect(await find('al', 'published')).toBeNull();
});

test('a mention that an editor linked to somebody else in the draft stays unpublished', async () => {
  await importFiles(app, [person('ma'), person('mb')]);
  const piece = (more: string) =>
    sourceFile('p.md', `---\ntitle: Probe\nmentions: [{person: ma, name: Max}]\n${more}---\nx\n`);
  await importFiles(app, [piece('')]);
  const draft = await documents(app, 'article').findFirst({ filters: { slug: 'probe' } });
  const other = await find('mb', 'draft');
  const mentions = [{ role: 'mentioned', name: 'Max', person: other?.documentId }];
  await documents(app, 'article').update({ documentId: draft?.documentId ?? '', data: { mentions } });
  await importFiles(app, [piece('subtitle: S\n')]);
  const populate = { mentions: { populate: ['person'] } };
  const published = await documents(app, 'article').findFirst({
    status: 'published',
    filters: { slug: 'probe' },
    populate,
  });
  expect(published).toMatchObject({ mentions: [{ person: { slug: 'ma' } }] });
});
