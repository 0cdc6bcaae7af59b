import { factories } from '@strapi/strapi';
import type { Core, Schema } from '@strapi/types';
import { z } from '@strapi/utils';
import { type PublicType, publicTypes, uidOf } from '../../model';
import { components } from '../../model/components';
import type { Field } from '../../model/field';
import { usageAnswer, usageQuery } from '../usage-schema';
import { entriesAnswer, entryAnswer } from './entry-schema';

const address = (type: PublicType) =>
  z.string().min(1).max(255).describe(`The documentId or the slug of the ${type}`);

type Fields = Record<string, Field>;

/** The items of a list with their fields described: Strapi takes anything in a body. */
const describedItems = (fields: Fields): z.ZodType =>
  described(
    fields,
    z.object(Object.fromEntries(Object.keys(fields).map((name) => [name, z.any().optional()]))),
  );

const describedList = (schema: z.ZodType, fields: Fields, max: number): z.ZodType => {
  if (schema instanceof z.ZodOptional)
    return describedList(schema.unwrap() as z.ZodType, fields, max).optional();
  return schema instanceof z.ZodArray ? z.array(describedItems(fields)).max(max) : schema;
};

const describedField = ({ attribute }: Field, schema: z.ZodType): z.ZodType => {
  if (attribute.type !== 'component') return schema;
  const { component, max } = attribute as Schema.Attribute.Component<keyof typeof components, true>;
  return describedList(schema, components[component].fields, max ?? Infinity);
};

/** Replaces Strapi's generic 'A string field' by what the model says of each field. */
const described = (fields: Fields, schema: z.ZodObject): z.ZodObject => {
  const shape = Object.entries(schema.shape).map(([name, inner]) => {
    const field = fields[name];
    if (!field) return [name, inner];
    return [name, describedField(field, inner as z.ZodType).describe(`${field.label}. ${field.help}`.trim())];
  });
  return z.object(Object.fromEntries(shape));
};

const describedBody = (type: PublicType, body: z.ZodType): z.ZodType => {
  const data = body instanceof z.ZodObject ? body.shape.data : undefined;
  return data instanceof z.ZodObject ? z.object({ data: described(publicTypes[type].fields, data) }) : body;
};

/** What each action of Strapi's answers; a delete answers nothing. */
const answerTo = (type: PublicType, { handler }: Core.Route): { response?: z.ZodType } => {
  const action = String(handler).split('.').at(-1);
  if (action === 'delete') return {};
  return { response: action === 'find' ? entriesAnswer(type) : entryAnswer(type) };
};

/**
 * The routes of a content type under `/api/newsroom`, with the zod types from which Strapi writes `/openapi.json`.
 * @returns a router, made anew at each boot
 */
export const contentRoutes = (type: PublicType) => () => {
  const core = factories.createCoreRouter(uidOf(type), { prefix: '/newsroom', type: 'content-api' });
  const routes = (core.routes as Core.Route[]).map(({ response: _generic, ...route }) => {
    const { request } = route;
    const json = request?.body?.['application/json'];
    return {
      ...route,
      request: {
        ...request,
        ...(request?.params ? { params: { id: address(type) } } : {}),
        ...(json ? { body: { 'application/json': describedBody(type, json) } } : {}),
      },
      ...answerTo(type, route),
    };
  });
  const usage = {
    method: 'GET' as const,
    path: `/${publicTypes[type].schema.info.pluralName}/:id/usage`,
    handler: `${uidOf(type)}.usage`,
    request: { params: { id: address(type) }, query: usageQuery },
    response: usageAnswer,
    config: {},
  };
  return { type: 'content-api' as const, prefix: '/newsroom', routes: [...routes, usage] };
};
