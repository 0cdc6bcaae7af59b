import type { Core } from '@strapi/types';
import { nameField, publicTypes, type PublicType, uidOf } from '../model';
import { type Finding, rules } from './findings';

interface Version {
  documentId: string;
  slug: string;
  locale: string | null;
  publishedAt: unknown;
  [name: string]: unknown;
}

interface Doubled {
  slug: string;
  versions: number | string;
}

/** Slugs that more than one entry of a type and language bears, in lower case: `Ada` and `ada` count as one. */
const doubled = (strapi: Core.Strapi, type: PublicType): Promise<Doubled[]> => {
  const { tableName } = strapi.db.metadata.get(uidOf(type));
  const { connection: knex } = strapi.db;
  const folded = knex.raw('lower(??)', ['slug']);
  return strapi.db
    .getConnection(tableName)
    .select({ slug: folded, versions: knex.raw('count(*)') })
    .whereNotNull('slug')
    .groupBy(folded, 'locale')
    .havingRaw('count(distinct ??) > 1', ['document_id'])
    .orderBy('slug');
};

const fold = ({ slug, locale }: Version) => `${slug.toLowerCase()} ${locale ?? ''}`;

const findingOf = (type: PublicType, version: Version, other: Version): Finding => ({
  rule: 'slug-twice',
  level: rules['slug-twice'].level,
  type,
  name: String(version[nameField[type]] ?? ''),
  slug: version.slug,
  documentId: version.documentId,
  locale: version.locale || null,
  version: version.publishedAt ? 'published' : 'draft',
  place: null,
  target: {
    type,
    documentId: other.documentId,
    locale: other.locale || null,
    name: String(other[nameField[type]] ?? ''),
  },
  label: null,
  message: `The slug '${version.slug}' is also that of '${String(other[nameField[type]] ?? '')}'.`,
  remedy: rules['slug-twice'].remedy,
});

const findingsOf = async (strapi: Core.Strapi, type: PublicType, slugs: string[]): Promise<Finding[]> => {
  const versions: Version[] = await strapi.db.query(uidOf(type)).findMany({
    select: ['documentId', 'slug', 'locale', 'publishedAt', nameField[type]],
    where: { $or: slugs.map((slug) => ({ slug: { $eqi: slug } })) },
    orderBy: ['slug', 'locale', 'id'],
  });
  const bearers = new Map<string, Version[]>();
  for (const version of versions)
    bearers.set(fold(version), [...(bearers.get(fold(version)) ?? []), version]);
  return versions.flatMap((version) => {
    const other = bearers.get(fold(version))?.find(({ documentId }) => documentId !== version.documentId);
    return other ? [findingOf(type, version, other)] : [];
  });
};

/**
 * @param limit how many slugs of each type are told in full
 * @returns how many versions bear a slug of another entry of their type and language, and a finding for the first
 */
export const slugsUsedTwice = async (
  strapi: Core.Strapi,
  limit: number,
): Promise<{ total: number; findings: Finding[] }> => {
  let total = 0;
  const findings: Finding[] = [];
  for (const type of Object.keys(publicTypes) as PublicType[]) {
    const slugs = await doubled(strapi, type);
    total += slugs.reduce((sum, { versions }) => sum + Number(versions), 0);
    const told = slugs.slice(0, limit).map(({ slug }) => slug);
    if (told.length > 0) findings.push(...(await findingsOf(strapi, type, [...new Set(told)])));
  }
  return { total, findings };
};
