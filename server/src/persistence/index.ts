import type { Core } from '@strapi/types';
import { keptImages, rememberImages, restoreImages } from './images';
import { rememberSettings, restoreSettings } from './settings';
import { typeUids, uids } from './uids';

export { persistTables } from './tables';

interface Sync {
  oldContentTypes: Record<string, unknown> | null | undefined;
}

/**
 * Makes that a site can boot without the plugin, and has everything back when it boots with it again. Call it in
 * `register()`: what was deleted meanwhile is put back when the tables are there, before others tidy up theirs.
 */
export const comeBackComplete = (strapi: Core.Strapi): void => {
  strapi.get('models').add(keptImages);
  strapi.hook('strapi::content-types.afterSync').register(async ({ oldContentTypes }: Sync) => {
    const wasAway = oldContentTypes && uids.every((uid) => !(uid in oldContentTypes));
    if (!wasAway) return;
    await restoreSettings(strapi);
    await restoreImages(strapi);
  });
};

/**
 * Whether the last boot of the site, on this node or another, knew our types. When it did not, what there was to note is
 * gone already, and the note of before is the only one.
 */
const isKnown = async (strapi: Core.Strapi): Promise<boolean> => {
  const schema = await strapi.store({ type: 'strapi', name: 'content_types' }).get({ key: 'schema' });
  return typeof schema === 'object' && schema !== null && typeUids.every((uid) => uid in schema);
};

/**
 * Notes what a boot without the plugin would delete. Call it when the site has booted, and before it stops.
 * Never throws, as a site can run and stop without that: says what is missing then.
 */
export const noteForReturn = async (strapi: Core.Strapi): Promise<void> => {
  try {
    if (!(await isKnown(strapi))) return;
    await rememberSettings(strapi);
    await rememberImages(strapi);
  } catch (error) {
    strapi.log.warn(
      `Newsroom could not note the permissions, layouts and images of this site: ${(error as Error).message} ` +
        'Start and stop the site once more before you disable the plugin, or its latest changes of those are lost.',
    );
  }
};
