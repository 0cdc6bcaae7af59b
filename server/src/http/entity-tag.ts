import { createHash } from 'node:crypto';

const inOrder = (_key: string, value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/**
 * @param grounds everything that an answer depends on, as plain values; two answers that may differ differ in it
 * @returns a weak entity tag (RFC 9110, 8.8.3): the same for the same grounds, in whatever order their names are. Weak,
 * since answers that mean the same may be packed or spelt otherwise.
 */
export const entityTag = (grounds: object): string => {
  const hash = createHash('sha256').update(JSON.stringify(grounds, inOrder)).digest('base64url');
  return `W/"${hash.slice(0, 27)}"`;
};

const opaque = (tag: string): string => tag.replace(/^W\//, '');

const listed = /(?:W\/)?"[\x21\x23-\x7E\x80-\xFF]*"/g;

/**
 * Whether `If-None-Match` names a tag, by the weak comparison that it asks for (RFC 9110, 8.8.3.2 and 13.1.2).
 * @param header as it came; what is no list of tags names none
 */
export const namesTag = (header: string, tag: string): boolean =>
  (header.match(listed) ?? []).some((given) => opaque(given) === opaque(tag));
