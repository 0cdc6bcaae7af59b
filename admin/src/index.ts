import type { StrapiApp } from '@strapi/strapi/admin';
import { Microphone } from '@strapi/icons';
import { contentManagerOf } from './content-manager';
import { tellBeforeBulkDelete, tellBeforeDelete } from './deletion';
import { beforeSaving } from './edit-view';
import { keepRefusedEdits } from './edit-view/keep-refused-edits';
import { customFields } from './fields';
import { NameFilter } from './list-view/NameFilter';
import { addPeopleColumns, columnsHook } from './list-view/people-columns';
import { MergeWith } from './merging/merge-with';
import { panels } from './panels';
import { permissionTo } from './permissions';
import { pluginId } from './plugin-id';
import { message, messagesOf } from './translations';
import { widgets } from './widgets';

const saving = beforeSaving();

/** What the plugin adds to Strapi's admin. */
export default {
  register(app: StrapiApp) {
    app.customFields.register(customFields);
    app.addMiddlewares([keepRefusedEdits]);
    saving.register(app);
    app.addMenuLink({
      to: `plugins/${pluginId}`,
      icon: Microphone,
      intlLabel: message('plugin.name'),
      permissions: permissionTo('read'),
      Component: () => import('./pages/NewsroomPages'),
    });
    app.addSettingsLink('global', {
      id: pluginId,
      to: pluginId,
      intlLabel: message('plugin.name'),
      permissions: permissionTo('settings.read'),
      Component: () => import('./pages/settings/SettingsPage'),
    });
    app.widgets.register(widgets);
    app.registerPlugin({ id: pluginId, name: 'Newsroom' });
  },

  bootstrap(app: StrapiApp) {
    app.registerHook(columnsHook, addPeopleColumns);
    const contentManager = contentManagerOf(app);
    contentManager.addEditViewSidePanel(panels);
    contentManager.addDocumentAction([MergeWith]);
    contentManager.addDocumentAction(tellBeforeDelete);
    contentManager.addBulkAction(tellBeforeBulkDelete);
    saving.bootstrap(app);
    app
      .getPlugin('content-manager')
      .injectComponent('listView', 'actions', { name: `${pluginId}-name-filter`, Component: NameFilter });
  },

  registerTrads: ({ locales }: { locales: string[] }) =>
    Promise.all(locales.map(async (locale) => ({ locale, data: await messagesOf(locale) }))),
};
