import type { Core } from '@strapi/types';
import type { DossierService } from '../../dossiers/service';
import type { Contradiction, LikeType, Likeness } from '../../likeness/types';
import { uidOf } from '../../model';
import type { Ability } from '../../permissions/content-manager';
import type { LookAlikeEntry } from '../contracts/look-alikes';
import { readableDrafts } from '../../permissions/readable-drafts';
import { type FieldOf, readableFields } from '../../permissions/readable-fields';
import { readableRows } from '../../permissions/readable-rows';

interface Entry {
  documentId: string;
  name: string | null;
  slug: string | null;
  disambiguation: string | null;
  classification: string | null;
  country: string | null;
  affiliations: Array<{ organization?: { documentId: string } | null }>;
}

const fieldOf: Record<Contradiction['kind'], string> = {
  birth: 'disambiguation',
  disambiguation: 'disambiguation',
  classification: 'classification',
  country: 'country',
};

/** Two entries, by documentId, and how alike they are: reasons tell of `one` first. */
interface LikePair extends Likeness {
  one: string;
  other: string;
}

const withOrganizations = {
  affiliations: { populate: { organization: { fields: ['documentId'] } } },
};

/** What an admin user may see of entries that look alike, as the content manager has it. */
export const shownLookAlikes = (strapi: Core.Strapi, ability: Ability, type: LikeType) => {
  const at = (documentId: string, field: string): FieldOf => ({
    entry: { type, documentId, locale: null },
    field: field === 'aliases' ? 'aliases.name' : field,
  });

  const publishedAmong = async (ids: string[]): Promise<Set<string>> => {
    const rows: Array<{ documentId: string }> = await strapi.db.query(uidOf(type)).findMany({
      select: ['documentId'],
      where: { documentId: { $in: ids }, publishedAt: { $notNull: true } },
    });
    return new Set(rows.map(({ documentId }) => documentId));
  };

  const articlesNaming = async (ids: string[]): Promise<Map<string, number> | null> => {
    const rows = readableRows(strapi, ability, 'article', [`credits.${type}`, `mentions.${type}`]);
    if (rows === undefined) return null;
    const dossiers: DossierService = strapi.plugin('newsroom').service('dossiers');
    const may = { article: true, person: true, organization: true };
    return dossiers.countArticlesNaming(type, ids, { version: 'draft', may }, rows);
  };

  const organizationsOf = async (entries: Array<Partial<Entry>>): Promise<Map<string, string>> => {
    const ids = entries.flatMap(({ affiliations }) => affiliations?.[0]?.organization?.documentId ?? []);
    const found = await readableDrafts<{ name: string | null }>(strapi, ability, 'organization', {
      ids: [...new Set(ids)],
    });
    return new Map(found.flatMap(({ documentId, name }) => (name ? [[documentId, name]] : [])));
  };

  return {
    /** @returns whether the asker may read an entry */
    async isThere(documentId: string): Promise<boolean> {
      const found = await readableDrafts<Entry>(strapi, ability, type, { ids: [documentId] });
      return found.length > 0;
    },

    /** @returns those of some entries that the asker may read, by documentId: few statements at any number of them */
    async entries(ids: string[]): Promise<Map<string, LookAlikeEntry>> {
      const found = await readableDrafts<Entry>(strapi, ability, type, {
        ids,
        ...(type === 'person' ? { populate: withOrganizations } : {}),
      });
      const readable = found.map(({ documentId }) => documentId);
      const published = await publishedAmong(readable);
      const articles = await articlesNaming(readable);
      const organizations = await organizationsOf(found);
      return new Map(
        found.map((entry) => [
          entry.documentId,
          {
            documentId: entry.documentId,
            name: entry.name ?? '',
            slug: entry.slug ?? null,
            isPublished: published.has(entry.documentId),
            disambiguation: entry.disambiguation ?? null,
            classification: entry.classification ?? null,
            country: entry.country ?? null,
            organization: organizations.get(entry.affiliations?.[0]?.organization?.documentId ?? '') ?? null,
            articles: articles && (articles.get(entry.documentId) ?? 0),
          },
        ]),
      );
    },

    /**
     * @param needed fields without which the asker is told nothing of an entry
     * @returns the pairs of which the asker may know a reason, with what else they may know: a few statements, however many
     */
    async pairs(pairs: LikePair[], needed: string[] = []): Promise<LikePair[]> {
      const inBoth = ({ one, other }: LikePair, field: string) => [at(one, field), at(other, field)];
      const read = await readableFields(
        strapi,
        ability,
        pairs.flatMap((pair) => [
          ...needed.flatMap((field) => inBoth(pair, field)),
          ...pair.reasons.flatMap(({ own, other }) => [at(pair.one, own.field), at(pair.other, other.field)]),
          ...pair.against.flatMap(({ kind }) => inBoth(pair, fieldOf[kind])),
        ]),
      );
      return pairs.flatMap((pair) => {
        const { one, other, score } = pair;
        const reasons = pair.reasons.filter(
          (reason) => read(at(one, reason.own.field)) && read(at(other, reason.other.field)),
        );
        const isKnown = needed.every((field) => inBoth(pair, field).every(read));
        if (!isKnown || reasons.length === 0) return [];
        const against = pair.against.filter(({ kind }) => inBoth(pair, fieldOf[kind]).every(read));
        return [{ one, other, score, reasons, against }];
      });
    },
  };
};
