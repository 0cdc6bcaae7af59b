import type { Core } from '@strapi/types';
import type { TestApp } from '../../setup/boot';
import { graphqlQuestions } from './graphql';
import { type Question, get } from './questions';
import {
  dossierQuestions,
  entryQuestions,
  feedQuestions,
  graphQuestions,
  listQueries,
  nameQuestions,
  usageQuestions,
  writeQuestions,
} from './rest';
import { type Site, types } from './site';

type Ask = (site: Site) => Promise<Question[]> | Question[];

interface Route {
  method: string;
  path: string;
  audience: 'public' | 'admin';
}

const pluralOf = (strapi: Core.Strapi, type: (typeof types)[number]) =>
  strapi.contentType(`plugin::newsroom.${type}`).info.pluralName;

const parts = ['fields=related,mentions', 'fields=createdBy', 'fields=people,affiliations', 'format=jsonld'];
const dates = [
  'from=1900&to=2000',
  'from=1901',
  'role=quoted,author',
  'pageSize=1&page=2',
  'status=draft&page=1',
];

/** The routes of the read model. */
const dossierPlaces: Array<{ type: (typeof types)[number]; path: string; more: string[] }> = [
  { type: 'article', path: '/api/newsroom/articles/:id/dossier', more: parts },
  { type: 'article', path: '/api/newsroom/articles/:id/facts', more: [] },
  { type: 'person', path: '/api/newsroom/people/:id/dossier', more: parts },
  { type: 'person', path: '/api/newsroom/people/:id/articles', more: dates },
  { type: 'organization', path: '/api/newsroom/organizations/:id/dossier', more: parts },
  { type: 'organization', path: '/api/newsroom/organizations/:id/articles', more: dates },
  {
    type: 'organization',
    path: '/api/newsroom/organizations/:id/people',
    more: ['at=1901', 'at=2016-12', 'page=2&pageSize=1'],
  },
];

/**
 * How each route that may show our content is asked for what nobody may see. A route without a place here fails the
 * test: say how it is asked when you add it.
 */
export const places = ({ strapi }: TestApp): Record<string, Ask> => ({
  ...Object.fromEntries(
    types.flatMap((type): Array<[string, Ask]> => {
      const list = `/api/newsroom/${pluralOf(strapi, type)}`;
      const entry = `${list}/:id`;
      return [
        [`GET ${list}`, (site) => listQueries(site, type).map((query) => get(`${list}?${query}`))],
        [`GET ${entry}`, (site) => entryQuestions(site, type, entry)],
        [`GET ${entry}/usage`, (site) => usageQuestions(site, type, `${entry}/usage`)],
        [`POST ${list}`, (site) => writeQuestions(site, type, 'post', list)],
        [`PUT ${entry}`, (site) => writeQuestions(site, type, 'put', entry)],
        [`DELETE ${entry}`, (site) => writeQuestions(site, type, 'delete', entry)],
      ];
    }),
  ),
  ...Object.fromEntries(
    dossierPlaces.map(({ type, path, more }): [string, Ask] => [
      `GET ${path}`,
      (site) => dossierQuestions(site, type, path, more),
    ]),
  ),
  'GET /api/newsroom/graph': graphQuestions,
  ...Object.fromEntries(
    ['rss', 'atom', 'json'].map((ending): [string, Ask] => {
      const feed = `/api/newsroom/feed.${ending}`;
      return [`GET ${feed}`, (site) => feedQuestions(site, feed)];
    }),
  ),
  'GET /api/newsroom/names': nameQuestions,
  'ALL /graphql': graphqlQuestions,
  'GET /api/openapi.json': () => [get('/api/openapi.json')],
});

/** Routes of Strapi's own that show what the plugin has. */
const shared = /^\/(graphql|api\/openapi\.json)$/;

/** @returns every route of the plugin and those that show its content, found in the router */
export const routesOf = ({ strapi }: TestApp): Route[] =>
  strapi.server.listRoutes().flatMap(({ path, methods }: { path: unknown; methods: string[] }) => {
    if (typeof path !== 'string' || !(/\bnewsroom\b/.test(path) || shared.test(path))) return [];
    const audience = /^\/(api|graphql)\b/.test(path) ? ('public' as const) : ('admin' as const);
    const spoken = methods.filter((method) => method !== 'HEAD');
    // GraphQL takes whatever HTTP has.
    return (spoken.length > 5 ? ['ALL'] : spoken).map((method) => ({ method, path, audience }));
  });
