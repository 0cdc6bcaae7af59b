import type { GraphAnswer, GraphArticle, GraphNode } from '../../../server/src/api/contracts/graph';

/** An answer of the server: the surroundings of one entry. */
export type Part = GraphAnswer['data'];

/** Somebody or something in the picture. */
export type NetworkNode = GraphNode & {
  /** How many others it is linked to. */
  links: number;
  /** How many articles its links have, all together. */
  weight: number;
};

/** Two nodes that articles name together. */
export interface NetworkEdge {
  key: string;
  from: string;
  to: string;
  weight: number;
  /** documentIds of some of the articles, newest first. */
  articles: string[];
}

export interface Network {
  center: string;
  /** The center first, then by steps from it, the strongest of each step first. */
  nodes: NetworkNode[];
  /** The strongest first. */
  edges: NetworkEdge[];
  articles: Record<string, GraphArticle>;
}

/** @returns the key of the edge between two nodes, in whichever order they are given */
export const edgeKey = (one: string, other: string): string => [one, other].sort().join(' ');

const edgesOf = (parts: Part[]): Map<string, NetworkEdge> => {
  const edges = new Map<string, NetworkEdge>();
  for (const { from, to, weight, articles } of parts.flatMap((part) => part.edges)) {
    const key = edgeKey(from, to);
    const known = edges.get(key);
    // Each answer looks at the articles around its own center: the one that saw most is nearest to the truth.
    const [most, least] =
      known && known.weight >= weight ? [known.articles, articles] : [articles, known?.articles];
    edges.set(key, {
      ...{ key, from, to },
      weight: Math.max(weight, known?.weight ?? 0),
      articles: [...new Set([...most, ...(least ?? [])])],
    });
  }
  return edges;
};

/** @returns for each node the ones that it is linked to, with the edges */
export const neighboursIn = (edges: NetworkEdge[]): Map<string, Map<string, NetworkEdge>> => {
  const neighbours = new Map<string, Map<string, NetworkEdge>>();
  const link = (from: string, to: string, edge: NetworkEdge) => {
    const known = neighbours.get(from) ?? new Map<string, NetworkEdge>();
    neighbours.set(from, known.set(to, edge));
  };
  for (const edge of edges) {
    link(edge.from, edge.to, edge);
    link(edge.to, edge.from, edge);
  }
  return neighbours;
};

const stepsFrom = (center: string, neighbours: ReturnType<typeof neighboursIn>): Map<string, number> => {
  const steps = new Map([[center, 0]]);
  for (const [key, step] of steps) {
    for (const other of neighbours.get(key)?.keys() ?? []) {
      if (!steps.has(other)) steps.set(other, step + 1);
    }
  }
  return steps;
};

/**
 * Makes one network of the surroundings of several entries.
 * @param parts the first one is that of the center
 * @param removed keys of nodes that are to be left out, with all that only they link to the center
 */
export const joined = (parts: [Part, ...Part[]], removed: ReadonlySet<string> = new Set()): Network => {
  const { center } = parts[0];
  const isShown = (key: string) => key === center || !removed.has(key);
  const edges = [...edgesOf(parts).values()].filter(({ from, to }) => isShown(from) && isShown(to));
  const neighbours = neighboursIn(edges);
  const steps = stepsFrom(center, neighbours);
  const nodes = new Map(
    parts.flatMap((part) => part.nodes.map((node) => [node.key, node] as const)).reverse(),
  );
  const shown = [...nodes.values()].flatMap((node): NetworkNode[] => {
    const depth = steps.get(node.key);
    if (depth === undefined) return [];
    const own = [...(neighbours.get(node.key)?.values() ?? [])];
    const weight = own.reduce((sum, edge) => sum + edge.weight, 0);
    return [{ ...node, depth, links: own.length, weight }];
  });
  return {
    center,
    nodes: shown.sort(
      (one, other) => one.depth - other.depth || other.weight - one.weight || (one.key < other.key ? -1 : 1),
    ),
    edges: edges
      .filter(({ from }) => steps.has(from))
      .sort((one, other) => other.weight - one.weight || (one.key < other.key ? -1 : 1)),
    articles: Object.assign({}, ...parts.map(({ articles }) => articles)),
  };
};
