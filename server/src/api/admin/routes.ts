import { typesThatName } from '../../links/usage';
import { type PublicType, publicTypes } from '../../model';
import { permittedToAny } from '../../permissions/may-any';
import { permittedTo } from '../../permissions/permitted';
import type { EntryPanelsController } from './entry-panels';
import { allowedTo } from '../../permissions/admin-actions';

/** Signed-in admin users who may read all of these types in the content manager. */
export const readersOf = (...types: PublicType[]) =>
  permittedTo(...types.map((type): ['read', PublicType] => ['read', type]));

/** Signed-in admin users who may read at least one of these types in the content manager. */
export const readersOfAny = (...types: PublicType[]) =>
  permittedToAny(...types.map((type): ['read', PublicType] => ['read', type]));

const usageRoute = (type: PublicType) => ({
  method: 'GET' as const,
  path: `/${publicTypes[type].schema.info.pluralName}/:id/usage`,
  handler: `usage.${type}`,
  config: { policies: readersOf(...new Set([type, ...typesThatName(type)])) },
});

/** What stands beside a person or an organization; what the handler reads of each type, it asks for itself. */
const panelRoutes = (
  [
    ['/people/:id/articles', 'articlesNamingPerson', ['person', 'article']],
    ['/people/:id/known-with', 'knownWithPerson', ['person', 'article']],
    ['/people/:id/affiliations', 'affiliations', ['person']],
    ['/organizations/:id/articles', 'articlesNamingOrganization', ['organization', 'article']],
    ['/organizations/:id/known-with', 'knownWithOrganization', ['organization', 'article']],
    ['/organizations/:id/people', 'people', ['organization', 'person']],
    ['/organizations/:id/ties', 'ties', ['organization']],
  ] satisfies Array<[string, keyof EntryPanelsController, PublicType[]]>
).map(([path, action, types]) => ({
  method: 'GET' as const,
  path,
  handler: `entry-panels.${action}`,
  config: { policies: readersOf(...types) },
}));
const versionRoute = (type: PublicType) => ({
  method: 'GET' as const,
  path: `/${publicTypes[type].schema.info.pluralName}/:id/version`,
  handler: `version.${type}`,
  config: { policies: readersOf(type) },
});

/** The routes under `/newsroom` that the admin panel asks, for signed-in admin users only. */
export const adminRoutes = () => ({
  type: 'admin' as const,
  routes: [
    {
      method: 'GET' as const,
      path: '/articles/people',
      handler: 'article-people.find',
      config: { policies: readersOf('article') },
    },
    {
      method: 'POST' as const,
      path: '/articles/unpublished',
      handler: 'publishing.unpublished',
      config: { policies: readersOf('article') },
    },
    {
      method: 'POST' as const,
      path: '/publish-together',
      handler: 'publishing.publishTogether',
      config: { policies: allowedTo('publish-together') },
    },
    {
      method: 'GET' as const,
      path: '/entry-names',
      handler: 'entry-names.find',
      config: { policies: readersOfAny('person', 'organization') },
    },
    ...(Object.keys(publicTypes) as PublicType[]).map(usageRoute),
    ...panelRoutes,
    ...(Object.keys(publicTypes) as PublicType[]).map(versionRoute),
  ],
});
