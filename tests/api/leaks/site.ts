import { type PublicType, nameField, publicTypes } from '../../../server/src/model';
import type { TestApp } from '../../setup/boot';
import { documents } from '../../setup/documents';
import { type Ends, emptied, filled, samples, secretWord } from './samples';

export const types = Object.keys(publicTypes) as PublicType[];

/**
 * The entries of each type. `b-shown` is published as its draft is; the drafts of `a-edited` and `c-emptied` have moved
 * on; `d-withdrawn` was published once, `e-unborn` never. By their published names they sort as they are written here.
 */
const kinds = ['a-edited', 'b-shown', 'c-emptied', 'd-withdrawn', 'e-unborn'] as const;
type Kind = (typeof kinds)[number];
const published: Kind[] = ['a-edited', 'b-shown', 'c-emptied'];
const secret: Kind[] = ['d-withdrawn', 'e-unborn'];

export interface Site {
  app: TestApp;
  ids: Record<PublicType, Record<Kind, string>>;
  /** An article that is published in French alone; its English draft is a secret. */
  french: string;
  /** After everything published was written, before any draft moved on. */
  moment: string;
  pictures: { shown: number; secret: number };
}

const addPicture = async (app: TestApp, word: string): Promise<number> => {
  const file = {
    name: `${word}.png`,
    alternativeText: `${word} alternative`,
    caption: `${word} caption`,
    hash: word,
    ext: '.png',
    mime: 'image/png',
    size: 1,
    url: `/${word}.png`,
    provider: 'local',
  };
  return (await app.strapi.db.query('plugin::upload.file').create({ data: file })).id;
};

/** The person of the admin who wrote an entry: never shown, whatever the entry. */
const addEditor = async (app: TestApp): Promise<number> => {
  const data = {
    firstname: secretWord,
    lastname: secretWord,
    email: `${secretWord}@example.com`,
    isActive: true,
  };
  return (await app.strapi.db.query('admin::user').create({ data })).id;
};

const endsOf = ({ ids }: Site, some: Kind[], picture: number | null): Ends => ({
  links: Object.fromEntries(
    types.map((type) => [type, some.map((kind) => ids[type][kind])]),
  ) as Ends['links'],
  picture,
});

/** Everything that a published entry shows, and links to entries of its own kind and to others that are no one's to see. */
const shownData = (site: Site, type: PublicType, kind: Kind) =>
  filled(type, samples.shown, kind, endsOf(site, [kind, 'e-unborn'], site.pictures.shown));

/** An entry that nobody may see can bear the picture of one that everybody sees. */
const secretData = (site: Site, type: PublicType, kind: Kind) => ({
  ...filled(
    type,
    samples.secret,
    kind,
    endsOf(site, ['b-shown', 'e-unborn'], site.pictures[kind === 'e-unborn' ? 'shown' : 'secret']),
  ),
  slug: `${secretWord}-${kind}`,
});

/** Makes every entry, saved but empty, so that links can be made in any order. */
const found = async (app: TestApp): Promise<Site['ids']> => {
  const ids = Object.fromEntries(types.map((type) => [type, {}])) as Site['ids'];
  for (const type of types) {
    for (const kind of kinds) {
      const isSecret = secret.includes(kind);
      const slug = isSecret ? `${secretWord}-${kind}` : `plain-${kind}`;
      const entry = await documents(app, type).create({ data: { [nameField[type]]: kind, slug } });
      ids[type][kind] = entry.documentId;
    }
  }
  return ids;
};

/** Puts a site together in which half of what there is is nobody's to see. */
export const plantSecrets = async (app: TestApp): Promise<Site> => {
  await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
  const pictures = { shown: await addPicture(app, 'plainly'), secret: await addPicture(app, secretWord) };
  const ids = await found(app);
  const site: Site = { app, ids, french: '', moment: '', pictures };
  const createdBy = await addEditor(app);
  const creators = { createdBy, updatedBy: createdBy };

  for (const type of types) {
    for (const kind of published) {
      const data = { ...shownData(site, type, kind), ...creators };
      await documents(app, type).update({ documentId: ids[type][kind], data, status: 'published' });
    }
  }
  site.moment = new Date().toISOString();
  for (const type of types) {
    const edit = (kind: Kind, data: object) =>
      documents(app, type).update({ documentId: ids[type][kind], data: { ...data, ...creators } });
    for (const kind of secret) await edit(kind, secretData(site, type, kind));
    await documents(app, type).publish({ documentId: ids[type]['d-withdrawn'] });
    await documents(app, type).unpublish({ documentId: ids[type]['d-withdrawn'] });
    await edit('a-edited', secretData(site, type, 'a-edited'));
    await edit('c-emptied', emptied(type));
  }
  await plantTranslations(site);
  return site;
};

/** Languages: one that is a draft, one whose draft has moved on, one that was withdrawn; one without its original. */
const plantTranslations = async (site: Site): Promise<void> => {
  const articles = documents(site.app, 'article');
  const { 'b-shown': shown, 'a-edited': edited, 'c-emptied': withdrawn } = site.ids.article;
  const locale = 'fr';
  const plain = { ...shownData(site, 'article', 'a-edited') };
  const hidden = secretData(site, 'article', 'a-edited');
  await articles.update({ documentId: shown, locale, data: secretData(site, 'article', 'b-shown') });
  await articles.update({ documentId: edited, locale, data: plain, status: 'published' });
  await articles.update({ documentId: edited, locale, data: hidden });
  const once = { ...hidden, slug: `${secretWord}-once` };
  await articles.update({ documentId: withdrawn, locale, data: once, status: 'published' });
  await articles.unpublish({ documentId: withdrawn, locale });
  const data = { ...plain, slug: 'en-francais' };
  site.french = (await articles.create({ locale, data, status: 'published' })).documentId;
  const original = { ...hidden, slug: `${secretWord}-original` };
  await articles.update({ documentId: site.french, locale: 'en', data: original });
};

/** Takes away everything that is nobody's to see, and nothing else. */
export const withdrawSecrets = async ({ app, ids, french, pictures }: Site): Promise<void> => {
  const articles = documents(app, 'article');
  await articles.delete({ documentId: french, locale: 'en' });
  await articles.delete({ documentId: ids.article['b-shown'], locale: 'fr' });
  await articles.delete({ documentId: ids.article['c-emptied'], locale: 'fr' });
  await articles.discardDraft({ documentId: ids.article['a-edited'], locale: 'fr' });
  for (const type of types) {
    for (const kind of ['a-edited', 'c-emptied'] as const) {
      await documents(app, type).discardDraft({ documentId: ids[type][kind] });
    }
    for (const kind of secret) await documents(app, type).delete({ documentId: ids[type][kind] });
  }
  await app.strapi.db.query('plugin::upload.file').delete({ where: { id: pictures.secret } });
  const other = { firstname: 'somebody', lastname: 'else', email: 'else@example.com' };
  await app.strapi.db.query('admin::user').updateMany({ where: { firstname: secretWord }, data: other });
};

/** Changes every published word of one type, for those who may not find that type. */
export const rewrite = async (site: Site, type: PublicType): Promise<void> => {
  for (const kind of published) {
    const data = filled(type, samples.secret, kind, endsOf(site, ['b-shown'], null));
    await documents(site.app, type).update({
      documentId: site.ids[type][kind],
      data: { ...data, slug: `${secretWord}-again-${kind}` },
      status: 'published',
    });
  }
};
