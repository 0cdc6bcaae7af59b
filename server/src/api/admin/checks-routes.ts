import { allowedTo } from '../../permissions/admin-actions';
import { permittedTo } from '../../permissions/permitted';

const config = { policies: allowedTo('check') };

/** Names are looked for in articles, among people and organizations. */
const readers = {
  policies: [
    ...allowedTo('check'),
    ...permittedTo(['read', 'article'], ['read', 'person'], ['read', 'organization']),
  ],
};

/** The routes under `/newsroom/checks`, for admin users with a permission of their own. */
export const checksRoutes = () => ({
  type: 'admin' as const,
  routes: [
    { method: 'GET' as const, path: '/checks', handler: 'checks.find', config },
    { method: 'GET' as const, path: '/checks/unlinked', handler: 'checks.unlinked', config: readers },
    { method: 'POST' as const, path: '/checks/repair', handler: 'checks.repair', config },
  ],
});
