import fc from 'fast-check';
import { mergeInModel, sharesLabels } from './merge';
import {
  type Entry,
  type Field,
  type Item,
  type Locale,
  type Slot,
  type State,
  type Type,
  type Version,
  candidates,
  fieldsOf,
  forget,
  languagesOf,
  listsOf,
  localeOf,
  mayPublish,
  typeOf,
} from './model';

export type Via = 'documents' | 'content-manager' | 'rest' | 'graphql';

interface At {
  slot: Slot;
  locale: Locale;
}

interface Edit extends At {
  list: number;
  publishes: boolean;
}

/** One thing that somebody does. Numbers choose among what is there when it is done. */
export type Step =
  | ({ do: 'create'; picks: number[]; publishes: boolean } & At)
  | ({ do: 'set'; picks: number[]; via: Via } & Edit)
  | ({ do: 'connect'; item: number; pick: number } & Edit)
  | ({ do: 'disconnect'; item: number } & Edit)
  | ({ do: 'reorder' } & Edit)
  | ({ do: 'rename'; publishes: boolean } & At)
  | { do: 'publish' | 'unpublish' | 'discard' | 'delete'; slot: Slot; locale: Locale | '*'; via: Via }
  | { do: 'clone' | 'merge'; slot: Slot; to: Slot };

const slots: Slot[] = ['person0', 'person1', 'organization0', 'organization1', 'article0', 'article1'];
const slot = fc.constantFrom(...slots);
const locale = fc.constantFrom<Locale>('en', 'en', 'fr');
const pick = fc.nat(20);
const picks = fc.array(pick, { maxLength: 3 });
const at = { slot, locale };
const editing = { ...at, list: fc.nat(1), publishes: fc.boolean() };
const itself = <Name extends string>(name: Name) => fc.constant(name);

/** Two places of one type, one after the other or the other way round. */
const pair = fc.constantFrom<[Slot, Slot]>(
  ...(['person', 'organization', 'article'] as const).flatMap((type): Array<[Slot, Slot]> => [
    [`${type}0`, `${type}1`],
    [`${type}1`, `${type}0`],
  ]),
);

const creation: fc.Arbitrary<Step> = fc.record({
  do: itself('create'),
  ...at,
  picks,
  publishes: fc.boolean(),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: creation },
  {
    weight: 5,
    arbitrary: fc.record({
      do: itself('set'),
      ...editing,
      picks,
      via: fc.constantFrom<Via>('documents', 'content-manager', 'rest', 'graphql'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: itself('connect'), ...editing, item: fc.nat(2), pick }) },
  { weight: 1, arbitrary: fc.record({ do: itself('disconnect'), ...editing, item: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: itself('reorder'), ...editing }) },
  { weight: 1, arbitrary: fc.record({ do: itself('rename'), ...at, publishes: fc.boolean() }) },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constantFrom('publish' as const, 'publish' as const, 'unpublish' as const, 'discard' as const),
      slot,
      locale: fc.constantFrom<Locale | '*'>('en', 'fr', '*'),
      via: fc.constantFrom<Via>('documents', 'content-manager'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: itself('delete'),
      slot,
      locale: fc.constantFrom<Locale | '*'>('en', 'fr', '*'),
      via: fc.constantFrom<Via>('documents', 'content-manager', 'rest', 'graphql'),
    }),
  },
  { weight: 1, arbitrary: pair.map(([slot, to]) => ({ do: 'clone' as const, slot, to })) },
  { weight: 2, arbitrary: pair.map(([slot, to]) => ({ do: 'merge' as const, slot, to })) },
);

const many = (maxLength: number) => fc.array(step, { maxLength, size: 'max' });

/** What most sites have: an entry in most places. */
const beginning: fc.Arbitrary<Step[]> = fc
  .tuple(
    fc.shuffledSubarray(slots, { minLength: 3 }),
    fc.array(creation, { minLength: slots.length, maxLength: slots.length }),
  )
  .map(([filled, creations]) => filled.map((place, index) => ({ ...creations[index], slot: place }) as Step));

/** A few entries to begin with, then mostly a dozen steps, sometimes many. */
export const steps: fc.Arbitrary<Step[]> = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: beginning }, { weight: 1, arbitrary: fc.constant([]) }),
    fc.oneof({ weight: 4, arbitrary: many(14) }, { weight: 1, arbitrary: many(34) }),
  )
  .map(([first, others]) => [...first, ...others]);

const copy = ({ name, lists }: Version): Version => ({ name, lists: structuredClone(lists) });

/** Chooses what an item names; the last choice is nobody. */
const targetsFor = (state: State, list: string, number: number): Item['to'] => {
  const fields = fieldsOf[list] ?? [];
  const isAlternative = list === 'credits' || list === 'mentions';
  const choices = (some: Field[]) =>
    some.flatMap((field) => candidates(state, field).map((ref) => ({ [field]: ref })));
  const chosen = (all: Array<Item['to']>, at: number) => all[at % (all.length + 1)] ?? {};
  if (isAlternative) return chosen(choices(fields), number);
  return Object.assign({}, ...fields.map((field, index) => chosen(choices([field]), number + index * 7)));
};

const newItems = (state: State, list: string, numbers: number[]): Item[] =>
  numbers.map((number) => ({ label: `item ${(state.count += 1)}`, to: targetsFor(state, list, number) }));

