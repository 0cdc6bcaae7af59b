import type { Core, UID } from '@strapi/types';
import { type Attribute, attributeOf } from './attributes';
import { isText, operandFault } from './operands';
import { wrong } from '../../rules/fault';
import { parameter } from './parameter';

type Query = Record<string, unknown>;

const isQuery = (value: unknown): value is Query => typeof value === 'object' && value !== null;

/** How many values an operator takes. Strapi refuses those that are not here, or takes anything for them. */
const operators: Record<string, 'one' | 'many' | 'two' | 'part' | 'anything'> = {
  ...{ $eq: 'many', $ne: 'many', $in: 'many', $notIn: 'many' },
  ...{ $lt: 'one', $lte: 'one', $gt: 'one', $gte: 'one', $between: 'two' },
  ...{ $contains: 'part', $notContains: 'part', $startsWith: 'part', $endsWith: 'part' },
  ...{ $eqi: 'anything', $nei: 'anything', $containsi: 'anything', $notContainsi: 'anything' },
  ...{ $startsWithi: 'anything', $endsWithi: 'anything' },
};

const itemsOf = (value: unknown): unknown[] => (isQuery(value) ? Object.values(value) : [value]);

const isJson = (value: unknown): boolean => {
  try {
    JSON.parse(String(value));
    return true;
  } catch {
    return false;
  }
};

/** @throws ValidationError when an operator cannot compare a field with a value */
const checkOperator = ({ type }: Attribute, operator: string, value: unknown, path: string[]): void => {
  const refuse = (fault: string) => wrong(path, `${parameter(path)} ${fault}`, value);
  const takes = Object.hasOwn(operators, operator) ? operators[operator] : undefined;
  if (operator === '$jsonSupersetOf' && (type !== 'json' || !isJson(value))) {
    throw refuse('compares a field of JSON with JSON.');
  }
  if (!takes) return;
  const items = itemsOf(value);
  if (takes === 'two' && (!isQuery(value) || items.length !== 2)) throw refuse('takes two values.');
  if ((takes === 'one' || takes === 'part') && isQuery(value)) throw refuse('takes one value.');
  if (takes === 'part' && !isText(type)) throw refuse('compares texts, and this field is none.');
  if (takes !== 'anything' && type === 'json') throw refuse('does not compare JSON.');
  for (const item of items) {
    const fault = operandFault(takes === 'anything' ? 'text' : type, item);
    if (fault) throw refuse(fault);
  }
};

/**
 * Checks what filters compare with. Strapi hands it to the database as it comes, and answers what the database does
 * not take with 500. Names of fields are left to Strapi, which refuses those it does not know.
 * @throws ValidationError with the path of what is wrong
 */
export const checkFilters = (
  strapi: Core.Strapi,
  uid: UID.Schema,
  filters: unknown,
  path: string[],
): void => {
  const checkField = (attribute: Attribute, given: unknown, at: string[]): void => {
    if (!isQuery(given) || Array.isArray(given)) {
      checkOperator(attribute, '$eq', given, at);
      return;
    }
    for (const [key, value] of Object.entries(given)) {
      const inner = [...at, key];
      if (key === '$not') checkNot(attribute, value, inner);
      else if (key === '$and' || key === '$or') checkGroup(attribute, value, inner);
      else if (key.startsWith('$')) checkOperator(attribute, key, value, inner);
      else if (attribute.model) checkFilters(strapi, attribute.model, { [key]: value }, at);
    }
  };

  const checkNot = (attribute: Attribute, given: unknown, at: string[]): void => {
    if (isQuery(given) && Object.keys(given).some((key) => !key.startsWith('$'))) {
      throw wrong(
        at,
        `${parameter(at)} takes an operator; around fields, write ${parameter([...path, '$not'])}.`,
      );
    }
    checkField(attribute, given, at);
  };

  const checkGroup = (attribute: Attribute, given: unknown, at: string[]): void => {
    if (!attribute.model || !isQuery(given) || !itemsOf(given).every(isQuery)) {
      throw wrong(at, `${parameter(at)} takes a list of filters, and stands around fields.`, given);
    }
    for (const [key, value] of Object.entries(given)) checkField(attribute, value, [...at, key]);
  };

  if (!isQuery(filters) || Array.isArray(filters)) {
    throw wrong(path, `${parameter(path)} takes fields, such as ${parameter([...path, 'slug'])}.`, filters);
  }
  for (const [key, value] of Object.entries(filters)) {
    const inner = [...path, key];
    const attribute = attributeOf(strapi, uid, key);
    if (attribute) checkField(attribute, value, inner);
    else if ((key === '$and' || key === '$or') && Array.isArray(value)) {
      value.forEach((item, index) => checkFilters(strapi, uid, item, [...inner, String(index)]));
    } else if (/^\$(and|or|not)$/.test(key)) checkFilters(strapi, uid, value, inner);
    else if (key.startsWith('$')) {
      throw wrong(inner, `${parameter(inner)} stands behind a field: ${parameter([...path, 'slug', key])}.`);
    }
  }
};
