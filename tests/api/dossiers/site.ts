import type { TestApp } from '../../setup/boot';
import { documents } from '../../setup/documents';

export type Type = 'article' | 'person' | 'organization';

/** Who asks: nobody, or somebody with a token. */
export type Headers = { Authorization?: string };

/** Makes an entry, published unless said otherwise. @returns its documentId */
export const creator =
  (app: TestApp) =>
  async (type: Type, data: Record<string, unknown>, status: 'draft' | 'published' = 'published') =>
    (await documents(app, type).create({ data, status })).documentId;

/** @returns actions on a type, as roles have them */
export const may = (type: Type, ...names: string[]): string[] =>
  names.map((name) => `plugin::newsroom.${type}.${name}`);

/** @returns actions to read every type but one */
export const mayFindAllBut = (hidden: Type): string[] =>
  (['article', 'person', 'organization'] as const).flatMap((type) =>
    may(type, 'findOne', ...(type === hidden ? [] : ['find'])),
  );
