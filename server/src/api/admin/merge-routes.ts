import { allowedTo } from '../../permissions/admin-actions';

const config = { policies: allowedTo('merge') };

/** The routes under `/newsroom/merges`, for admin users with a permission of their own. */
export const mergeRoutes = () => ({
  type: 'admin' as const,
  routes: [
    { method: 'GET' as const, path: '/merges', handler: 'merge.find', config },
    { method: 'GET' as const, path: '/merges/plan', handler: 'merge.plan', config },
    { method: 'POST' as const, path: '/merges/plan', handler: 'merge.plan', config },
    { method: 'POST' as const, path: '/merges', handler: 'merge.apply', config },
    { method: 'POST' as const, path: '/merges/:id/undo', handler: 'merge.undo', config },
  ],
});
