import type { Version } from '../../dossiers/access';
import type { NamedType } from '../../dossiers/appearances';
import type { DraftsFilter, NamingDraft } from '../../dossiers/drafts-naming';
import type { Part } from '../../dossiers/members';
import { rolesAmong } from '../../dossiers/naming';
import type { NamedAs } from '../contracts/dossiers';
import type { EntryArticle, NamedIn } from '../contracts/entry-panels';
import type { Desk } from './desk';
import { readableWith } from '../../permissions/readable-rows';

const lists = ['credits', 'mentions'] as const;

/** In which lists of which drafts somebody may read that an entry is named, and as what; null when in none. */
const readableLists = ({ readable }: Desk, type: NamedType, fields: string[]) => {
  const found: DraftsFilter['readable'] = {};
  for (const list of lists) {
    const rows = readable('article', [...fields, `${list}.${type}`, `${list}.role`]);
    if (rows !== undefined) found[list] = rows;
  }
  return Object.keys(found).length > 0 ? found : null;
};

const namedIn = ({ roles }: NamingDraft): NamedIn => {
  if (roles.draft.length === 0) return 'published';
  return roles.published.length === 0 ? 'draft' : 'both';
};

const versions: Version[] = ['draft', 'published'];

/** @returns articles that name an entry, of which the asker may read title and place; null when that can be none */
export const articlesFor = async (
  desk: Desk,
  type: NamedType,
  documentId: string,
  roles: NamedAs[] | undefined,
  part: Part,
): Promise<{ articles: EntryArticle[]; total: number } | null> => {
  const given = readableWith(desk.strapi, desk.ability, 'article', {
    needed: ['title'],
    wanted: ['writtenOn'],
  });
  const readable = readableLists(desk, type, ['title', ...(given?.shown ?? [])]);
  if (!readable) return null;
  const filter = { roles, versions, readable };
  const { articles, total } = await desk.dossiers.draftsNaming(type, documentId, filter, part);
  return {
    total,
    articles: articles.map((article) => ({
      documentId: article.documentId,
      locale: article.locale,
      title: article.title,
      writtenOn: given?.shown.has('writtenOn') ? article.writtenOn : null,
      publishedAt: article.publishedAt,
      roles: rolesAmong([...article.roles.draft, ...article.roles.published]),
      namedIn: namedIn(article),
    })),
  };
};
