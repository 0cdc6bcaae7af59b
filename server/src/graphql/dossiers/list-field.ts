import type { Core } from '@strapi/types';
import type { Page } from '../../api/content/dossiers/pages';
import type { Access, Version } from '../../dossiers/access';
import type { ListOfEach, ListPart } from '../../dossiers/articles-naming-each';
import type { Asked } from '../../dossiers/parts';
import type { PublicType } from '../../model';
import { batched } from '../batch';
import { type ResolveInfo, partsSelected } from '../limits';
import type { Args } from '../resolving';
import { accessFor } from './access';
import type { Field } from './nexus';
import { listed, partOf } from './page';

/** What we read of the entry that a field stands on. */
export interface Entry {
  documentId: string;
  locale?: string | null;
  publishedAt?: unknown;
}

/** Backlinks are of the version that they stand on; those of a draft are drafts, which takes the permission. */
export const versionOf = ({ publishedAt }: Entry): Version => (publishedAt === null ? 'draft' : 'published');

interface Described<Filter, Item> {
  /** A type with `nodes` and `pageInfo`. */
  type: string;
  /** The arguments besides `pagination`, and how to read them. */
  args: Record<string, string>;
  read: (args: Args) => Filter & { locale?: string | undefined };
  /** The types that the asker must be allowed to find. */
  mustFind: PublicType[];
  answer: (
    documentIds: string[],
    filter: Filter,
    part: Page,
    access: Access,
    asked: Asked<ListPart>,
  ) => Promise<Map<string, ListOfEach<Item>>>;
}

const listParts: Record<string, ListPart> = { nodes: 'items', pageInfo: 'total' };

const askedIn = (info: ResolveInfo): ListPart[] =>
  [...partsSelected(info)].flatMap((name) => listParts[name] ?? []).sort();

/** @returns a field with a page of a list that belongs to an entry; for many entries it is looked up at once */
export const listField = <Filter, Item>(
  strapi: Core.Strapi,
  { type, args, read, mustFind, answer }: Described<Filter, Item>,
): Field => {
  interface Question {
    filter: ReturnType<typeof read>;
    part: Page;
    asked: ListPart[];
    status: Version;
  }
  const ask = batched<Question, ListOfEach<Item>>(
    async (context, { filter, part, asked, status }, documentIds) => {
      const access = await accessFor(strapi, context, { locale: filter.locale, status }, mustFind);
      return answer(documentIds, filter, part, access, new Set(asked));
    },
  );
  return {
    type,
    args: { ...args, pagination: 'PaginationArg' },
    async resolve(parent, { pagination, ...given }, context, info) {
      const entry = parent as Entry;
      const part = partOf(strapi, { pagination });
      const question = { filter: read(given), part, asked: askedIn(info), status: versionOf(entry) };
      const found = await ask(context, question, entry.documentId);
      return listed(found ?? { items: [], total: 0 }, part);
    },
  };
};
