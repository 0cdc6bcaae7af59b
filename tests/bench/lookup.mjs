import { organizationName, personName } from './invented.mjs';
import { measure } from './measure.mjs';
import { source } from './source.mjs';

/** Nine people for each organization, everybody with two names. */
const named = (names) =>
  Array.from({ length: names / 2 }, (_, number) => {
    const isPerson = number % 10 > 0;
    const name = isPerson ? personName(number) : organizationName(number);
    const reference = { documentId: `d${number}`, slug: `entry-${number}`, name };
    return {
      entry: isPerson
        ? { type: 'person', ...reference, disambiguation: null }
        : { type: 'organization', ...reference, shortName: null, classification: 'other' },
      names: [
        { name, kind: 'name' },
        isPerson ? { name: `${name} the Elder`, kind: 'full' } : { name: `OR${number}`, kind: 'acronym' },
      ],
    };
  });

/** A misspelling: two letters in the middle change places. */
const swapped = (word) => {
  const at = Math.floor(word.length / 2);
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
};

const types = new Set(['person', 'organization']);

/**
 * Looking names up as a search box does, without Strapi: making the index once, following one change, and each kind of
 * question, with few names and with many.
 * @returns one result for the index, one for a change, one for each kind of question
 */
export async function measureLookup({ names, rounds }) {
  const { indexOfNames } = source('names/index-of-names.ts');
  const [few, many] = [named(1000), named(names)];
  const [small, large] = [indexOfNames(few), indexOfNames(many)];
  const someone = (round) => personName(1 + (Math.abs(round) % 40) * 10);
  const questions = {
    'a whole name': someone,
    'one letter': (round) => someone(round)[0],
    'three letters': (round) => someone(round).slice(0, 3),
    'a word inside': (round) => someone(round).split(' ')[1],
    'a word that thousands have': () => 'ministry',
    'a misspelt name': (round) => swapped(someone(round).split(' ')[1]),
    'a misspelt word that thousands have': () => 'minisrty',
    nobody: () => 'xqzzyx vwwxq',
  };
  const find = (index, q) => index.find({ q, types, limit: 10 });
  if (!find(large, swapped(someone(0).split(' ')[1])).some(({ name }) => name === someone(0))) {
    throw new Error('A misspelt name is not found among the invented ones.');
  }
  const results = [
    await measure(
      'index names for looking up',
      { [`${names} names`]: () => indexOfNames(many) },
      { rounds, warmUp: 1 },
    ),
    await measure(
      'follow one change',
      {
        '1000 names': () => small.replace(['d1'], [few[1]]),
        [`${names} names`]: () => large.replace(['d1'], [many[1]]),
      },
      { rounds: rounds * 5 },
    ),
  ];
  for (const [what, q] of Object.entries(questions)) {
    results.push(
      await measure(
        `look up ${what}`,
        {
          '1000 names': (round) => find(small, q(round)),
          [`${names} names`]: (round) => find(large, q(round)),
        },
        { rounds: rounds * 5 },
      ),
    );
  }
  return results;
}
