import { readersOf, readersOfAny } from './routes';

const config = { policies: readersOf('article') };

/** The routes of the network, for admin users who may read articles, and the search for names. */
export const networkRoutes = () => ({
  type: 'admin' as const,
  routes: [
    { method: 'GET' as const, path: '/graph', handler: 'network.graph', config },
    { method: 'GET' as const, path: '/graph/articles', handler: 'network.articles', config },
    { method: 'GET' as const, path: '/graph/suggestions', handler: 'network.suggestions', config },
    {
      method: 'GET' as const,
      path: '/names',
      handler: 'names.find',
      config: { policies: readersOfAny('person', 'organization') },
    },
  ],
});
