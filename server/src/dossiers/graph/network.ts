import type { GraphAnswer, GraphNode } from '../../api/contracts/graph';
import type { Access } from '../access';
import type { Reader } from '../reader';
import { centerOf } from './center';
import { edgesIn, strongestOf } from './edges';
import { newestFirst } from './newest-first';
import type { NetworkQuestion, Node } from './types';
import { walkFrom } from './walk';

/** The most edges of an answer, and the most articles that it names for each. */
const edgesAtMost = 2000;
const articlesOfEdge = 5;

const keyOf = ({ type, slug, documentId }: Node): string => `${type}:${slug || documentId}`;

/**
 * The network around somebody or something: who is named together with them in articles.
 * @returns nodes and edges, the strongest first, with what was left out; null when the center is not there
 */
export const networkAround = async (
  reader: Reader,
  question: NetworkQuestion,
  access: Access,
): Promise<GraphAnswer['data'] | null> => {
  const center = access.may.article ? await centerOf(reader, question.center, access) : null;
  if (!center) return null;
  const { nodes, leftOut, articles } = await walkFrom(reader, center, question, access);
  const shown = [...nodes.values()].map((node): GraphNode => ({ key: keyOf(node), ...node }));
  const places = new Map([...nodes.keys()].map((documentId, place) => [documentId, place]));
  const edges = edgesIn(
    [...articles.values()].sort(newestFirst).map(({ article, names }) => ({
      documentId: article.documentId,
      nodes: [...names].flatMap((name) => places.get(name) ?? []),
    })),
  );
  const left = strongestOf(edges, edgesAtMost);
  const named = new Set(left.flatMap((edge) => edge.articles.slice(0, articlesOfEdge)));
  return {
    center: shown[0]?.key ?? '',
    nodes: shown,
    edges: left.map((edge) => {
      const ends = [shown[edge.from]?.key ?? '', shown[edge.to]?.key ?? ''].sort() as [string, string];
      const [from, to] = ends;
      return { from, to, weight: edge.articles.length, articles: edge.articles.slice(0, articlesOfEdge) };
    }),
    leftOut: { nodes: leftOut.size, edges: edges.length - left.length },
    articles: Object.fromEntries(
      [...named].flatMap((documentId) => {
        const { article } = articles.get(documentId) ?? {};
        if (!article) return [];
        const { slug, locale, title, writtenOn } = article;
        return [[documentId, { slug, locale, title, writtenOn }]];
      }),
    ),
  };
};
