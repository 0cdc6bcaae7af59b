import { choiceFromContext, choiceWithCountry } from './country-context';
import type { Range } from './document';
import { fold } from './fold';
import type { Form } from './forms';
import { entityOf, type Entity } from './occurrence';
import type { Reading } from './reading';
import { articles } from './words/function-words';

/** An office that says which organization it belongs to: `China’s minister of public security`. */
export interface Office {
  organization: Entity;
  /** The office as printed, without its country. */
  role: Range;
}

const headsByOffice: ReadonlyMap<string, readonly string[]> = new Map([
  ['minister', ['ministry']],
  ['ministers', ['ministry']],
  ['secretary', ['department', 'ministry']],
]);
const longestSubject = 8;

interface Named {
  forms: readonly Form[];
  from: number;
  to: number;
}

/** `minister of public security`: the organizations that `ministry of public security` names. */
function namedAfter(
  { document: { tokens }, directory }: Reading,
  office: number,
  head: string,
): Named | null {
  if (!['of', 'for'].includes(tokens[office + 1]?.norm ?? '')) return null;
  const from = articles.has(tokens[office + 2]?.norm ?? '') ? office + 3 : office + 2;
  let key = `${head} of`;
  let found: Named | null = null;
  for (let at = from; at < from + longestSubject; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.sentence !== tokens[office]?.sentence) break;
    key += ` ${token.key}`;
    const forms = directory.phrases.get(key);
    if (forms !== undefined) found = { forms, from: office, to: at + 1 };
    if (token.possessive !== '') break;
  }
  return found;
}

/** `deputy defence minister`: the organizations that `defence ministry` names. */
function namedBefore(
  { document: { tokens }, directory }: Reading,
  office: number,
  head: string,
  first: number,
): Named | null {
  let key = head;
  let found: Named | null = null;
  for (let at = office - 1; at >= Math.max(first, office - longestSubject); at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.possessive !== '' || tokens[at + 1]?.gap === '-') break;
    key = `${token.key} ${key}`;
    const forms = directory.phrases.get(key);
    if (forms !== undefined) found = { forms, from: at, to: office + 1 };
  }
  return found;
}

/** The organization of an office within a stretch of the text, such as a title or an apposition, or null. */
export function officeWithin(reading: Reading, { from, to }: Range): Office | null {
  const { document, directory, countries } = reading;
  for (let at = from; at < to; at += 1) {
    const token = document.tokens[at];
    for (const head of headsByOffice.get(fold(token?.text ?? '')) ?? []) {
      const named = namedAfter(reading, at, head) ?? namedBefore(reading, at, head, from);
      if (named === null) continue;
      const isOrganization = (form: Form): boolean => directory.entries[form.entry]?.type === 'organization';
      const forms = named.forms.filter(isOrganization);
      const country = lastCountry(reading, from, at);
      const hint = country === null ? countries.beside(named) : { country, range: named, binding: false };
      const sentence = countries.inSentence(token?.sentence ?? 0);
      const local = forms.map((form) => ({ ...form, local: true }));
      const form =
        hint === null
          ? choiceFromContext(forms, new Set(), [sentence, countries.inDocument])
          : choiceWithCountry(local, hint);
      const entry = form === null ? undefined : directory.entries[form.entry];
      if (entry !== undefined)
        return {
          organization: entityOf(entry),
          role: { from: roleStart(reading, from, named.from), to: named.to },
        };
    }
  }
  return null;
}

/** The country that stands in or right before the stretch, before the office: the last one counts. */
function lastCountry({ document }: Reading, from: number, office: number): string | null {
  for (let at = office; at >= from; at -= 1) {
    const designator = document.countryEnds.get(at);
    if (
      designator !== undefined &&
      document.tokens[designator.from]?.paragraph === document.tokens[office]?.paragraph
    )
      return designator.country;
  }
  return null;
}

/** Where the printed role begins: after its country and its article. */
function roleStart({ document }: Reading, from: number, office: number): number {
  for (let at = office; at > from; at -= 1) if (document.countryEnds.has(at)) return at;
  return articles.has(document.tokens[from]?.norm ?? '') ? from + 1 : from;
}
