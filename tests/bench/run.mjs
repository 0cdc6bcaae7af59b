import { buildPlugin, compileHost } from '../run/build.mjs';
import { giveUp } from '../run/command.mjs';
import { hangUp } from './ask.mjs';
import { inventedEntries } from './data.mjs';
import { fill } from './fill.mjs';
import { openHost } from './host.mjs';
import { measureImports } from './imports.mjs';
import { measureLikeness } from './likeness.mjs';
import { measureLinks } from './links.mjs';
import { measureLookup } from './lookup.mjs';
import { measureNames } from './names.mjs';
import { measureReads } from './reads.mjs';
import { machine, table } from './report.mjs';
import { measureSlugs } from './slugs.mjs';
import { measureWrites } from './writes.mjs';

// Usage: node tests/bench/run.mjs [--quick] [--json] [reads|writes|imports|slugs|links|names|likeness ...]
const scales = {
  usual: {
    data: { people: 2000, organizations: 500, articles: 1000 },
    reads: { rounds: 100 },
    writes: { rounds: 40 },
    imports: { rounds: 3, size: { people: 100, organizations: 25, articles: 25 } },
    slugs: { rounds: 20, count: 5000 },
    links: { rounds: 3, links: 10_000, more: 100_000 },
    names: { rounds: 8, names: 100_000 },
    likeness: { rounds: 5, names: 100_000 },
  },
  quick: {
    data: { people: 200, organizations: 50, articles: 100 },
    reads: { rounds: 30 },
    writes: { rounds: 10 },
    imports: { rounds: 1, size: { people: 20, organizations: 5, articles: 5 } },
    slugs: { rounds: 5, count: 500 },
    links: { rounds: 3, links: 1000, more: 10_000 },
    names: { rounds: 3, names: 10_000 },
    likeness: { rounds: 3, names: 10_000 },
  },
};

/** Entries that are made while measuring are numbered from here, so that they never meet those made before. */
const numbersFrom = { imports: 20_000, slugs: 100_000 };

const groups = {
  reads: measureReads,
  writes: measureWrites,
  imports: measureImports,
  slugs: measureSlugs,
  links: measureLinks,
};
const known = ['--quick', '--json', ...Object.keys(groups), 'names', 'likeness'];
const args = process.argv.slice(2);
const unknown = args.find((argument) => !known.includes(argument));
if (unknown) giveUp(`There is no '${unknown}' here. Usage: npm run bench -- [${known.join('] [')}]`);

const scale = scales[args.includes('--quick') ? 'quick' : 'usual'];
const named = args.filter((argument) => !argument.startsWith('--'));
const isWanted = (group) => named.length === 0 || named.includes(group);
const say = (sentence) => process.stderr.write(`${sentence}\n`);

async function measureOnHost(wanted) {
  const { strapi, url, close } = await openHost();
  try {
    const entries = inventedEntries(scale.data);
    say(`Writing ${Object.values(scale.data).reduce((sum, count) => sum + count)} entries for each side ...`);
    for (const side of ['stock', 'newsroom']) await fill(strapi, side, entries);
    const results = [];
    for (const group of wanted) {
      say(`Measuring ${group} ...`);
      const given = { strapi, url, entries, first: numbersFrom[group], ...scale[group] };
      results.push(...(await groups[group](given)));
    }
    return results;
  } finally {
    hangUp();
    await close();
  }
}

const results = [];
const onHost = Object.keys(groups).filter(isWanted);
if (onHost.length > 0) {
  if (!process.env.NEWSROOM_PLUGIN) await buildPlugin();
  await compileHost();
  results.push(...(await measureOnHost(onHost)));
}
if (isWanted('names')) {
  say('Measuring names ...');
  results.push(...(await measureNames(scale.names)));
  results.push(...(await measureLookup(scale.names)));
}
if (isWanted('likeness')) {
  say('Measuring likeness ...');
  results.push(...(await measureLikeness(scale.likeness)));
}
process.stdout.write(
  args.includes('--json')
    ? `${JSON.stringify({ machine: machine(), scale, results }, null, 2)}\n`
    : `\n${table(results)}\n`,
);
