import { expect, test } from '@jest/globals';
import type { Core } from '@strapi/types';
import { loadAllLikable } from '../../../server/src/likeness/load';
import { loadAllNames } from '../../../server/src/names/load';

/** More rows than a call takes arguments. */
const many = 150_000;

/** A database whose tables of people and organizations have so many rows, and whose others have none. */
const crowded = (): Core.Strapi => {
  const rows = Array.from({ length: many }, (_, id) => ({ id, documentId: `${id}`, name: `Name ${id}` }));
  const query = () => {
    const one: object = new Proxy(
      {},
      {
        get: (_target, step) =>
          step === 'then' ? (tell: (answer: unknown) => void) => tell(rows) : () => one,
      },
    );
    return one;
  };
  const metadata = { get: () => ({ tableName: 'entries', attributes: { aliases: {} } }) };
  const db = { connection: query, metadata, getSchemaName: () => undefined };
  return { db } as unknown as Core.Strapi;
};

test('the names of a large directory are read', async () => {
  expect(await loadAllNames(crowded(), 'draft')).toHaveLength(2 * many);
});

test('and what they are compared by', async () => {
  expect(await loadAllLikable(crowded())).toHaveLength(2 * many);
});
