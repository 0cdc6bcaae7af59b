import type {
  LinkedName,
  Proposal,
  ReadField,
  ReadList,
  ReadingQuestion,
  UnlinkedName,
} from '../../../../server/src/api/contracts/readings';

/** A relation as Strapi's forms hold it: only what is to change; what is saved is not there. */
interface RelationValue {
  connect?: Array<{ id?: unknown; documentId?: string; apiData?: { documentId?: string } }>;
  disconnect?: unknown[];
}

/** An item of credits or mentions as Strapi's forms hold it. */
export interface FormItem {
  id?: number;
  __temp_key__?: string;
  role?: string | null;
  name?: string | null;
  title?: string | null;
  person?: RelationValue | null;
  organization?: RelationValue | null;
}

/** The form of an article, as far as names are concerned. */
export type ArticleForm = Partial<Record<ReadField, string | null>> &
  Partial<Record<ReadList, FormItem[] | null>>;

/** What changes a form. */
export interface FormActions {
  getValues: () => ArticleForm;
  addFieldRow: (list: string, item: Record<string, unknown>) => void;
  removeFieldRow: (list: string, index: number) => void;
  onChange: (path: string, value: unknown) => void;
}

const lists: ReadList[] = ['credits', 'mentions'];

/** Whom a relation links by the form: undefined when it is as it was saved. */
const linkedBy = (value: RelationValue | null | undefined): string | null | undefined => {
  const [connected] = value?.connect ?? [];
  if (connected) return connected.apiData?.documentId ?? connected.documentId ?? null;
  return value?.disconnect?.length ? null : undefined;
};

const askedItem = ({ id, role, name, title, person, organization }: FormItem) => {
  const links = { person: linkedBy(person), organization: linkedBy(organization) };
  const isNew = id === undefined;
  return {
    ...(isNew ? {} : { id }),
    role: role ?? null,
    name: name ?? null,
    title: title ?? null,
    // Whoever is linked instead of somebody saved replaces them, a person an organization too.
    person: links.person ?? (isNew || links.organization ? null : links.person),
    organization: links.organization ?? (isNew || links.person ? null : links.organization),
  };
};

/** @returns the question about a form as it is now */
export const questionOf = (
  form: ArticleForm,
  rest: Pick<ReadingQuestion, 'article' | 'locale' | 'status' | 'rejected'>,
): ReadingQuestion => ({
  title: form.title ?? null,
  subtitle: form.subtitle ?? null,
  body: form.body ?? null,
  summary: form.summary ?? null,
  imageCaption: form.imageCaption ?? null,
  authorNote: form.authorNote ?? null,
  credits: (form.credits ?? []).map(askedItem),
  mentions: (form.mentions ?? []).map(askedItem),
  ...rest,
});

/** Whether two values of a form have the same text and links. The form keeps what has not changed. */
export const isSameForm = (one: ArticleForm, other: ArticleForm): boolean =>
  (['title', 'subtitle', 'body', 'summary', 'imageCaption', 'authorNote', ...lists] as const).every(
    (field) => one[field] === other[field],
  );

/** Somebody to link. */
export interface Target {
  type: 'person' | 'organization';
  entry: string;
  name: string;
  state: 'draft' | 'published';
}

/** As Strapi's own relation field adds one; people and organizations have no languages. */
const relationTo = ({ type, entry, name, state }: Target) => ({
  connect: [
    {
      id: entry,
      apiData: { id: entry, documentId: entry, locale: null, isTemporary: true },
      status: state,
      __temp_key__: 'a0',
      name,
      label: name,
      href: `../collection-types/plugin::newsroom.${type}/${entry}`,
    },
  ],
  disconnect: [],
});

const untouched = { connect: [], disconnect: [] };

const isPrintedAs = (item: FormItem, printed: string[]): boolean =>
  Boolean(item.name && printed.includes(item.name)) && !linkedBy(item.person) && !linkedBy(item.organization);

/**
 * Links somebody: fills items that print the name and link nobody, and adds others.
 * @param unlinked as the reading has it; its items link nobody, so one that is saved so stays one that links nobody
 */
export const linkInForm = (
  form: FormActions,
  { name, printed }: Pick<UnlinkedName, 'name' | 'printed'>,
  proposals: Proposal[],
  target: Target,
  nobody: (list: ReadList, item: FormItem) => boolean,
): void => {
  for (const { list, role, name: as, title } of proposals) {
    const items = form.getValues()[list] ?? [];
    const index = items.findIndex((item) => isPrintedAs(item, [name, ...printed, as]) && nobody(list, item));
    if (index !== -1) {
      form.onChange(`${list}.${index}.${target.type}`, relationTo(target));
      continue;
    }
    form.addFieldRow(list, {
      role,
      name: as,
      ...(list === 'mentions' ? { title: title ?? undefined } : {}),
      person: untouched,
      organization: untouched,
      [target.type]: relationTo(target),
    });
  }
};

/** Takes everything out that links or prints somebody. @param keys of the items as the reading knew them */
export const unlinkInForm = (
  form: FormActions,
  { roles }: Pick<LinkedName, 'roles'>,
  keys: Record<ReadList, Array<string | undefined>>,
): void => {
  for (const list of lists) {
    const gone = new Set(roles.filter((one) => one.list === list).map(({ index }) => keys[list][index]));
    const items = form.getValues()[list] ?? [];
    const places = items.flatMap((item, index) =>
      item.__temp_key__ !== undefined && gone.has(item.__temp_key__) ? [index] : [],
    );
    for (const index of places.reverse()) form.removeFieldRow(list, index);
  }
};

/** @returns the keys by which the items of a form are known however they move */
export const keysOf = (form: ArticleForm): Record<ReadList, Array<string | undefined>> => ({
  credits: (form.credits ?? []).map(({ __temp_key__ }) => __temp_key__),
  mentions: (form.mentions ?? []).map(({ __temp_key__ }) => __temp_key__),
});
