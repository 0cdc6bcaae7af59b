import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { sqlite } from '../../../server/src/database/ask-sqlite';
import type { Question } from '../../../server/src/database/driver';

/** What these tests use of better-sqlite3, which has no types of its own. */
interface Database {
  exec(text: string): unknown;
  close(): unknown;
  inTransaction: boolean;
  prepare(text: string): { iterate(): IterableIterator<unknown> };
}

const Database: new (file: string) => Database = createRequire(__filename)('better-sqlite3');

const { ask, isShared } = sqlite();
const count = { text: 'select count(*) "count", max("name") "name" from people', values: [] };

let folder: string;
let database: Database;
let other: Database;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'newsroom-sqlite-'));
  const file = path.join(folder, 'test.db');
  database = new Database(file);
  database.exec('pragma journal_mode = wal; create table people (name text);');
  other = new Database(file);
});

afterEach(() => {
  database.close();
  other.close();
  rmSync(folder, { recursive: true });
});

/** Somebody else writes before each question. */
const asked = (questions: Question[]) =>
  ask(database, questions, () => other.exec("insert into people values ('Ada')"));

test('rows have the names that the statement gives, and values for its places', async () => {
  const question = { text: 'select ? "p.name", ? "p.age", null "none"', values: ['Ada', 36] };
  expect(await ask(database, [question], () => undefined)).toEqual([
    [{ 'p.name': 'Ada', 'p.age': 36, none: null }],
  ]);
});

test('several questions see one moment, and the next ones see what came after', async () => {
  const [[first], [second]] = (await asked([count, count])) as [[object], [object]];
  expect(second).toEqual(first);
  expect(await asked([count])).toEqual([[{ count: 3, name: 'Ada' }]]);
});

test('a question that fails leaves no transaction open', async () => {
  expect(() => asked([count, { text: 'select nonsense', values: [] }])).toThrow('nonsense');
  expect(database.inTransaction).toBe(false);
});

test('questions are answered while somebody goes through rows', async () => {
  other.exec("insert into people values ('Ada'), ('Eve')");
  const rows = database.prepare('select name from people').iterate();
  rows.next();
  const answers = await ask(database, [count, count], () => undefined);
  expect(answers).toEqual([[{ count: 2, name: 'Eve' }], [{ count: 2, name: 'Eve' }]]);
  expect(database.inTransaction).toBe(false);
  expect([...rows]).toEqual([{ name: 'Eve' }]);
});

test('a connection is shared unless it is closed or in a transaction, which would show what may never be', () => {
  expect(isShared(database)).toBe(true);
  database.exec('begin');
  expect(isShared(database)).toBe(false);
  database.exec('commit');
  expect(isShared(database)).toBe(true);
  database.close();
  expect(isShared(database)).toBe(false);
});
