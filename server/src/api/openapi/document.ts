/** What we read and write of an OpenAPI 3.1 document. */
export interface ApiDocument {
  openapi: string;
  paths: Record<string, PathItem>;
  components?: { schemas?: Record<string, JsonSchema> };
}

export type PathItem = { servers?: Array<{ url: string }> } & {
  [method in Method]?: Operation;
};

export type Method = 'get' | 'post' | 'put' | 'delete';

export interface Operation {
  parameters?: Parameter[];
  responses: Record<string, Answer>;
  security?: Array<Record<string, string[]>>;
}

export interface Parameter {
  name: string;
  in: string;
  schema: JsonSchema;
  style?: string;
  explode?: boolean;
  example?: unknown;
}

export interface Answer {
  description: string;
  headers?: Record<string, { description: string; schema: JsonSchema }>;
  content?: Record<string, { schema: JsonSchema; example?: unknown }>;
}

export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  format?: string;
  pattern?: string;
  default?: unknown;
  enum?: unknown[];
  const?: unknown;
  minimum?: number;
  required?: string[];
  properties?: Record<string, JsonSchema>;
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** @returns whether a body is a description of an API, whichever address the site gave it */
export const isApiDocument = (body: unknown): body is ApiDocument =>
  isRecord(body) && typeof body.openapi === 'string' && isRecord(body.paths);
