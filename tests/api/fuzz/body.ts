import fc from 'fast-check';
import { hiddenNames, long, plainValue, prototypeKeys } from './values';

const plain = [null, true, 0, -1, 1.5, 1e308, '', 'x', '\0', '\ud800', [], {}, [[]], [null], [1, 'a']];
const links = [{ connect: 'x' }, { set: [null] }, { connect: [{ id: 'x' }] }, { disconnect: 1 }];
const items = [
  [{ role: 1 }],
  [{ id: 'x' }],
  [{ person: {} }],
  [{ person: ['a', 'b'] }],
  [{ constructor: 1 }],
];

const jsonValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...plain) },
  { weight: 2, arbitrary: plainValue },
  { weight: 2, arbitrary: fc.constantFrom(...links) },
  { weight: 2, arbitrary: fc.constantFrom(...items) },
  { weight: 1, arbitrary: fc.constantFrom(...long) },
);

const shapes = [
  ...['', '{', 'null', '[]', '1', '"x"', '{"data":null}', '{"data":[]}', '{"data":"x"}', '{"data":[{}]}'],
  ...['[', '{"data":'].map((open) => open.repeat(2_000)),
  '{"data":{},"data":{"__proto__":{"a":1}}}',
];

const technical = ['id', 'documentId', 'locale', 'createdAt'];

/** A body as text: JSON of wrong values, wrong shapes, or no JSON at all. */
export const wrongBody = (fields: string[]): fc.Arbitrary<string> => {
  const key = fc.constantFrom(...fields, ...prototypeKeys, ...hiddenNames, ...technical);
  const member = fc
    .tuple(key, jsonValue)
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  const data = fc.array(member, { maxLength: 4 }).map((members) => `{"data":{${members.join(',')}}}`);
  const named = fc
    .tuple(fc.constantFrom('title', 'name'), member)
    .map(([name, other]) => `{"data":{"${name}":"Made by a wrong request",${other}}}`);
  return fc.oneof(
    { weight: 5, arbitrary: data },
    { weight: 4, arbitrary: named },
    { weight: 1, arbitrary: fc.constantFrom(...shapes) },
  );
};

/**
 * Types of bodies, not those with several parts: when the text is no such body, Strapi answers 500 for every route,
 * before it looks for one (`strapi::body`).
 */
export const wrongTypes = [
  ...Array<string>(8).fill('application/json'),
  ...['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'x'],
  'application/json; charset=nope',
];
