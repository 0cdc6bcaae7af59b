import type { Core } from '@strapi/types';
import { passTurnstile } from '../slugs/turnstile';
import { keptImages } from './images';
import { uids } from './uids';

/** How Strapi and its paid features write a name down; older sites may have plain strings. */
type Persisted = string | { name: string };

const place = { type: 'core', key: 'persisted_tables' };

const nameOf = (table: Persisted): string => (typeof table === 'string' ? table : table.name);

const joinTableOf = (attribute: object): string[] =>
  'joinTable' in attribute ? [(attribute.joinTable as { name: string }).name] : [];

/** @returns the tables of the plugin: those of its types and components, and those that join them to anything */
export const tablesOfNewsroom = (strapi: Core.Strapi): string[] => {
  const models = [...uids, keptImages.uid].map((uid) => strapi.db.metadata.get(uid));
  const joins = models.flatMap(({ attributes }) => Object.values(attributes).flatMap(joinTableOf));
  return [...new Set([...models.map(({ tableName }) => tableName), ...joins])].sort();
};

/**
 * Tells Strapi to leave our tables alone: at a boot without the plugin it drops all that the core store does not list
 * under a name that its own paid features use too. What others have listed stays; writes only when a table is missing.
 */
export const persistTables = async (strapi: Core.Strapi): Promise<void> => {
  const tables = tablesOfNewsroom(strapi);
  const listed = async () => ((await strapi.store.get(place)) as Persisted[] | null) ?? [];
  const missingIn = (list: Persisted[]) => {
    const names = new Set(list.map(nameOf));
    return tables.filter((name) => !names.has(name)).map((name) => ({ name }));
  };
  if (missingIn(await listed()).length === 0) return;
  await strapi.db.transaction(async () => {
    // Two nodes that add to the list at once would each write what the other has not.
    await passTurnstile(strapi);
    const list = await listed();
    await strapi.store.set({ ...place, value: [...list, ...missingIn(list)] });
  });
};
