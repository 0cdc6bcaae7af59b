import type { ReadableEntries } from './access';
import type { FormText } from './form-text';
import { type Found, type FoundInForm, placesIn } from './found';
import { newEntry } from './new-entry';
import { rejectionKey } from './rejected';
import { sentencesOf } from './sentences';
import type { Proposal, ReadForm, Rejection, UnlinkedName } from './types';

const proposalsOf = ({ as }: Found): Proposal[] =>
  as.map(({ role, name, title }) =>
    role === 'author'
      ? { list: 'credits', role, name, title: null }
      : { list: 'mentions', role, name, title },
  );

const linkedIn = ({ credits, mentions }: ReadForm): Set<string> =>
  new Set([...credits, ...mentions].flatMap(({ person, organization }) => person ?? organization ?? []));

interface Given {
  form: ReadForm;
  text: FormText;
  found: FoundInForm;
  entries: ReadableEntries;
  rejected: Rejection[];
}

/** @returns everybody who stands in the text, is not linked and has not been rejected */
export const unlinkedNames = ({ form, text, found, entries, rejected }: Given): UnlinkedName[] => {
  const linked = linkedIn(form);
  const refused = new Set(rejected.map(rejectionKey));
  const sentences = sentencesOf(text);
  const ofUnknown = found.ofUnknown.filter(({ organization }) => entries.has(organization));

  return found.names.flatMap((name): UnlinkedName[] => {
    const { type, known: entry } = name;
    if (entry !== null && (linked.has(entry) || !entries.has(entry))) return [];
    if (refused.has(rejectionKey({ type, entry, name: name.name }))) return [];
    return [
      {
        type,
        entry,
        name: name.name,
        proposals: proposalsOf(name),
        printed: name.printed,
        at: placesIn(text, name.spans),
        sentences: sentences(name.spans),
        draft: entry === null ? newEntry(name, ofUnknown, form.locale) : null,
      },
    ];
  });
};
