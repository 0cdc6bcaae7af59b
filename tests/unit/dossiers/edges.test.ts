import { expect, test } from '@jest/globals';
import { edgesIn, strongestOf } from '../../../server/src/dossiers/graph/edges';

const articles = (...named: number[][]) =>
  named.map((nodes, index) => ({ documentId: `article ${index}`, nodes }));

test('every two nodes of an article make an edge, the strongest first, with the articles in order', () => {
  expect(edgesIn(articles([2, 0, 1], [1, 2, 2], [3]))).toEqual([
    { from: 1, to: 2, articles: ['article 0', 'article 1'] },
    { from: 0, to: 1, articles: ['article 0'] },
    { from: 0, to: 2, articles: ['article 0'] },
  ]);
});

test('of an article that names very many, the first fifty make edges', () => {
  const many = Array.from({ length: 300 }, (_, index) => 299 - index);
  const edges = edgesIn(articles(many));
  expect(edges).toHaveLength((50 * 49) / 2);
  expect(Math.max(...edges.map(({ to }) => to))).toBe(49);
});

test('weak edges are cut off, but for those that connect a node', () => {
  const edges = edgesIn(articles([0, 1], [0, 1], [0, 2], [0, 2], [1, 2], [1, 2], [1, 2], [2, 3]));
  const ends = (limit: number) => strongestOf(edges, limit).map(({ from, to }) => `${from}-${to}`);
  expect(ends(4)).toEqual(['1-2', '0-1', '0-2', '2-3']);
  expect(ends(3)).toEqual(['1-2', '0-1', '2-3']);
  expect(ends(0)).toEqual(['1-2', '0-1', '2-3']);
});
