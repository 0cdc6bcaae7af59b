import { organizationName, personName } from './invented.mjs';
import { measure } from './measure.mjs';
import { source } from './source.mjs';

const nothing = { sameAs: [], disambiguation: null, classification: null, country: null };

/** Nine people for each organization, everybody with two names. */
const likable = (names) =>
  Array.from({ length: names / 2 }, (_, number) => {
    const isPerson = number % 10 > 0;
    const name = isPerson ? personName(number) : organizationName(number);
    return {
      type: isPerson ? 'person' : 'organization',
      documentId: `d${number}`,
      name,
      names: [
        { name, kind: 'name' },
        isPerson ? { name: `${name} Elder`, kind: 'full' } : { name: `OR${number}`, kind: 'acronym' },
      ],
      ...nothing,
    };
  });

const pause = () => new Promise((resolve) => setImmediate(resolve));

/**
 * Finding names that look like the same one, without Strapi: making the index, following one change, whom one entry
 * looks like, and the pairs of everybody.
 * @returns one result for each of them
 */
export async function measureLikeness({ names, rounds }) {
  const { indexOfLikeness } = source('likeness/index-of-likeness.ts');
  const [few, many] = [likable(1000), likable(names)];
  const twin = { ...many[1], documentId: 'twin' };
  const [small, large] = [indexOfLikeness(few), indexOfLikeness([...many, twin])];
  if (!large.alikeTo('d1').some(({ entry }) => entry.documentId === 'twin')) {
    throw new Error('Two entries of one name do not look alike.');
  }
  const someone = (round) => `d${1 + (Math.abs(round) % 40) * 10}`;
  return [
    await measure(
      'index names for likeness',
      { [`${names} names`]: () => indexOfLikeness(many) },
      { rounds, warmUp: 1 },
    ),
    await measure(
      'follow one change of a name',
      {
        '1000 names': () => small.replace(['d1'], [few[1]]),
        [`${names} names`]: () => large.replace(['d1'], [many[1]]),
      },
      { rounds: rounds * 5 },
    ),
    await measure(
      'find whom somebody looks like',
      {
        '1000 names': (round) => small.alikeTo(someone(round)),
        [`${names} names`]: (round) => large.alikeTo(someone(round)),
      },
      { rounds: rounds * 5 },
    ),
    await measure(
      'index and compare everybody',
      { [`${names} names`]: () => indexOfLikeness(many).likelyPairs('person', pause) },
      { rounds: 1, warmUp: 0 },
    ),
  ];
}
