import { publicTypes } from '../../../server/src/model';
import { components } from '../../../server/src/model/components';
import type { Field } from '../../../server/src/model/field';
import { samples, secretWord, valueOf } from './samples';
import { type Site, types } from './site';
import { type Place, leadsOn } from './walk';

const fieldOf = ({ owner, path }: Place): Field | undefined => {
  const name = path.at(-1) ?? '';
  const type = types.find((one) => owner.endsWith(`::newsroom.${one}`));
  const fields: Record<string, Field> = type
    ? publicTypes[type].fields
    : (components[owner as keyof typeof components]?.fields ?? {});
  return fields[name];
};

const typeAt = ({ owner }: Place) => types.find((one) => owner.endsWith(`.${one}`)) ?? 'person';

/** @returns what somebody may guess that a secret entry has in this place */
export const guessAt = (site: Site, place: Place): string => {
  const name = place.path.at(-1) ?? '';
  const { type } = place.attribute;
  if (name === 'documentId' || leadsOn(place)) return site.ids[typeAt(place)]['e-unborn'];
  if (name.endsWith('Key')) return site.ids.person['e-unborn'];
  if (name === 'locale' || name.endsWith('Locale')) return 'fr';
  if (name === 'slug') return `${secretWord}-e-unborn`;
  if (type === 'increments') return '5';
  if (type === 'datetime') return site.moment;
  const field = fieldOf(place);
  const value = field && valueOf(name, field, samples.secret, `${typeAt(place)} e-unborn`);
  return typeof value === 'string' ? value : secretWord;
};

/** Words above and below a guess, for the operators that compare. */
const below = (guess: string) => guess.slice(0, Math.ceil(guess.length / 2));
const above = (guess: string) => `${guess}~`;

/** What each operator of Strapi's compares with, to learn whether a guess is right. */
export const operators: Record<string, (guess: string) => string | string[] | boolean> = {
  eq: (guess) => guess,
  contains: below,
  gt: below,
  ne: (guess) => guess,
  startsWith: below,
  in: (guess) => [guess, 'nothing'],
  notNull: () => true,
  lt: above,
  containsi: (guess) => below(guess).toUpperCase(),
  between: (guess) => [below(guess), above(guess)],
  null: () => true,
  eqi: (guess) => guess.toUpperCase(),
  notContains: below,
  gte: (guess) => guess,
  endsWith: (guess) => guess.slice(-6),
  notIn: (guess) => [guess, 'nothing'],
  lte: (guess) => guess,
  nei: (guess) => guess.toUpperCase(),
  startsWithi: (guess) => below(guess).toUpperCase(),
  notContainsi: (guess) => below(guess).toUpperCase(),
  endsWithi: (guess) => guess.slice(-6).toUpperCase(),
  jsonSupersetOf: (guess) => JSON.stringify([guess]),
};

/** @returns a function that answers so many of the words, others at each call, until all have had their turn */
export const inTurn = (words: string[]) => {
  let next = 0;
  return (count: number): string[] => Array.from({ length: count }, () => words[next++ % words.length] ?? '');
};
