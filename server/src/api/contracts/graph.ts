import type { ArticleReference, NamedAs, OrganizationReference, PersonReference } from './dossiers';

/** Somebody or something in the network, `person:guo-shengkun` in words. */
export type GraphNode =
  | (PersonReference & { type: 'person'; key: string; depth: number })
  | (OrganizationReference & { type: 'organization'; key: string; depth: number });

/** Two nodes that articles name together. */
export interface GraphEdge {
  /** `key` of one node, the smaller of the two by code point. */
  from: string;
  to: string;
  /** How many articles name both. */
  weight: number;
  /** documentIds of some of these articles, newest first. */
  articles: string[];
}

/** `GET /api/newsroom/graph?center=person:guo-shengkun&depth=1..3&limit=&roles=&from=&to=` */
export interface GraphQuery {
  /** `person:` or `organization:` and the slug or documentId. */
  center: string;
  depth?: number | undefined;
  /** The most nodes of the answer, the center among them. */
  limit?: number | undefined;
  roles?: NamedAs[] | undefined;
  /** Partial dates that `writtenOn` lies between. */
  from?: string | undefined;
  to?: string | undefined;
  locale?: string | undefined;
}

/** An article that an edge names. */
export type GraphArticle = Pick<ArticleReference, 'slug' | 'locale' | 'title' | 'writtenOn'>;

export interface GraphAnswer {
  data: {
    center: string;
    nodes: GraphNode[];
    edges: GraphEdge[];
    /** What the limit cut off. */
    leftOut: { nodes: number; edges: number };
    /** The articles that edges name, by documentId. */
    articles: Record<string, GraphArticle>;
  };
}
