import { expect, test } from '@jest/globals';
import { postgresAsker } from '../../../server/src/database/ask-postgres';

/** A connection that refuses named statements with a code, and answers others. */
const refusing = (code: string) => {
  const asked: Array<string | null> = [];
  return {
    asked,
    query: async ({ name }: { name?: string }) => {
      asked.push(name ?? null);
      if (name) throw Object.assign(new Error('No plan.'), { code });
      return { rows: ['fresh'] };
    },
  };
};

test.each([
  ['a name that the connection does not know', '26000'],
  ['a name that the connection has already', '42P05'],
  ['a plan that another node has made stale by changing a table', '0A000'],
])('%s is asked without a plan, and from then on', async (_case, code) => {
  const connection = refusing(code);
  const ask = postgresAsker();
  expect(await ask(connection, 'select ?', [1])).toEqual(['fresh']);
  expect(await ask(connection, 'select ?', [2])).toEqual(['fresh']);
  expect(connection.asked).toEqual([expect.stringMatching(/^newsroom_/), null, null]);
});

test('any other refusal is told', async () => {
  await expect(postgresAsker()(refusing('42601'), 'select ?', [1])).rejects.toThrow('No plan.');
});
