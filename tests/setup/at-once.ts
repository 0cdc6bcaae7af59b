import { AsyncResource } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestApp } from './boot';
import { testedDatabase } from './database';
import { waitFor } from './wait-for';

const elsewhere = new AsyncResource('another request');

/** Does something as another request would: not in the transaction that the caller has open. */
export const elsewhereDo = <Result>(act: () => Promise<Result>): Promise<Result> =>
  elsewhere.runInAsyncScope(act);

/** Transactions of this database that wait for another one. */
const waiting = {
  sqlite: 'select 0 as count',
  postgres: `select count(*) as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`,
  mysql: `select count(*) as count from information_schema.innodb_trx t
    join information_schema.processlist p on p.id = t.trx_mysql_thread_id
    where t.trx_state = 'LOCK WAIT' and p.db = database()`,
};

/** Milliseconds: MariaDB goes on answering what it answered before to those who ask again within 100. */
const interval = 150;

const someoneWaits = async ({ strapi }: TestApp): Promise<boolean> => {
  await pause(interval);
  const answer: unknown = await strapi.db.connection.raw(waiting[testedDatabase]);
  return /"count":"?[1-9]/.test(JSON.stringify(answer));
};

/** Comes back when the work has ended, well or not, or waits for the transaction of the caller. */
export const endedOrWaiting = async (app: TestApp, work: Promise<unknown>): Promise<'ended' | 'waiting'> => {
  let hasEnded = false;
  const end = () => {
    hasEnded = true;
  };
  void work.then(end, end);
  await elsewhereDo(() =>
    waitFor(async () => hasEnded || (await someoneWaits(app)), 'an end, or waiting', 30_000),
  );
  return hasEnded ? 'ended' : 'waiting';
};
