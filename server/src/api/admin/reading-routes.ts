import { permittedTo } from '../../permissions/permitted';

const readers = { policies: permittedTo(['read', 'article']) };
const editors = { policies: permittedTo(['read', 'article'], ['update', 'article']) };
const affiliators = { policies: permittedTo(['read', 'article'], ['update', 'person']) };

/** The routes under `/newsroom/articles` that the panel of an article asks, for signed-in admin users only. */
export const readingRoutes = () => ({
  type: 'admin' as const,
  routes: [
    { method: 'POST' as const, path: '/articles/reading', handler: 'reading.read', config: readers },
    { method: 'POST' as const, path: '/articles/:id/rejections', handler: 'reading.reject', config: editors },
    {
      method: 'DELETE' as const,
      path: '/articles/:id/rejections',
      handler: 'reading.unreject',
      config: editors,
    },
    {
      method: 'POST' as const,
      path: '/articles/:id/affiliations',
      handler: 'reading.affiliate',
      config: affiliators,
    },
  ],
});
