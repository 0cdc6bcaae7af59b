import type { WidgetArgs } from '@strapi/strapi/admin';
import { Link, TrendUp } from '@strapi/icons';
import { permissionTo } from '../permissions';
import { pluginId } from '../plugin-id';
import { message } from '../translations';

/** Whoever may open the Newsroom page and read these types. */
const readersOf = (...types: Array<'article' | 'person' | 'organization'>) => [
  ...permissionTo('read'),
  ...types.map((type) => ({
    action: 'plugin::content-manager.explorer.read',
    subject: `plugin::${pluginId}.${type}`,
  })),
];

/** What the plugin adds to the homepage. */
export const widgets: WidgetArgs[] = [
  {
    id: 'names-to-link',
    pluginId,
    icon: Link,
    title: message('widgets.names-to-link'),
    component: async () => (await import('./NamesToLink')).NamesToLink,
    permissions: readersOf('article', 'person', 'organization'),
  },
  {
    id: 'in-the-news',
    pluginId,
    icon: TrendUp,
    title: message('widgets.in-the-news'),
    component: async () => (await import('./InTheNews')).InTheNews,
    permissions: readersOf('article'),
  },
];
