import fc from 'fast-check';
import type { ApiDocument, Method } from '../../../server/src/api/openapi/document';
import { publicTypes, type PublicType } from '../../../server/src/model';
import { wrongBody, wrongTypes } from './body';
import { wrongHeaders } from './headers';
import { wrongQuery } from './query';
import type { Request } from './send';
import { wrongValue } from './values';

type Headers = Record<string, string>;

/** A request and the route that it is for. */
export interface Wrong extends Request {
  route: string;
  /** The parameters that the route takes. */
  parameters: string[];
}

const fields = Object.values(publicTypes).flatMap((type) => Object.keys(type.fields));
const plurals = (Object.keys(publicTypes) as PublicType[]).map(
  (type) => publicTypes[type].schema.info.pluralName,
);

const addressOf = (path: string, ids: string[]) => {
  // Without an id it is the address of a list.
  const wrongId = wrongValue.filter((one) => one !== '');
  const id = fc.oneof({ weight: 1, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: wrongId });
  return id.map((one) => `/api${path.replace('{id}', one)}`);
};

/** Node answers 431 by itself to more than 16 KB. */
const fitsIntoHeaders = ({ path, headers }: Wrong): boolean =>
  path.length + JSON.stringify(headers).length < 15_000;

/**
 * @param document which routes there are, and their parameters
 * @param ids documentIds and slugs that exist
 * @param askers what different people send as `Authorization`
 * @returns wrong requests to a method of all routes of ours, each route as often as the others
 */
export const wrongRequests = (
  document: ApiDocument,
  methods: Method[],
  ids: string[],
  askers: Headers[],
): fc.Arbitrary<Wrong> => {
  const routes = Object.entries(document.paths).flatMap(([path, item]) =>
    path.startsWith('/newsroom/')
      ? methods.flatMap((method) => (item[method] ? [{ path, method, operation: item[method] }] : []))
      : [],
  );
  return fc.constantFrom(...routes).chain(({ path, method, operation }) => {
    const parameters = (operation.parameters ?? []).flatMap(({ name, in: place }) =>
      place === 'query' ? [name] : [],
    );
    const writes = method === 'post' || method === 'put';
    return fc
      .record({
        address: addressOf(path, ids),
        query: wrongQuery(parameters),
        headers: wrongHeaders,
        asker: fc.constantFrom(...askers),
        body: writes ? wrongBody(fields) : fc.constant(''),
        type: fc.constantFrom(...wrongTypes),
      })
      .map(({ address, query, headers, asker, body, type }) => ({
        method: method.toUpperCase() as Request['method'],
        path: query ? `${address}?${query}` : address,
        headers: { ...headers, ...asker, ...(writes ? { 'Content-Type': type } : {}) },
        ...(writes ? { body } : {}),
        route: path,
        parameters,
      }))
      .filter(fitsIntoHeaders);
  });
};

/** Routes that Strapi's own controllers answer, and their messages. */
export const isStrapis = (route: string): boolean => {
  const [, , plural = '', ...rest] = route.split('/');
  return plurals.includes(plural) && rest.length < 2;
};
