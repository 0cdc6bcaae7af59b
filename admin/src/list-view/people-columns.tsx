import type { ListFieldLayout, ListLayout } from '@strapi/content-manager/strapi-admin';
import { pluginId } from '../plugin-id';
import { message } from '../translations';
import { NamesCell } from './NamesCell';

/** Where Strapi lets plugins add columns to its list views. */
export const columnsHook = 'Admin/CM/pages/ListView/inject-column-in-table';

interface Table {
  displayedHeaders: Array<Omit<ListFieldLayout, 'label'> & { label: string | ReturnType<typeof message> }>;
  layout: Pick<ListLayout, 'options'>;
}

const column = (whose: 'authors' | 'people') => ({
  name: `${pluginId}-${whose}`,
  label: message(`list.${whose}`),
  attribute: { type: 'custom' as const },
  searchable: false,
  sortable: false,
  cellFormatter: (article: object) => <NamesCell article={article} whose={whose} />,
});

/** The options of a type's schema have a mark of ours on each of our types. */
const isArticle = (options: object) => {
  const ours: unknown = Object.entries(options).find(([name]) => name === pluginId)?.[1];
  return typeof ours === 'object' && ours !== null && 'type' in ours && ours.type === 'article';
};

/** On a narrower screen a second column of names would push the state of the articles out of sight. */
const roomForPeople = '(min-width: 1680px)';

/** Adds the authors of articles behind the first column of their list and, on a wide screen, the people in them. */
export const addPeopleColumns = <Given extends Table>({ displayedHeaders, layout }: Given) => {
  if (!isArticle(layout.options)) return { displayedHeaders, layout };
  const [first, ...others] = displayedHeaders;
  const ours = window.matchMedia(roomForPeople).matches
    ? [column('authors'), column('people')]
    : [column('authors')];
  return { displayedHeaders: [...(first ? [first] : []), ...ours, ...others], layout };
};
