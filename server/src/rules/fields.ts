import { publicTypes, type PublicType } from '../model';
import { components } from '../model/components';
import type { Field } from '../model/field';
import type { Fault } from './fault';
import { periodFault } from './periods';
import { checks } from './values';

type Data = Record<string, unknown>;

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

const componentOf = ({ attribute }: Field) =>
  attribute.type === 'component' && attribute.component in components
    ? components[attribute.component as keyof typeof components]
    : null;

const faultsOfField = (field: Field, value: unknown, path: Fault['path']): Fault[] => {
  if (isEmpty(value)) return [];
  if (field.rule) {
    const message = checks[field.rule](value);
    return message ? [{ path, message, value }] : [];
  }
  const definition = componentOf(field);
  if (!definition || !Array.isArray(value)) return [];
  return value.flatMap((item, index) =>
    isData(item) ? faultsOfFields(definition.fields, item, [...path, index]) : [],
  );
};

const faultsOfFields = (fields: Record<string, Field>, data: Data, path: Fault['path']): Fault[] => [
  ...Object.entries(fields).flatMap(([name, field]) => faultsOfField(field, data[name], [...path, name])),
  ...periodFault(data, path),
];

/** PostgreSQL cannot store the NUL character; elsewhere it cuts texts in two. */
const nulFaults = (value: unknown, path: Fault['path']): Fault[] => {
  if (typeof value === 'string') {
    return value.includes('\0') ? [{ path, message: 'Contains a NUL character: remove it.' }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => nulFaults(inner, [...path, key]));
};

/**
 * Checks what Strapi's own validation cannot know: partial dates, country and language codes, web addresses, periods.
 * @param data the fields that a write names; those it does not name are not checked
 */
export const fieldFaults = (type: PublicType, data: Data): Fault[] => [
  ...nulFaults(data, []),
  ...faultsOfFields(publicTypes[type].fields, data, []),
];
