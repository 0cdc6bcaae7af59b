import { allowedTo } from '../../permissions/admin-actions';

/** The route `/newsroom/settings`, for admin users with a permission of their own. */
export const settingsRoutes = () => ({
  type: 'admin' as const,
  routes: [
    {
      method: 'GET' as const,
      path: '/settings',
      handler: 'settings.find',
      config: { policies: allowedTo('settings.read') },
    },
  ],
});
