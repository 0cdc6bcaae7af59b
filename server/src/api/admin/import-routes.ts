import type { Core } from '@strapi/types';
import type { ImportJobService } from '../../importing/service';
import { allowedTo } from '../../permissions/admin-actions';
import { importKeyHeader } from '../contracts/imports';
import { readersOf } from './routes';

/** Plans show who is in the directory, drafts too. */
const config = {
  policies: [...allowedTo('import'), ...readersOf('article', 'person', 'organization')],
};

/** What the policy reads of a request. */
export interface Asked {
  params: { id: string };
  request: { headers: Record<string, unknown> };
}

/** Policy for whoever has the key of an import that runs on this node: its owner alone has been told. */
export const hasImportKey = (
  { params, request }: Asked,
  _config: unknown,
  { strapi }: { strapi: Core.Strapi },
) => {
  const jobs: ImportJobService = strapi.plugin('newsroom').service('import-jobs');
  return jobs.withKey(params.id, String(request.headers[importKeyHeader] ?? '')) !== null;
};

/** Strapi asks the database who somebody is, and on SQLite an import holds the one connection. */
const withKey = { auth: false as const, policies: ['plugin::newsroom.has-import-key'] };

/** The routes under `/newsroom/imports`, for admin users with a permission of their own. */
export const importRoutes = () => ({
  type: 'admin' as const,
  routes: [
    { method: 'GET' as const, path: '/imports', handler: 'imports.find', config },
    { method: 'POST' as const, path: '/imports/plan', handler: 'imports.plan', config },
    { method: 'POST' as const, path: '/imports', handler: 'imports.start', config },
    { method: 'GET' as const, path: '/imports/current', handler: 'imports.current', config },
    { method: 'GET' as const, path: '/imports/:id', handler: 'imports.findOne', config },
    { method: 'DELETE' as const, path: '/imports/:id', handler: 'imports.cancel', config },
    { method: 'GET' as const, path: '/imports/:id/step', handler: 'imports.step', config: withKey },
    { method: 'DELETE' as const, path: '/imports/:id/step', handler: 'imports.stop', config: withKey },
  ],
});
