import type { Core } from '@strapi/types';
import type { DirectoryEntry } from '../directory/types';
import { uidOf } from '../model';
import { slugFrom } from '../slugs/slugify';
import { type EntryKey, entryKey, keyOfDocument } from './entry';
import { type Address, type Known, storedKey } from './snapshot';
import type { Bundle, ContentType, EntityType } from './types';
import { inBatches } from './batches';

type Row = Record<string, unknown> & { documentId: string; slug: string | null; locale: string | null };

const directoryFields = {
  person: ['name', 'prefix', 'familyName', 'givenName', 'nativeName'],
  organization: ['name', 'shortName', 'nativeName', 'country', 'classification'],
} as const;

/** Everybody's names: drafts, since every entry has one, published or not. */
const loadDirectory = async (strapi: Core.Strapi, type: EntityType) => {
  const rows: Row[] = await strapi.db.query(uidOf(type)).findMany({
    select: ['documentId', 'slug', ...directoryFields[type]],
    where: { publishedAt: null },
    populate: { aliases: true },
  });
  return rows.map((row) => {
    const text = (field: string) => (row[field] as string | null | undefined) ?? null;
    const key = row.slug ? entryKey(type, row.slug) : keyOfDocument(type, row.documentId);
    const entry: DirectoryEntry = {
      type,
      slug: row.slug ?? '',
      name: text('name') ?? '',
      prefix: text('prefix'),
      familyName: text('familyName'),
      givenName: text('givenName'),
      shortName: text('shortName'),
      nativeName: text('nativeName'),
      country: text('country'),
      classification: text('classification') as DirectoryEntry['classification'],
      aliases: (row.aliases as DirectoryEntry['aliases']).filter((alias) => alias.name),
    };
    return { key, documentId: row.documentId, entry };
  });
};

/** Slugs of articles that the bundle is about or refers to as sources. */
const articleSlugs = ({ people, organizations, pieces }: Bundle): string[] => {
  const links = [
    ...people.flatMap((one) => one.affiliations ?? []),
    ...organizations.flatMap((one) => one.ties ?? []),
  ];
  const sources = links.flatMap(({ source }) => source?.text ?? []);
  return [...new Set([...pieces.map(({ slug, title }) => slug ?? slugFrom(title, 'article')), ...sources])];
};

interface Remembered {
  type: ContentType;
  language: string;
  slug: string;
  entry: string;
}

/** Entries that an import wrote under these slugs, whatever their slugs are now. */
const loadRemembered = (strapi: Core.Strapi, slugs: string[]): Promise<Remembered[]> =>
  inBatches(slugs, (some) =>
    strapi.db
      .query('plugin::newsroom.import-memory')
      .findMany({ select: ['type', 'language', 'slug', 'entry'], where: { slug: { $in: some } } }),
  );

const loadArticles = async (
  strapi: Core.Strapi,
  slugs: string[],
  remembered: Remembered[],
): Promise<Row[]> => {
  const select = ['documentId', 'slug', 'locale'];
  const articles = strapi.db.query(uidOf('article'));
  const entries = remembered.filter(({ type }) => type === 'article').map(({ entry }) => entry);
  const bySlug = await inBatches(slugs, (some): Promise<Row[]> =>
    articles.findMany({ select, where: { slug: { $in: some }, publishedAt: null } }),
  );
  const byEntry = await inBatches(entries, (some): Promise<Row[]> =>
    articles.findMany({ select, where: { documentId: { $in: some }, publishedAt: null } }),
  );
  return [...byEntry, ...bySlug];
};

/** What an entry is called, and where it is. */
interface Located extends Address {
  key: EntryKey;
}

const locatedArticle = ({ slug, documentId, locale }: Row): Located => ({
  key: slug ? entryKey('article', slug) : keyOfDocument('article', documentId, locale),
  documentId,
  locale,
});

/** Slugs under which imports know entries whose slugs editors have changed. */
const formerSlugs = (remembered: Remembered[], located: Located[]): Located[] => {
  const there = new Set(located.map(({ documentId, locale }) => storedKey(documentId, locale)));
  return remembered
    .map(({ type, slug, entry, language }) => ({
      key: entryKey(type, slug),
      documentId: entry,
      locale: language || null,
    }))
    .filter(({ documentId, locale }) => there.has(storedKey(documentId, locale)));
};

/**
 * Reads what looking up names needs to know of the CMS, in a fixed number of queries.
 * @returns plain data; nothing in it changes when the CMS does
 */
export const loadKnown = async (strapi: Core.Strapi, bundle: Bundle): Promise<Known> => {
  const locales = strapi.plugin('i18n').service('locales');
  const defaultLocale: string = await locales.getDefaultLocale();
  const codes: Array<{ code: string }> = await locales.find();
  const everybody = [
    ...(await loadDirectory(strapi, 'person')),
    ...(await loadDirectory(strapi, 'organization')),
  ];
  const declared = [...bundle.people, ...bundle.organizations];
  const sources = articleSlugs(bundle);
  const remembered = await loadRemembered(strapi, [
    ...sources,
    ...declared.map(({ type, slug, name }) => slug ?? slugFrom(name, type)),
  ]);
  const articles = (await loadArticles(strapi, sources, remembered)).map(locatedArticle);
  const present: Located[] = [
    ...everybody.map(({ key, documentId }) => ({ key, documentId, locale: null })),
    ...articles,
  ];
  // Later ones win: the site's own language over others, and what a file means over who took its slug since.
  const inOwnLanguage = articles.filter(({ locale }) => locale === defaultLocale);
  const all = [...present, ...inOwnLanguage, ...formerSlugs(remembered, present)];
  return {
    locales: codes.map(({ code }) => code),
    defaultLocale,
    directory: new Map(everybody.map(({ key, entry }) => [key, entry])),
    addresses: new Map(all.map(({ key, documentId, locale }) => [key, { documentId, locale }])),
    documentIds: new Map(all.map(({ key, documentId, locale }) => [storedKey(key, locale), documentId])),
    keys: new Map(present.map(({ key, documentId, locale }) => [storedKey(documentId, locale), key])),
  };
};
