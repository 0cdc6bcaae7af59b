import type { StrapiApp } from '@strapi/strapi/admin';
import { keepRefusedEdits } from './edit-view/keep-refused-edits';
import { customFields } from './fields';
import { pluginId } from './plugin-id';
import { messagesOf } from './translations';

/** What the plugin adds to Strapi's admin. */
export default {
  register(app: StrapiApp) {
    app.customFields.register(customFields);
    app.addMiddlewares([keepRefusedEdits]);
    app.registerPlugin({ id: pluginId, name: 'Newsroom' });
  },

  registerTrads: ({ locales }: { locales: string[] }) =>
    Promise.all(locales.map(async (locale) => ({ locale, data: await messagesOf(locale) }))),
};
