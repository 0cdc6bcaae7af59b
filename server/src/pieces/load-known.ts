import type { Core } from '@strapi/types';
import { type MergedEntry, mergedEntries } from '../merging/merged';
import { uidOf } from '../model';
import { type EntryKey, entryKey, keyOfDocument } from './entry';
import { loadDirectory } from './load-directory';
import type { Memory } from './memory';
import { organizationsOf, partiesOf, sourcesOf } from './references';
import { slugOfEntry, slugOfPiece } from './slug-in-file';
import { type Address, type Known, rememberedName, storedKey } from './snapshot';
import type { Bundle, ContentType, EntityType, Reference } from './types';
import { inBatches } from './batches';

const declarationsOf = ({ people, organizations }: Bundle) => [...people, ...organizations];

type Row = Record<string, unknown> & { documentId: string; slug: string | null; locale: string | null };

/** Everybody's names, and the key by which an import knows each. */
const loadEverybody = async (strapi: Core.Strapi, type: EntityType) =>
  (await loadDirectory(strapi, type, 'draft')).map(({ documentId, slug, entry }) => ({
    key: slug ? entryKey(type, slug) : keyOfDocument(type, documentId),
    documentId,
    entry,
  }));

const textsOf = (references: Reference[]): string[] => references.map(({ text }) => text);

/** Slugs of articles of which the bundle has other languages. */
const translatedSlugs = ({ pieces }: Bundle): string[] =>
  pieces.flatMap((piece) =>
    piece.translationOf ? [piece.translationOf.article.text, slugOfPiece(piece)] : [],
  );

/** Slugs of articles that the bundle is about or refers to. */
const articleSlugs = (bundle: Bundle): string[] => [
  ...new Set([
    ...bundle.pieces.map(slugOfPiece),
    ...translatedSlugs(bundle),
    ...textsOf(declarationsOf(bundle).flatMap(sourcesOf)),
  ]),
];

/** Slugs (and names) by which the bundle calls people and organizations. */
const entitySlugs = (bundle: Bundle): string[] => {
  const declarations = declarationsOf(bundle);
  const references = [...declarations.flatMap(organizationsOf), ...bundle.pieces.flatMap(partiesOf)];
  return [...new Set([...declarations.map(slugOfEntry), ...textsOf(references)])];
};

interface NamedMemory {
  type: EntityType;
  entry: string;
  imported: Memory;
}

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

/** Entries that an import without slugs wrote under these names, by documentId. */
const loadNames = async (strapi: Core.Strapi, bundle: Bundle): Promise<Map<string, string>> => {
  const nameOnly = declarationsOf(bundle).filter(({ slug }) => slug === null);
  const rows = await inBatches(nameOnly.map(slugOfEntry), (some): Promise<NamedMemory[]> =>
    strapi.db
      .query('plugin::newsroom.import-memory')
      .findMany({ select: ['type', 'entry', 'imported'], where: { slug: { $in: some }, language: '' } }),
  );
  return new Map(
    rows
      .filter(({ imported }) => imported.byName)
      .map(({ type, entry, imported }) => [entry, rememberedName(type, `${imported.scalars.name}`)]),
  );
};

const loadArticles = async (
  strapi: Core.Strapi,
  slugs: string[],
  remembered: Remembered[],
  translated: string[],
): Promise<Row[]> => {
  const select = ['documentId', 'slug', 'locale'];
  const articles = strapi.db.query(uidOf('article'));
  const bySlug = await inBatches(slugs, (some): Promise<Row[]> =>
    articles.findMany({ select, where: { slug: { $in: some }, publishedAt: null } }),
  );
  const entries = [
    ...remembered.filter(({ type }) => type === 'article').map(({ entry }) => entry),
    ...bySlug.filter(({ slug }) => slug && translated.includes(slug)).map(({ documentId }) => documentId),
  ];
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

const formerIdsOf = (merged: MergedEntry[]): Map<string, string[]> => {
  const formerIds = new Map<string, string[]>();
  for (const { from, into } of merged) formerIds.set(into, [...(formerIds.get(into) ?? []), from]);
  return formerIds;
};

/** Slugs of entries that were merged: what stands for them answers to these, unless another entry bears them now. */
const slugsOfMerged = (merged: MergedEntry[], located: Located[]): Located[] => {
  const there = new Set(located.map(({ documentId }) => documentId));
  return merged.flatMap(({ type, slug, into }) =>
    slug && there.has(into) ? [{ key: entryKey(type, slug), documentId: into, locale: null }] : [],
  );
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
    ...(await loadEverybody(strapi, 'person')),
    ...(await loadEverybody(strapi, 'organization')),
  ];
  const sources = articleSlugs(bundle);
  const merged = await mergedEntries(strapi);
  const standsFor = new Map(merged.map(({ from, into }) => [from, into]));
  const remembered = (await loadRemembered(strapi, [...new Set([...sources, ...entitySlugs(bundle)])])).map(
    (row) => ({ ...row, entry: standsFor.get(row.entry) ?? row.entry }),
  );
  const names = new Map(
    [...(await loadNames(strapi, bundle))].map(([entry, name]) => [standsFor.get(entry) ?? entry, name]),
  );
  const articles = (await loadArticles(strapi, sources, remembered, translatedSlugs(bundle))).map(
    locatedArticle,
  );
  const present: Located[] = [
    ...everybody.map(({ key, documentId }) => ({ key, documentId, locale: null })),
    ...articles,
  ];
  // Later ones win: the site's own language over others, and what a file means over who took its slug since.
  const inOwnLanguage = articles.filter(({ locale }) => locale === defaultLocale);
  const all = [
    ...slugsOfMerged(merged, present),
    ...present,
    ...inOwnLanguage,
    ...formerSlugs(remembered, present),
  ];
  const keys = new Map(present.map(({ key, documentId, locale }) => [storedKey(documentId, locale), key]));
  for (const { from, into } of merged) {
    const key = keys.get(into);
    if (key) keys.set(from, key);
  }
  return {
    locales: codes.map(({ code }) => code),
    defaultLocale,
    directory: new Map(everybody.map(({ key, entry }) => [key, entry])),
    addresses: new Map(all.map(({ key, documentId, locale }) => [key, { documentId, locale }])),
    documentIds: new Map(all.map(({ key, documentId, locale }) => [storedKey(key, locale), documentId])),
    byName: new Map(
      everybody.flatMap(({ key, documentId }) => {
        const name = names.get(documentId);
        return name ? [[name, key] as const] : [];
      }),
    ),
    keys,
    merged: formerIdsOf(merged),
  };
};
