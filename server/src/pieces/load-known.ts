import type { Core } from '@strapi/types';
import type { DirectoryEntry } from '../directory/types';
import { uidOf } from '../model';
import { slugFrom } from '../slugs/slugify';
import { type EntryKey, entryKey, keyOfDocument } from './entry';
import type { Address, Known } from './snapshot';
import type { Bundle, EntityType } from './types';
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
  const articles = await inBatches(articleSlugs(bundle), (slugs): Promise<Row[]> =>
    strapi.db.query(uidOf('article')).findMany({
      select: ['documentId', 'slug', 'locale'],
      where: { slug: { $in: slugs }, publishedAt: null },
    }),
  );
  // Where two languages have one slug, a source means the article in the site's own language.
  const inOwnLanguage = articles.filter(({ locale }) => locale === defaultLocale);
  const addresses = new Map<EntryKey, Address>([
    ...everybody.map(({ key, documentId }): [EntryKey, Address] => [key, { documentId, locale: null }]),
    ...[...articles, ...inOwnLanguage].map(({ slug, documentId, locale }): [EntryKey, Address] => [
      entryKey('article', slug ?? ''),
      { documentId, locale },
    ]),
  ]);
  return {
    locales: codes.map(({ code }) => code),
    defaultLocale,
    directory: new Map(everybody.map(({ key, entry }) => [key, entry])),
    addresses,
  };
};
