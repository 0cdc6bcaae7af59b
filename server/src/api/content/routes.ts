import { factories } from '@strapi/strapi';
import type { Core } from '@strapi/types';
import { z } from '@strapi/utils';
import { type PublicType, publicTypes, uidOf } from '../../model';

const address = (type: PublicType) =>
  z.string().min(1).max(255).describe(`The documentId or the slug of the ${type}`);

/** Replaces Strapi's generic 'A string field' by what the model says of each field. */
const described = (type: PublicType, schema: z.ZodObject): z.ZodObject => {
  const { fields } = publicTypes[type];
  const shape = Object.entries(schema.shape).map(([name, inner]) => {
    const field = fields[name];
    return [name, field ? inner.describe(`${field.label}. ${field.help}`.trim()) : inner];
  });
  return z.object(Object.fromEntries(shape));
};

const describedData = (type: PublicType, envelope: z.ZodType): z.ZodType => {
  const data = envelope instanceof z.ZodObject ? envelope.shape.data : undefined;
  if (data instanceof z.ZodObject) return z.object({ data: described(type, data) });
  if (data instanceof z.ZodArray && data.element instanceof z.ZodObject) {
    return z.object({ data: z.array(described(type, data.element)) });
  }
  return envelope;
};

/**
 * The five routes of a content type under `/api/newsroom`, with the zod types from which Strapi writes `/openapi.json`.
 * @returns a router, made anew at each boot
 */
export const contentRoutes = (type: PublicType) => () => {
  const core = factories.createCoreRouter(uidOf(type), { prefix: '/newsroom', type: 'content-api' });
  const routes = (core.routes as Core.Route[]).map((route) => {
    const { request, response } = route;
    const json = request?.body?.['application/json'];
    return {
      ...route,
      request: {
        ...request,
        ...(request?.params ? { params: { id: address(type) } } : {}),
        ...(json ? { body: { 'application/json': describedData(type, json) } } : {}),
      },
      ...(response ? { response: describedData(type, response) } : {}),
    };
  });
  return { type: 'content-api' as const, prefix: '/newsroom', routes };
};
