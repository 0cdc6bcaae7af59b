import type { TestApp } from './boot';

/** An entry as the Document Service answers it; what it holds is what the tests are about. */
export interface Entry {
  id: number;
  documentId: string;
  slug: string | null;
  locale: string | null;
  [field: string]: unknown;
}

interface Params {
  documentId?: string;
  data?: Record<string, unknown>;
  status?: 'draft' | 'published';
  locale?: string | string[];
  fields?: string[];
  filters?: Record<string, unknown>;
  populate?: unknown;
  sort?: string;
}

interface Documents {
  create(params: Params): Promise<Entry>;
  update(params: Params): Promise<Entry | null>;
  delete(params: Params): Promise<{ entries: Entry[] }>;
  clone(params: Params): Promise<{ entries: Entry[] }>;
  publish(params: Params): Promise<{ entries: Entry[] }>;
  unpublish(params: Params): Promise<{ entries: Entry[] }>;
  discardDraft(params: Params): Promise<{ entries: Entry[] }>;
  findOne(params: Params): Promise<Entry | null>;
  findFirst(params: Params): Promise<Entry | null>;
  findMany(params: Params): Promise<Entry[]>;
  count(params: Params): Promise<number>;
}

/** The Document Service of one of our types. Its own types know only the types of the site that generated them. */
export const documents = (app: TestApp, type: 'article' | 'person' | 'organization'): Documents =>
  app.strapi.documents(`plugin::newsroom.${type}`) as unknown as Documents;
