import { publicTypes } from '../../model';
import { likeTypes } from '../../likeness/types';
import { allowedTo } from '../../permissions/admin-actions';
import { permittedToAny } from '../../permissions/may-any';
import { readersOf } from './routes';

/** Two entries are decided about by whoever may change both, which the controller looks at. */
const deciders = { policies: permittedToAny(['update', 'person'], ['update', 'organization']) };

/** The routes under `/newsroom` about names that look like the same one, for admin users only. */
export const lookAlikeRoutes = () => ({
  type: 'admin' as const,
  routes: [
    ...likeTypes.map((type) => ({
      method: 'GET' as const,
      path: `/${publicTypes[type].schema.info.pluralName}/:id/look-alikes`,
      handler: `look-alikes.${type}`,
      config: { policies: readersOf(type) },
    })),
    {
      method: 'GET' as const,
      path: '/look-alikes',
      handler: 'look-alikes.pairs',
      config: { policies: allowedTo('check') },
    },
    {
      method: 'POST' as const,
      path: '/look-alikes/rejections',
      handler: 'look-alikes.reject',
      config: deciders,
    },
    {
      method: 'DELETE' as const,
      path: '/look-alikes/rejections',
      handler: 'look-alikes.takeBack',
      config: deciders,
    },
  ],
});
