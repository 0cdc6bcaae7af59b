import type { PublicType } from '../../model';
import { allowedTo } from '../../permissions/admin-actions';
import { permittedTo } from '../../permissions/permitted';

/** Whoever may open the Newsroom page and read these types. */
const readersOf = (...types: PublicType[]) => ({
  policies: [
    ...allowedTo('read'),
    ...permittedTo(...types.map((type): ['read', PublicType] => ['read', type])),
  ],
});

/** The routes under `/newsroom/widgets`, for the homepage of the admin. */
export const widgetsRoutes = () => ({
  type: 'admin' as const,
  routes: [
    {
      method: 'GET' as const,
      path: '/widgets/in-the-news',
      handler: 'widgets.inTheNews',
      config: readersOf('article'),
    },
    {
      method: 'GET' as const,
      path: '/widgets/names-to-link',
      handler: 'widgets.namesToLink',
      config: readersOf('article', 'person', 'organization'),
    },
  ],
});
