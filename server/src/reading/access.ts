import type { Core } from '@strapi/types';
import { fieldsIn, readableDrafts, withAliases } from '../permissions/readable-drafts';
import { uidOf } from '../model';
import { type Ability, creator, permissionChecker } from '../permissions/content-manager';
import { readsAll } from '../permissions/for-all';
import { inBatches } from '../pieces/batches';
import type { EntityType } from '../pieces/types';
import type { ReadableFields } from './draft-names';
import type { LinkState, ReadForm, ReadingPermissions } from './types';

const types = ['person', 'organization'] as const;

/** A role of a person as the directory has it. */
export interface KnownRole {
  role?: string | null;
  organization?: { documentId: string } | null;
}

/** An entry that the asker may read, as far as they may. */
export interface ReadableEntry {
  type: EntityType;
  documentId: string;
  name: string;
  state: Exclude<LinkState, 'missing' | 'hidden'>;
  /** The fields of this entry that the asker may read. */
  fields: ReadonlySet<string>;
  /** People only; missing when the asker may not read them. */
  affiliations?: KnownRole[];
}

/** Entries by documentId. */
export type ReadableEntries = ReadonlyMap<string, ReadableEntry>;

interface Row {
  name?: string | null;
  updatedAt?: string;
  affiliations?: KnownRole[];
}

/** Strapi writes both versions one after the other: so far apart they may be and still be the same. */
const milliseconds = 500;

const stateOf = (draft: string, published: string | undefined): ReadableEntry['state'] => {
  if (published === undefined) return 'draft';
  const apart = new Date(draft).getTime() - new Date(published).getTime();
  return Math.abs(apart) < milliseconds ? 'published' : 'modified';
};

/** What an asker may see and do of the directory, by their permissions in the content manager. */
export const directoryAccess = (strapi: Core.Strapi, ability: Ability) => {
  const checkers = {
    person: permissionChecker(strapi, ability, 'person'),
    organization: permissionChecker(strapi, ability, 'organization'),
  };

  /** Whether of some entry: roles name a list as a whole, or what its items hold. */
  const mayRead = (type: EntityType, field: string): boolean =>
    checkers[type].can.read(undefined, field) ||
    (field === 'aliases' && checkers[type].can.read(undefined, 'aliases.name'));

  const fieldsOf = (type: EntityType): Set<string> =>
    new Set(Object.keys(strapi.contentType(uidOf(type)).attributes).filter((field) => mayRead(type, field)));

  const changesIn = async (type: EntityType, documentIds: string[]) => {
    const rows = await inBatches(
      documentIds,
      (some): Promise<Array<{ documentId: string; updatedAt: string; publishedAt: string | null }>> =>
        strapi.db.query(uidOf(type)).findMany({
          select: ['documentId', 'updatedAt', 'publishedAt'],
          where: { documentId: { $in: some } },
        }),
    );
    const version = (isPublished: boolean) =>
      new Map(
        rows
          .filter(({ publishedAt }) => (publishedAt !== null) === isPublished)
          .map(({ documentId, updatedAt }) => [documentId, updatedAt]),
      );
    return { drafts: version(false), published: version(true) };
  };

  const mayEdit = async (article: string | null, locale: string | null): Promise<boolean> => {
    const { can } = permissionChecker(strapi, ability, 'article');
    const fields = ['mentions', 'mentions.person', 'mentions.organization'];
    const version: object | null =
      article &&
      (await strapi.db.query(uidOf('article')).findOne({
        where: { documentId: article, publishedAt: null, ...(locale ? { locale } : {}) },
        populate: creator,
      }));
    // A version in another language is new, too.
    return fields.some((field) => (version ? can.update(version, field) : can.create({ locale }, field)));
  };

  return {
    /** Which fields the asker may read of any entry; of each, `entries` tells. */
    readable: (): ReadableFields => ({ person: fieldsOf('person'), organization: fieldsOf('organization') }),

    /** @returns those of the entries that the asker may read, with people's affiliations where they may */
    async entries(documentIds: Record<EntityType, Iterable<string>>): Promise<ReadableEntries> {
      const found = new Map<string, ReadableEntry>();
      for (const type of types) {
        const ids = [...new Set(documentIds[type])];
        const populate = {
          ...withAliases,
          ...(type === 'person'
            ? { affiliations: { populate: { organization: { fields: ['documentId'] } } } }
            : {}),
        };
        const rows = await inBatches(ids, (some) =>
          readableDrafts<Row>(strapi, ability, type, { ids: some, populate }),
        );
        const { drafts, published } = await changesIn(
          type,
          rows.map(({ documentId }) => documentId),
        );
        for (const row of rows) {
          const { documentId, name, affiliations } = row;
          const state = stateOf(drafts.get(documentId) ?? '', published.get(documentId));
          const roles = affiliations ? { affiliations } : {};
          if (name == null) continue;
          found.set(documentId, { type, documentId, name, state, fields: fieldsIn(row), ...roles });
        }
      }
      return found;
    },

    /** Whether whom the asker does not find is not there; else it may be that they may not see it. */
    seesAll: (type: EntityType): boolean => readsAll(ability, type, 'name'),

    /** @param form the article about which the asker wants to know, and its language */
    async may({ article, locale }: Pick<ReadForm, 'article' | 'locale'>): Promise<ReadingPermissions> {
      return {
        edit: await mayEdit(article, locale),
        create: { person: checkers.person.can.create(), organization: checkers.organization.can.create() },
        affiliate: ['affiliations', 'affiliations.organization'].some((field) =>
          checkers.person.can.update(undefined, field),
        ),
      };
    },
  };
};

export type DirectoryAccess = ReturnType<typeof directoryAccess>;
