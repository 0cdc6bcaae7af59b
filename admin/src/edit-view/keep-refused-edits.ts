import { adminApi, type StrapiApp } from '@strapi/strapi/admin';
import { pluginId } from '../plugin-id';

type Middleware = Parameters<StrapiApp['addMiddlewares']>[0][number];

/** An entry of ours in the cache of the edit view. */
const cachedEntry = new RegExp(`^getDocument\\(.*"model":"plugin::${pluginId}\\.`);

/** @returns whether a redux action writes an entry of ours into the edit view's cache ahead of the server's answer */
export const isEarlyWrite = (action: unknown): boolean => {
  const { match } = adminApi.internalActions.queryResultPatched;
  const candidate = action as Parameters<typeof match>[0];
  return match(candidate) && cachedEntry.test(candidate.payload.queryCacheKey);
};

/**
 * Keeps what an editor has typed when the server refuses to save it. Strapi writes the values into its cache before
 * the server has answered and takes them back when it refuses, and the form follows: every unsaved change is gone
 * (strapi/strapi#22646). Without that early write the form waits for the answer, as it does on publish.
 */
export const keepRefusedEdits: Middleware = () => () => (next) => (action) =>
  isEarlyWrite(action) ? action : next(action);
