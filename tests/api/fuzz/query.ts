import fc from 'fast-check';
import { encoded, prototypeKeys, wrongValue } from './values';

const listed = (text: string): string[] => text.split(' ');

const innerKeys = [
  ...listed(' 0 1 -1 99999 a b] [ id slug name title createdAt credits person image populate filters'),
  ...listed('$eq $ne $in $between $null $contains $not $and $or $jsonSupersetOf $x'),
  ...prototypeKeys,
];

const wrongEnds = listed('[] [0] [a] [ ] .a [__proto__]');

const nested = fc
  .array(fc.constantFrom(...innerKeys), { minLength: 1, maxLength: 4 })
  .map((keys) => keys.map((key) => `[${encoded(key)}]`).join(''));

const deeplyNested = fc
  .tuple(fc.constantFrom('[a]', '[populate]'), fc.integer({ min: 5, max: 99 }))
  .map(([key, depth]) => key.repeat(depth));

/** What follows a name: nothing, `[]`, `[a][$eq]` … and now and then a hundred brackets. */
const keyEnd = fc.oneof(
  { weight: 8, arbitrary: fc.constant('') },
  { weight: 3, arbitrary: fc.constantFrom(...wrongEnds) },
  { weight: 4, arbitrary: nested },
  { weight: 2, arbitrary: deeplyNested },
);

const foreignNames = [...listed('nope populate filters sort fields q format at'), ...prototypeKeys];

/** A query of wrong parameters, among them those that the route has; some come twice, some without a value. */
export const wrongQuery = (names: string[]): fc.Arbitrary<string> => {
  const known = names.map((name) => name.split('[')[0] ?? name);
  const name = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...(known.length > 0 ? known : ['nope'])) },
    { weight: 1, arbitrary: fc.constantFrom(...foreignNames) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }).map(encoded) },
  );
  const parameter = fc.tuple(name, keyEnd, wrongValue).chain(([start, end, value]) => {
    const key = `${start}${end}`;
    const once = `${key}=${value}`;
    return fc.constantFrom(once, once, `${once}&${once}`, key);
  });
  return fc.array(parameter, { maxLength: 4 }).map((parameters) => parameters.join('&'));
};
