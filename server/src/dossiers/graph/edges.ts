/** Two nodes, by their places in the list of nodes, the earlier first. */
export interface Edge {
  from: number;
  to: number;
  /** The articles that name both, in the given order. */
  articles: string[];
}

/** Of an article that names more nodes, only the strongest make edges. */
const nodesOfArticle = 50;

const strongestFirst = (one: Edge, other: Edge): number =>
  other.articles.length - one.articles.length || one.from - other.from || one.to - other.to;

/**
 * @param articles each with the places of the nodes that it names
 * @returns an edge for every two nodes that an article names, strongest first
 */
export const edgesIn = (articles: Array<{ documentId: string; nodes: Iterable<number> }>): Edge[] => {
  const edges = new Map<string, Edge>();
  for (const { documentId, nodes } of articles) {
    const named = [...new Set(nodes)].sort((one, other) => one - other).slice(0, nodesOfArticle);
    named.forEach((from, index) => {
      for (const to of named.slice(index + 1)) {
        const key = `${from} ${to}`;
        const edge = edges.get(key);
        if (edge) edge.articles.push(documentId);
        else edges.set(key, { from, to, articles: [documentId] });
      }
    });
  }
  return [...edges.values()].sort(strongestFirst);
};

/**
 * Cuts off weak edges. What connects a node to one before it stays, so that no node loses its way to the center.
 * @param edges strongest first
 * @returns the edges that are left, strongest first
 */
export const strongestOf = (edges: Edge[], limit: number): Edge[] => {
  const connected = new Set<number>();
  const needed = new Set<Edge>();
  for (const edge of edges) {
    if (connected.has(edge.to)) continue;
    connected.add(edge.to);
    needed.add(edge);
  }
  const room = Math.max(0, limit - needed.size);
  const others = new Set(edges.filter((edge) => !needed.has(edge)).slice(0, room));
  return edges.filter((edge) => needed.has(edge) || others.has(edge));
};
