import type { TestApp } from '../../setup/boot';
import { documents } from '../../setup/documents';

export type Type = 'article' | 'person' | 'organization';

const types: Type[] = ['article', 'person', 'organization'];

const listsOf: Record<Type, string[]> = {
  article: ['credits', 'mentions'],
  person: ['aliases', 'affiliations'],
  organization: ['aliases', 'ties'],
};
const linksOf: Record<string, string[]> = {
  credits: ['person', 'organization'],
  mentions: ['person', 'organization'],
  affiliations: ['organization', 'source'],
  ties: ['organization', 'source'],
  aliases: [],
};
const media: Record<Type, string> = { article: 'image', person: 'image', organization: 'logo' };

interface MergeService {
  plan(question: object): Promise<Record<string, never>>;
}

/** The service of merges, as the code of a site reaches it. */
export const mergesOf = <Service = MergeService>(app: TestApp): Service =>
  app.strapi.plugin('newsroom').service('merges') as Service;

/** Row ids are new after an undo; everything else is to be the same. */
const withoutIds = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (value instanceof Date || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'id')
      .map(([key, inner]) => [key, withoutIds(inner)]),
  );
};

const populateOf = (type: Type) => ({
  [media[type]]: true,
  ...Object.fromEntries(
    listsOf[type].map((list) => [
      list,
      { populate: Object.fromEntries((linksOf[list] ?? []).map((link) => [link, true])) },
    ]),
  ),
});

/** Everything that the Document Service answers about every entry, drafts and published versions, without row ids. */
export const wholeSite = async (app: TestApp): Promise<unknown> => {
  const answers: unknown[] = [];
  for (const type of types) {
    for (const status of ['draft', 'published'] as const) {
      for (const locale of type === 'article' ? ['en', 'fr'] : ['']) {
        const entries = await documents(app, type).findMany({
          status,
          populate: populateOf(type),
          sort: 'documentId',
          ...(locale ? { locale } : {}),
        });
        answers.push({ type, status, locale, entries: withoutIds(entries) });
      }
    }
  }
  return JSON.parse(JSON.stringify(answers));
};

/** What is in the hidden tables about entries, without row ids: keys, owners of slugs, former slugs, memories. */
export const hiddenTables = async (app: TestApp): Promise<unknown> => {
  const rows = async (uid: string, select: string[]) => {
    const found: object[] = await app.strapi.db.query(uid).findMany({ select });
    return found.map((row) => JSON.stringify(withoutIds(row))).sort();
  };
  return {
    credits: await rows('newsroom.credit', ['role', 'personKey', 'organizationKey']),
    mentions: await rows('newsroom.mention', ['role', 'personKey', 'organizationKey']),
    affiliations: await rows('newsroom.affiliation', [
      'role',
      'organizationKey',
      'sourceKey',
      'sourceLocale',
    ]),
    ties: await rows('newsroom.tie', ['type', 'organizationKey', 'sourceKey', 'sourceLocale']),
    aliases: await rows('newsroom.alias', ['name']),
    slugs: await rows('plugin::newsroom.slug-owner', ['type', 'language', 'slug', 'owner']),
    former: await rows('plugin::newsroom.former-slug', ['type', 'language', 'slug', 'entry']),
    memories: await rows('plugin::newsroom.import-memory', ['type', 'language', 'slug', 'entry']),
  };
};
