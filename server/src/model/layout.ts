import type { Field } from './field';

const columns = 12;

/** Fills rows of twelve columns in the order of the fields. */
const rowsOf = (fields: Record<string, Field>) => {
  const rows: Array<Array<{ name: string; size: number }>> = [];
  let free = 0;
  for (const [name, { size }] of Object.entries(fields)) {
    if (size > free) {
      rows.push([]);
      free = columns;
    }
    rows.at(-1)?.push({ name, size });
    free -= size;
  }
  return rows;
};

interface View {
  fields: Record<string, Field>;
  mainField: string;
  /** Columns of the list view; none for components. */
  columns?: string[];
  sort?: { by: string; order: 'ASC' | 'DESC' };
}

/** The field of a linked entry that relation pickers show. */
const shownName = (field: Field) => {
  if (field.attribute.type !== 'relation' || !('target' in field.attribute)) return {};
  return { mainField: field.attribute.target === 'plugin::newsroom.article' ? 'title' : 'name' };
};

/**
 * The content manager's starting configuration of a type: labels, help texts, order of fields, list columns.
 * Strapi copies it into the database at the first boot; what an administrator changes later stays.
 */
export const contentManagerConfig = ({ fields, mainField, columns: list, sort }: View) => ({
  settings: {
    searchable: true,
    filterable: true,
    bulkable: true,
    pageSize: 20,
    mainField,
    defaultSortBy: sort?.by ?? mainField,
    defaultSortOrder: sort?.order ?? 'ASC',
  },
  layouts: { ...(list ? { list } : {}), edit: rowsOf(fields) },
  metadatas: {
    ...Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [
        name,
        {
          edit: { label: field.label, description: field.help, ...shownName(field) },
          list: { label: field.label },
        },
      ]),
    ),
    ...(list ? { updatedAt: { edit: {}, list: { label: 'Last change' } } } : {}),
  },
});
