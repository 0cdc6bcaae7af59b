import type { Core } from '@strapi/types';
import type { Context, Next } from 'koa';
import { type ApiDocument, type Method, type PathItem, isApiDocument } from './document';
import { errorComponent } from './errors';
import { answersOf, parametersOf } from './operation';

const methods: Method[] = ['get', 'post', 'put', 'delete'];

const completePath = (path: string, item: PathItem, api: string): PathItem => {
  const operations = methods.flatMap((method) => {
    const operation = item[method];
    if (!operation) return [];
    const place = { method, path };
    const parameters = parametersOf(place, operation);
    return [[method, { ...operation, parameters, responses: answersOf(place, operation) }]];
  });
  return { ...item, ...Object.fromEntries(operations), servers: [{ url: api }] };
};

/**
 * Completes what Strapi writes of our routes: it knows one answer, 200 in JSON, and no errors, headers or other
 * formats; it also leaves out the first part of the address, `/api`.
 * @param api the address of the content API, absolute or from the root: `/api`
 * @returns the document; what it says of other routes is as it was
 */
export const completed = (document: ApiDocument, api: string): ApiDocument => ({
  ...document,
  components: {
    ...document.components,
    schemas: { ...document.components?.schemas, NewsroomError: errorComponent },
  },
  paths: Object.fromEntries(
    Object.entries(document.paths).map(([path, item]) => [
      path,
      path.startsWith('/newsroom/') ? completePath(path, item, api) : item,
    ]),
  ),
});

/**
 * Completes the description that Strapi serves. Its generator takes nothing from plugins but routes, so this waits for
 * the finished document. Call it in `register()`: what comes after the routes would never be asked.
 */
export const completeOpenApi = (strapi: Core.Strapi): void => {
  strapi.server.api('content-api').use(async (ctx: Context, next: Next) => {
    await next();
    if (!isApiDocument(ctx.body)) return;
    const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
    const server = strapi.config.get<string>('server.url', '');
    ctx.body = completed(ctx.body, `${server.replace(/\/+$/, '')}/${prefix.replace(/^\/+|\/+$/g, '')}`);
  });
};