const publishNow = (entry: Entry, which: Locale | '*' | null): boolean => {
  if (!mayPublish(entry, which)) return false;
  for (const [, language] of languagesOf(entry, which)) language.published = copy(language.draft);
  return true;
};

/** What a step comes to: what the model did, and what the site is to be asked for. */
export interface Move {
  /** `refused`: the site must refuse it too, and nothing changes. */
  outcome: 'skipped' | 'done' | 'refused';
  entry: number;
  type: Type;
  locale: Locale | null;
  /** The draft as it is meant to be. */
  draft: Version;
  list: string;
  /** Whether the draft was not there before. */
  isNew: boolean;
  /** The number of the clone, or of the entry that another is merged into. */
  clone: number;
}

const skipped: Move = {
  outcome: 'skipped',
  entry: 0,
  type: 'person',
  locale: null,
  draft: { name: '', lists: {} },
  list: '',
  isNew: false,
  clone: 0,
};

const create = (state: State, step: Extract<Step, { do: 'create' }>): Move => {
  const type = typeOf(step.slot);
  const locale = localeOf(step.slot, step.locale);
  const [list = ''] = listsOf[type];
  const draft = { name: `name ${(state.count += 1)}`, lists: { [list]: newItems(state, list, step.picks) } };
  const entry = (state.count += 1);
  const made: Entry = { entry, type, languages: new Map([[locale, { draft, published: null }]]) };
  const isDone = !step.publishes || publishNow(made, locale);
  if (isDone) state.slots.set(step.slot, made);
  return { ...skipped, outcome: isDone ? 'done' : 'refused', entry, type, locale, draft, list, isNew: true };
};

type Edited = Extract<Step, { do: 'set' | 'connect' | 'disconnect' | 'reorder' | 'rename' }>;

const change = (state: State, step: Edited, draft: Version, list: string): boolean => {
  if (step.do === 'rename') {
    draft.name = `name ${(state.count += 1)}`;
    return true;
  }
  if (step.do === 'set') {
    draft.lists[list] = newItems(state, list, step.picks);
    return true;
  }
  const items = draft.lists[list] ?? [];
  const item = 'item' in step ? items[step.item % Math.max(1, items.length)] : items[0];
  if (!item) return false;
  if (step.do === 'reorder') items.reverse();
  else item.to = step.do === 'connect' ? targetsFor(state, list, step.pick) : {};
  return true;
};

const edit = (state: State, step: Edited, entry: Entry): Move => {
  const locale = localeOf(step.slot, step.locale);
  const before = entry.languages.get(locale);
  const draft: Version = before ? copy(before.draft) : { name: `name ${(state.count += 1)}`, lists: {} };
  const lists = listsOf[entry.type];
  const list = 'list' in step ? (lists[step.list % lists.length] ?? '') : '';
  if (!change(state, step, draft, list)) return skipped;
  entry.languages.set(locale, { draft: copy(draft), published: before?.published ?? null });
  const isDone = !step.publishes || publishNow(entry, locale);
  if (!isDone && before) entry.languages.set(locale, before);
  else if (!isDone) entry.languages.delete(locale);
  const { entry: number, type } = entry;
  return {
    ...skipped,
    outcome: isDone ? 'done' : 'refused',
    entry: number,
    type,
    locale,
    draft,
    list,
    isNew: !before,
  };
};

/** Does a step to the model, in place. */
export const applyToModel = (state: State, step: Step): Move => {
  const entry = state.slots.get(step.slot);
  if (step.do === 'create') return entry ? skipped : create(state, step);
  if (!entry) return skipped;
  if (step.do === 'merge') {
    const into = state.slots.get(step.to);
    if (!into || into === entry || into.type !== entry.type || entry.type === 'article') return skipped;
    // A clone has the items of its original: which of them merging takes for one is the merge tests' to say.
    if (sharesLabels(entry, into)) return skipped;
    mergeInModel(state, entry, into);
    state.slots.delete(step.slot);
    return { ...skipped, outcome: 'done', entry: entry.entry, type: entry.type, clone: into.entry };
  }
  if (!('locale' in step)) {
    if (state.slots.has(step.to) || typeOf(step.to) !== entry.type) return skipped;
    const languages = new Map(
      [...entry.languages].map(([key, { draft }]) => [key, { draft: copy(draft), published: null }]),
    );
    const clone = (state.count += 1);
    state.slots.set(step.to, { entry: clone, type: entry.type, languages });
    return { ...skipped, outcome: 'done', entry: entry.entry, type: entry.type, clone };
  }
  if ('publishes' in step) return edit(state, step, entry);

  const named = languagesOf(entry, step.locale);
  const move = { ...skipped, entry: entry.entry, type: entry.type };
  if (named.length === 0) return skipped;
  if (step.do === 'publish') {
    return { ...move, outcome: publishNow(entry, step.locale) ? 'done' : 'refused' };
  }
  if (step.do === 'delete') {
    for (const [key] of named) entry.languages.delete(key);
    if (entry.languages.size === 0) state.slots.delete(step.slot);
    forget(
      state,
      named.map(([key]) => ({ entry: entry.entry, locale: key })),
    );
    return { ...move, outcome: 'done' };
  }
  // Strapi deletes drafts that have no published version when they are discarded; nobody asks for that.
  if (named.some(([, { published }]) => !published)) return skipped;
  for (const [, language] of named) {
    if (step.do === 'unpublish') language.published = null;
    else if (language.published) language.draft = copy(language.published);
  }
  return { ...move, outcome: 'done' };
};
