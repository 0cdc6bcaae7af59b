import { expect, test } from '@jest/globals';
import { contentTypes } from '../../../server/src/model';
import { components } from '../../../server/src/model/components';
import { keptImages } from '../../../server/src/persistence/images';
import { releasedColumns } from './released-columns';

interface Attribute {
  type: string;
  customField?: string;
  target?: string;
  component?: string;
}

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What Strapi makes of an attribute: a column, or rows of a table of joins that bear its name. */
const storedAs = ({ type, customField, target, component }: Attribute): string => {
  if (customField) return 'string';
  return [type, target ?? component].filter(Boolean).join(' ');
};

const columnsOf = (attributes: object) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [
      snakeCase(name),
      storedAs(attribute as Attribute),
    ]),
  );

const schemas = [...Object.values(contentTypes), ...Object.values(components)].map(({ schema }) => schema);
const tables: Record<string, Record<string, string>> = {
  ...Object.fromEntries(
    schemas.map(({ collectionName, attributes }) => [collectionName, columnsOf(attributes)]),
  ),
  [keptImages.tableName]: columnsOf(keptImages.attributes),
};

const lines = (recorded: Record<string, Record<string, string>>) =>
  Object.entries(recorded).flatMap(([table, columns]) =>
    Object.entries(columns).map(([column, type]) => `${table}.${column}: ${type}`),
  );

const now = new Set(lines(tables));
const recorded = new Set(lines(releasedColumns));

test('every table and column that was ever released is there, with its type', () => {
  const lost = [...recorded].filter((line) => !now.has(line));
  if (lost.length === 0) return;
  throw new Error(
    `Sites have these columns, and the model has them no more:\n  ${lost.join('\n  ')}\n` +
      'At its next boot Strapi would drop them with all they hold. Put them back into the model; or write a ' +
      'migration that moves their content (it runs before Strapi compares the tables), test it on the three ' +
      'databases, name it in CHANGELOG.md, and only then take them out of released-columns.ts.',
  );
});

test('what is new in the model is recorded', () => {
  const unrecorded = [...now].filter((line) => !recorded.has(line));
  if (unrecorded.length === 0) return;
  throw new Error(
    `Add to released-columns.ts, so that no later version drops it silently:\n  ${unrecorded.join('\n  ')}`,
  );
});

test('the record is of tables, not of an empty model', () => {
  expect(Object.keys(releasedColumns)).toContain('newsroom_articles');
  expect(recorded).toContain('components_newsroom_credits.person_key: string');
});
