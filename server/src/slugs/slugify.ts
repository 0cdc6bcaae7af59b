import simovSlugify from 'slugify';
import { transliterate } from 'transliteration';
import { limits } from '../model/limits';

/** Room for a suffix such as `-1234`. */
const longest = limits.slug - 5;

const isKnown = (letter: string): boolean => simovSlugify(letter) !== '';

/** `slugify` knows Latin, Cyrillic and Arabic letters; words in other scripts, which it would drop, are spelled out. */
const spellOut = (text: string): string =>
  text.replace(/[\p{L}\p{M}]+/gu, (word) => ([...word].every(isKnown) ? word : transliterate(word)));

const cut = (slug: string): string => {
  if (slug.length <= longest) return slug;
  const end = slug.lastIndexOf('-', longest);
  return slug.slice(0, end > longest / 2 ? end : longest);
};

/**
 * @param title any text in any script
 * @param fallback what a title without a letter or digit becomes
 * @returns lower-case ASCII words joined by hyphens, at most 195 characters, never empty
 */
export const slugFrom = (title: string, fallback: string): string =>
  cut(simovSlugify(spellOut(title.normalize('NFC')), { lower: true, strict: true })) || fallback;
