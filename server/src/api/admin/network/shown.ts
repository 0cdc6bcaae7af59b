import type { ArticleReference, OrganizationReference, PersonReference } from '../../contracts/dossiers';
import type { GraphAnswer } from '../../contracts/graph';
import type { NetworkAccess } from './access';

type Shown = (PersonReference & { type: 'person' }) | (OrganizationReference & { type: 'organization' });

/** @returns an entry without the fields that the asker may not read; its name they may, else it would not be there */
export const shownEntry = <Entry extends Shown>(entry: Entry, { mayRead }: NetworkAccess): Entry => {
  const { type } = entry;
  const slug = mayRead(type, 'slug') ? entry.slug : '';
  if (type === 'person') return { ...entry, slug };
  return {
    ...entry,
    slug,
    shortName: mayRead(type, 'shortName') ? entry.shortName : null,
    classification: mayRead(type, 'classification') ? entry.classification : 'other',
  };
};

/** @returns an article without the fields that the asker may not read; its title they may */
export const shownArticle = <Article extends Pick<ArticleReference, 'slug' | 'writtenOn'>>(
  article: Article,
  { mayRead }: NetworkAccess,
): Article => ({
  ...article,
  slug: mayRead('article', 'slug') ? article.slug : '',
  writtenOn: mayRead('article', 'writtenOn') ? article.writtenOn : null,
});

/**
 * @returns the network as the admin wants it: with keys that stay when a slug changes, and without fields that the asker
 * may not read
 */
export const shownNetwork = (
  { center, nodes, edges, articles, ...others }: GraphAnswer['data'],
  access: NetworkAccess,
): GraphAnswer['data'] => {
  const keys = new Map(nodes.map(({ key, type, documentId }) => [key, `${type}:${documentId}`]));
  const keyOf = (key: string): string => keys.get(key) ?? key;
  return {
    ...others,
    center: keyOf(center),
    nodes: nodes.map((node) => ({ ...shownEntry(node, access), key: keyOf(node.key) })),
    edges: edges.map((edge) => {
      const ends = [keyOf(edge.from), keyOf(edge.to)].sort() as [string, string];
      return { ...edge, from: ends[0], to: ends[1] };
    }),
    articles: Object.fromEntries(
      Object.entries(articles).map(([documentId, article]) => [documentId, shownArticle(article, access)]),
    ),
  };
};
