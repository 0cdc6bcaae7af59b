import type { Core } from '@strapi/types';
import { uidOf } from '../model';
import { creator } from '../permissions/content-manager';
import type { ReadField, ReadList } from '../reading/types';
import type { Cursor } from './cursor';

/** A credit or mention as it is stored. */
interface StoredItem {
  role: string | null;
  name: string | null;
  title?: string | null;
  personKey: string | null;
  organizationKey: string | null;
}

/** The draft of an article as it is stored: for nobody's eyes before permissions are looked at. */
export interface StoredDraft
  extends Partial<Record<ReadField, string | null>>, Partial<Record<ReadList, StoredItem[]>> {
  id: number;
  documentId: string;
  locale: string | null;
  updatedAt: string;
}

const articles = (strapi: Core.Strapi) => strapi.db.query(uidOf('article'));

const isDraft = { publishedAt: null };

/** @returns drafts of articles without their texts, the one saved last first */
export const latestDrafts = (
  strapi: Core.Strapi,
  after: Cursor | null,
  limit: number,
): Promise<StoredDraft[]> => {
  const at = after && new Date(after.updatedAt);
  return articles(strapi).findMany({
    select: ['id', 'documentId', 'locale', 'updatedAt'],
    where: {
      ...isDraft,
      ...(after ? { $or: [{ updatedAt: { $lt: at } }, { updatedAt: at, id: { $lt: after.id } }] } : {}),
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    limit,
  });
};

/** @returns how many drafts there are */
export const countDrafts = (strapi: Core.Strapi): Promise<number> =>
  articles(strapi).count({ where: isDraft });

/** @returns one draft with its texts and all that permissions may have conditions about; null when it is gone */
export const draftWithTexts = (strapi: Core.Strapi, id: number): Promise<StoredDraft | null> =>
  articles(strapi).findOne({
    where: { id, ...isDraft },
    populate: { ...creator, credits: true, mentions: true },
  });
