import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { buildPlugin, compileHost } from '../../run/build.mjs';
import { giveUp } from '../../run/command.mjs';
import { quartiles } from '../measure.mjs';
import { alignedTable, machine } from '../report.mjs';
import { databases } from './databases.mjs';
import { load } from './load.mjs';
import { pagesOf } from './pages.mjs';

// Usage: node tests/bench/api/run.mjs [--quick] [--large] [--json]
const smallest = { articles: 2000, people: 500, organizations: 200, mentions: 5 };
const times = (factor) => ({
  articles: smallest.articles * factor,
  people: smallest.people * factor,
  organizations: smallest.organizations * factor,
  mentions: smallest.mentions,
});

const known = ['--quick', '--large', '--json'];
const args = process.argv.slice(2);
const unknown = args.find((argument) => !known.includes(argument));
if (unknown) giveUp(`There is no '${unknown}' here. Usage: npm run bench:api -- [${known.join('] [')}]`);
const isQuick = args.includes('--quick');
const { rounds, seconds } = isQuick ? { rounds: 1, seconds: 1 } : { rounds: 5, seconds: 2 };
/** Stock Strapi is filled at the smallest scale only: larger ones compare Newsroom with itself. */
const scales = [
  { factor: 1, sides: ['stock', 'newsroom'] },
  ...(args.includes('--large') ? [10, 100].map((factor) => ({ factor, sides: ['newsroom'] })) : []),
];
const say = (sentence) => process.stderr.write(`${sentence}\n`);

const start = async (script, env) => {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const tooEarly = () => giveUp(`${script} ended before it served anything.`);
  child.once('exit', tooEarly);
  const [said] = await once(child, 'message');
  child.off('exit', tooEarly);
  const stop = async () => {
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  };
  return { child, stop, ...said };
};

const tell = async ({ child }, message) => {
  const answer = once(child, 'message');
  child.send(message);
  const [said] = await answer;
  return said;
};

const statementsOf = async (server) => (await tell(server, 'count')).statements;

/** Answers are built anew each time, unless a contender is there to show what keeping them is worth. */
const keepAnswers = (server, { kept = false }) => tell(server, { answersInMemory: kept ? 32 : 0 });

/** Requests of each page with what they need: a validated one has the ETag of the answer that is known already. */
const prepared = (url, { pages, validated }) =>
  Promise.all(
    pages.map((paths) =>
      Promise.all(
        paths.map(async (path) => {
          if (!validated) return { path };
          const etag = (await fetch(url + path)).headers.get('etag');
          if (!etag) throw new Error(`${path} has no ETag.`);
          return { path, headers: { 'If-None-Match': etag } };
        }),
      ),
    ),
  );

const countStatements = async (server, url, pages) => {
  // The first request of its kind may ask what later ones know.
  await load(url, pages.slice(0, 2), 0.2, pages[0][0].headers ? 304 : 200);
  // Those who asked have gone, and the server may still be at what they asked for.
  while ((await statementsOf(server)) > 0);
  for (const { path, headers } of pages[1 % pages.length]) {
    await (await fetch(url + path, { headers })).arrayBuffer();
  }
  return statementsOf(server);
};

const measureQuestion = async (what, contenders, server, floor) => {
  const urlOf = ({ floor: isFloor }) => (isFloor ? floor?.url : server.url);
  const present = Object.entries(contenders).filter(([, contender]) => urlOf(contender));
  const ready = [];
  for (const [name, contender] of present) {
    const url = urlOf(contender);
    await keepAnswers(server, contender);
    const pages = await prepared(url, contender);
    const status = contender.validated ? 304 : 200;
    const statements = contender.floor ? 1 : await countStatements(server, url, pages);
    ready.push({ name, contender, url, pages, status, statements, results: [] });
  }
  for (let round = -1; round < rounds; round += 1) {
    for (const { contender, url, pages, status, results } of round % 2 ? ready : [...ready].reverse()) {
      await keepAnswers(server, contender);
      const result = await load(url, pages, seconds, status);
      if (round >= 0) results.push(result);
    }
  }
  const median = (results, figure) => quartiles(results.map((result) => result[figure])).median;
  const [{ results: first }] = ready;
  return ready.map(({ name, statements, results }) => ({
    what,
    name,
    statements,
    perSecond: median(results, 'perSecond'),
    p50: median(results, 'p50'),
    p99: median(results, 'p99'),
    ratio: quartiles(results.map(({ perSecond }, round) => perSecond / first[round].perSecond)).median,
  }));
};

const measureScale = async (database, { factor, sides }) => {
  const size = times(factor);
  say(`${database.name}: writing ${size.articles} articles for ${sides.join(' and ')} ...`);
  const server = await start('server.mjs', {
    ...database.env,
    NEWSROOM_BENCH: JSON.stringify({ size, sides }),
  });
  const floor = server.file ? await start('floor.mjs', { NEWSROOM_BENCH_FILE: server.file }) : null;
  try {
    const results = [];
    for (const [what, contenders] of Object.entries(pagesOf(size))) {
      say(`${database.name}: measuring ${what} ...`);
      const wanted = Object.entries(contenders).filter(
        ([name]) => name !== 'stock' || sides.includes('stock'),
      );
      results.push(...(await measureQuestion(what, Object.fromEntries(wanted), server, floor)));
    }
    return results.map((result) => ({ database: database.name, articles: size.articles, ...result }));
  } finally {
    await floor?.stop();
    await server.stop();
  }
};

if (!process.env.NEWSROOM_PLUGIN) await buildPlugin();
await compileHost();
const results = [];
for (const database of databases()) {
  for (const scale of scales) {
    const made = await database.create();
    try {
      results.push(...(await measureScale({ name: database.name, env: made.env }, scale)));
    } finally {
      await made.drop();
    }
  }
}

const decimals = (number) => number.toFixed(number < 10 ? 2 : number < 100 ? 1 : 0);
const columns = [
  'database',
  'articles',
  'what',
  'who',
  'a second',
  'p50 ms',
  'p99 ms',
  'statements',
  'times',
];
const rows = results.map((result) => [
  result.database,
  String(result.articles),
  result.what,
  result.name,
  ...[result.perSecond, result.p50, result.p99].map(decimals),
  String(result.statements),
  decimals(result.ratio),
]);
process.stdout.write(
  args.includes('--json')
    ? `${JSON.stringify({ machine: machine(), rounds, seconds, results }, null, 2)}\n`
    : `\n${alignedTable(columns, rows, 4)}\n`,
);
