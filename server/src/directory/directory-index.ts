import type { Directory } from './create-directory';
import { foldMarks } from './fold';
import { type Form, capitalsOf, wholeKey } from './forms';
import { countryOf, organizationForms } from './organization-forms';
import { personForms } from './person-forms';
import type { Token } from './tokens';
import type { DirectoryEntry } from './types';

/** The key of a one-word name: case counts, so that `WHO` is not `Who`. */
export const wordKey = (token: Token): string =>
  foldMarks(token.text) + (token.possessive === "'s" ? "'s" : '');

/** One way to print a name: where it is listed, and what is listed there. */
interface Printed {
  list: 'phrases' | 'words';
  key: string;
  /** The first word of the name, and how many it has. */
  first: string;
  length: number;
  form: Omit<Form, 'entry'>;
}

function* printedNames(entry: DirectoryEntry): Generator<Printed> {
  const country = entry.type === 'person' ? null : countryOf(entry);
  const forms =
    entry.type === 'person'
      ? personForms(entry).map((form) => ({ ...form, local: false }))
      : organizationForms(entry).map((form) => ({ ...form, initials: '' }));
  for (const { tokens, local, initials } of forms) {
    const [first] = tokens;
    if (first === undefined) continue;
    const form = { capitals: capitalsOf(tokens), country, local, initials };
    const name = { first: first.key, length: tokens.length, form };
    if (tokens.length > 1) yield { list: 'phrases', key: wholeKey(tokens), ...name };
    else yield { list: 'words', key: first.norm.length > 1 ? wordKey(first) : '', ...name };
  }
}

/** Adds a form where the forms of its entry stand: all by the numbers of their entries, whichever came first. */
function addForm(forms: Form[], form: Form): void {
  let after = forms.length;
  while (after > 0 && (forms[after - 1]?.entry ?? 0) > form.entry) after -= 1;
  for (let at = after - 1; at >= 0 && forms[at]?.entry === form.entry; at -= 1) {
    if (forms[at]?.initials === form.initials && forms[at]?.local === form.local) return;
  }
  forms.splice(after, 0, form);
}

/** The index of a directory while it is made and changed, by the numbers of its entries. */
export const directoryIndex = () => {
  const entries: DirectoryEntry[] = [];
  const lists = { phrases: new Map<string, Form[]>(), words: new Map<string, Form[]>() };
  const reach = new Map<string, number>();

  return {
    directory: { entries, ...lists, reach } satisfies Directory,

    /** Puts an entry in a place where none is. */
    put(at: number, entry: DirectoryEntry): void {
      entries[at] = entry;
      for (const { list, key, first, length, form } of printedNames(entry)) {
        reach.set(first, Math.max(reach.get(first) ?? 0, length));
        if (key === '') continue;
        const forms = lists[list].get(key);
        const whole = { entry: at, ...form };
        if (forms) addForm(forms, whole);
        else lists[list].set(key, [whole]);
      }
    },

    /** Forgets the names of the entry in a place. How far names reach is left: looking too far finds nothing more. */
    take(at: number): void {
      const entry = entries[at];
      if (!entry) return;
      for (const { list, key } of printedNames(entry)) {
        const left = lists[list].get(key)?.filter((form) => form.entry !== at) ?? [];
        if (left.length > 0) lists[list].set(key, left);
        else lists[list].delete(key);
      }
    },

    /** Leaves out the places from one on, whose names are forgotten. */
    shorten(length: number): void {
      entries.length = length;
    },
  };
};
