import type { Core, UID } from '@strapi/types';
import { type Attribute, attributeOf } from './attributes';
import { checkFilters } from './filters';
import { wrong } from '../../rules/fault';
import { parameter } from './parameter';

type Query = Record<string, unknown>;

const isQuery = (value: unknown): value is Query => typeof value === 'object' && value !== null;

const checkFields = (strapi: Core.Strapi, uid: UID.Schema, fields: unknown, path: string[]): void => {
  const listed: unknown[] = typeof fields === 'string' ? fields.split(',') : itemsOf(fields);
  const isList = typeof fields === 'string' || Array.isArray(fields);
  if (!isList || !listed.some(Boolean) || !listed.every((name) => typeof name === 'string')) {
    throw wrong(path, `${parameter(path)} takes names of fields: title,slug.`, fields);
  }
  for (const name of listed.map((item) => String(item).trim())) {
    if (name === '' || name === '*' || attributeOf(strapi, uid, name)) continue;
    throw wrong(path, `${parameter(path)}: there is no field '${name.slice(0, 80)}'.`, fields);
  }
};

const itemsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

const checkOrder = (order: unknown, path: string[]): void => {
  if (typeof order === 'string' && /^(asc|desc)?$/i.test(order)) return;
  throw wrong(path, `${parameter(path)} takes fields, each with :asc or :desc: title:asc.`, order);
};

/** Checks one way through the fields, such as `credits.name:asc`; nested objects are spelt out so, too. */
const checkSortPath = (strapi: Core.Strapi, uid: UID.Schema, sorted: string, path: string[]): void => {
  const [names = '', order, ...more] = sorted.trim().split(':');
  checkOrder(more.length > 0 ? more : (order ?? ''), path);
  let model: UID.Schema | null = uid;
  for (const name of names.split('.').filter((part) => part !== '')) {
    const attribute: Attribute | null = model && attributeOf(strapi, model, name);
    if (!attribute)
      throw wrong(path, `${parameter(path)}: there is no field '${name.slice(0, 80)}'.`, sorted);
    model = attribute.model;
  }
};

const checkSort = (
  strapi: Core.Strapi,
  uid: UID.Schema,
  sort: unknown,
  path: string[],
  before: string[] = [],
): void => {
  if (typeof sort === 'string' && before.length === 0) {
    for (const sorted of sort.split(',')) checkSortPath(strapi, uid, sorted, path);
  } else if (typeof sort === 'string') {
    checkSortPath(strapi, uid, `${before.join('.')}:${sort}`, path);
  } else if (isQuery(sort)) {
    for (const [key, value] of Object.entries(sort)) {
      const isPosition = /^\d+$/.test(key) && before.length === 0;
      checkSort(strapi, uid, value, path, isPosition ? [] : [...before, key]);
    }
  } else checkOrder(sort, path);
};

const checkPopulate = (strapi: Core.Strapi, uid: UID.Schema, populate: unknown, path: string[]): void => {
  if (!isQuery(populate) || Array.isArray(populate)) return;
  for (const [name, value] of Object.entries(populate)) {
    const model = attributeOf(strapi, uid, name)?.model;
    if (model && isQuery(value)) checkParts(strapi, model, value, [...path, name]);
  }
};

/** The parts that a request and each `populate` inside it have in common. */
const checkParts = (strapi: Core.Strapi, uid: UID.Schema, query: Query, path: string[]): void => {
  const parts = { filters: checkFilters, sort: checkSort, fields: checkFields, populate: checkPopulate };
  for (const [name, check] of Object.entries(parts)) {
    if (query[name] !== undefined) check(strapi, uid, query[name], [...path, name]);
  }
};

/**
 * Refuses what Strapi would answer with 500, or with 400 and no word about the place.
 * @param uid the type that is asked for
 * @throws ValidationError with the path of what is wrong
 */
export const checkValues = (strapi: Core.Strapi, uid: UID.Schema, query: Query): void => {
  if (query.locale !== undefined && typeof query.locale !== 'string') {
    throw wrong(['locale'], 'locale is one language, such as en.', query.locale);
  }
  if (query._q !== undefined && typeof query._q !== 'string') {
    throw wrong(['_q'], '_q is one text to look for.', query._q);
  }
  for (const name of ['page', 'pageSize', 'start', 'limit']) {
    if (query[name] !== undefined) throw wrong([name], `Write pagination[${name}].`, query[name]);
  }
  checkParts(strapi, uid, query, []);
};
