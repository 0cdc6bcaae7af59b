import type { Fault } from './fault';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/**
 * Names of fields that every object in JavaScript has, such as `constructor`: Strapi's validation takes what it finds
 * under them for a rule, and fails.
 */
export const inheritedNames = (data: unknown, path: Array<string | number> = []): Fault[] => {
  if (!isRecord(data)) return [];
  return Object.entries(data).flatMap(([name, value]) => {
    const at = [...path, name];
    const fault = Object.hasOwn(Object.prototype, name)
      ? [{ path: at, message: 'There is no such field.' }]
      : [];
    return [...fault, ...inheritedNames(value, at)];
  });
};
