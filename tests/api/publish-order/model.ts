/**
 * What Newsroom promises about links, as a few lines without a database: every version of an entry lists its items, an
 * item names its targets for good, and shows a target if and only if that has a version of the same kind now.
 */
export type Slot = 'person0' | 'person1' | 'organization0' | 'organization1' | 'article0' | 'article1';
export type Type = 'person' | 'organization' | 'article';
export type Locale = 'en' | 'fr';
export type Field = 'person' | 'organization' | 'source';

/** One language of one entry, for good: a slot that is filled again holds another entry. */
export interface Ref {
  entry: number;
  locale: Locale | null;
}

export interface Item {
  label: string;
  to: Partial<Record<Field, Ref>>;
}

export interface Version {
  name: string;
  lists: Record<string, Item[]>;
}

/** One language of an entry. */
export interface Language {
  draft: Version;
  published: Version | null;
}

export interface Entry {
  entry: number;
  type: Type;
  languages: Map<Locale | null, Language>;
}

export interface State {
  slots: Map<Slot, Entry>;
  /** Entries and items so far: both are numbered. */
  count: number;
}

export const typeOf = (slot: Slot) => slot.replace(/\d/, '') as Type;

export const listsOf = { article: ['credits', 'mentions'], person: ['affiliations'], organization: ['ties'] };

/** The fields of an item: alternatives in articles, side by side elsewhere. */
export const fieldsOf: Record<string, Field[]> = {
  credits: ['person', 'organization'],
  mentions: ['person', 'organization'],
  affiliations: ['organization', 'source'],
  ties: ['organization', 'source'],
};

export const emptyState = (): State => ({ slots: new Map(), count: 0 });

export const localeOf = (slot: Slot, locale: Locale): Locale | null =>
  typeOf(slot) === 'article' ? locale : null;

/** The languages of an entry that an action names: `*` for each. */
export const languagesOf = (entry: Entry, locale: Locale | '*' | null): Array<[Locale | null, Language]> =>
  [...entry.languages].filter(([own]) => locale === '*' || own === null || own === locale);

/** Everything that a field may name. */
export const candidates = (state: State, field: Field): Ref[] => {
  const type = field === 'source' ? 'article' : field;
  return [...state.slots.values()]
    .filter((entry) => entry.type === type)
    .flatMap(({ entry, languages }) => [...languages.keys()].map((locale) => ({ entry, locale })));
};

const isSame = (one: Ref, other: Ref) => one.entry === other.entry && one.locale === other.locale;

/** Links to what is gone are gone, from every version; the items stay, with the name as printed. */
export const forget = (state: State, gone: Ref[]): void => {
  for (const { languages } of state.slots.values()) {
    for (const { draft, published } of languages.values()) {
      for (const item of [draft, published].flatMap((version) =>
        Object.values(version?.lists ?? {}).flat(),
      )) {
        for (const [field, ref] of Object.entries(item.to)) {
          if (gone.some((one) => isSame(one, ref))) delete item.to[field as Field];
        }
      }
    }
  }
};

/** An article is published only when each credit and mention is linked. */
export const mayPublish = (entry: Entry, locale: Locale | '*' | null): boolean =>
  entry.type !== 'article' ||
  languagesOf(entry, locale).every(([, { draft }]) =>
    Object.values(draft.lists).every((items) => items.every(({ to }) => Object.keys(to).length > 0)),
  );

export type Answers = Record<string, unknown>;

/** What each version of each entry answers: its name, and for each item the names of what it shows. */
export const expectedAnswers = ({ slots }: State, kind: 'draft' | 'published'): Answers => {
  const entries = [...slots.values()];
  const nameOf = ({ entry, locale }: Ref) =>
    entries.find((one) => one.entry === entry)?.languages.get(locale)?.[kind]?.name ?? null;
  const versions = entries.flatMap(({ entry, type, languages }) =>
    [...languages].flatMap(([locale, language]) => {
      const version = language[kind];
      if (!version) return [];
      const lists = listsOf[type].map((list) => [
        list,
        (version.lists[list] ?? []).map(({ label, to }) => ({
          label,
          ...Object.fromEntries(
            (fieldsOf[list] ?? []).map((field) => [field, to[field] ? nameOf(to[field]) : null]),
          ),
        })),
      ]);
      return [[`${entry} ${locale ?? ''}`, { name: version.name, ...Object.fromEntries(lists) }]];
    }),
  );
  return Object.fromEntries(versions);
};
