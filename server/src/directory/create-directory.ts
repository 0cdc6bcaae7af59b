import { foldMarks } from './fold';
import { capitalsOf, wholeKey, type Form } from './forms';
import { countryOf, organizationForms } from './organization-forms';
import { personForms } from './person-forms';
import type { Token } from './tokens';
import type { DirectoryEntry } from './types';

/** All names of people and organizations in memory. Looking one up takes time proportional to its words. */
export interface Directory {
  readonly entries: readonly DirectoryEntry[];
  /** Names of several words, by the key of their words. */
  readonly phrases: ReadonlyMap<string, readonly Form[]>;
  /** Names of one word, in their own case. */
  readonly words: ReadonlyMap<string, readonly Form[]>;
  /** By the first word of a name: how many words the longest name has that begins with it. */
  readonly reach: ReadonlyMap<string, number>;
}

/** The key of a one-word name: case counts, so that `WHO` is not `Who`. */
export const wordKey = (token: Token): string =>
  foldMarks(token.text) + (token.possessive === "'s" ? "'s" : '');

/** Entries are indexed one after the other, so the forms of one entry under a key stand together at the end. */
function isListed(forms: readonly Form[], form: Form): boolean {
  for (let at = forms.length - 1; at >= 0 && forms[at]?.entry === form.entry; at -= 1) {
    if (forms[at]?.initials === form.initials && forms[at]?.local === form.local) return true;
  }
  return false;
}

function addForm(index: Map<string, Form[]>, key: string, form: Form): void {
  const forms = index.get(key);
  if (forms === undefined) index.set(key, [form]);
  else if (!isListed(forms, form)) forms.push(form);
}

/**
 * Builds the index of all names and aliases. The same entries give the same index; entries without any letter in
 * their names are kept but never found.
 */
export function createDirectory(entries: readonly DirectoryEntry[]): Directory {
  const phrases = new Map<string, Form[]>();
  const words = new Map<string, Form[]>();
  const reach = new Map<string, number>();
  const add = (entry: number, tokens: Token[], form: Pick<Form, 'country' | 'local' | 'initials'>): void => {
    const [first] = tokens;
    if (first === undefined) return;
    reach.set(first.key, Math.max(reach.get(first.key) ?? 0, tokens.length));
    const whole = { entry, capitals: capitalsOf(tokens), ...form };
    if (tokens.length > 1) addForm(phrases, wholeKey(tokens), whole);
    else if (first.norm.length > 1) addForm(words, wordKey(first), whole);
  };
  entries.forEach((entry, index) => {
    if (entry.type === 'person') {
      for (const { tokens, initials } of personForms(entry))
        add(index, tokens, { country: null, local: false, initials });
    } else {
      const country = countryOf(entry);
      for (const { tokens, local } of organizationForms(entry))
        add(index, tokens, { country, local, initials: '' });
    }
  });
  return { entries, phrases, words, reach };
}
