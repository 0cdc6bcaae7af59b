import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'yaml';
import { inventedEntries, withLinks } from './data.mjs';
import { measure } from './measure.mjs';
import { quietDatabase } from './quiet.mjs';

const types = ['organization', 'person', 'article'];
const usual = { draft: false, overwrite: false };

/** The entries as a bundle of files that name each other by slug. */
const filesOf = (entries) => {
  const slugOf = (type, place) => entries[type][place].fields.slug;
  const declared = ({ fields, lists }) => ({ ...fields, ...withLinks(lists, slugOf) });
  const file = (name, text) => ({ file: name, bytes: Buffer.from(text) });
  const pieces = entries.article.map((entry) => {
    const { body, ...frontMatter } = declared(entry);
    return file(`${entry.fields.slug}.md`, `---\n${stringify(frontMatter)}---\n\n${body}\n`);
  });
  return [
    file('organizations.yaml', stringify(entries.organization.map(declared))),
    file('people.yaml', stringify(entries.person.map(declared))),
    ...pieces,
  ];
};

/** The shortest script that somebody would write with stock Strapi: in an order in which no link is lost. */
const writeToStock = async (strapi, entries) => {
  const documentIds = { organization: [], person: [], article: [] };
  const linkTo = (type, place) => ({ documentId: documentIds[type][place] });
  for (const type of types) {
    const documents = strapi.documents(`plugin::stock.${type}`);
    for (const { fields, lists } of entries[type]) {
      const { documentId } = await documents.create({ data: { ...fields, ...withLinks(lists, linkTo) } });
      await documents.publish({ documentId });
      documentIds[type].push(documentId);
    }
  }
};

const importFiles = async (strapi, files) => {
  const imports = strapi.plugin('newsroom').service('imports');
  const planned = await imports.plan(files, usual);
  await imports.apply(planned);
  return planned.report.changes;
};

/** The published articles of a bundle, each with whom it names. */
const publishedLinks = async (strapi, side, entries) => {
  const articles = await strapi.documents(`plugin::${side}.article`).findMany({
    status: 'published',
    filters: { slug: { $in: entries.article.map(({ fields }) => fields.slug) } },
    populate: { credits: { populate: '*' }, mentions: { populate: '*' } },
    sort: 'slug',
    limit: entries.article.length,
  });
  return articles.map(({ slug, credits, mentions }) => [
    slug,
    ...[...credits, ...mentions].map(({ role, person, organization }) => [
      role,
      (person ?? organization)?.slug,
    ]),
  ]);
};

/** What is compared must be the same: all articles published on both sides, with all links. */
const insistOnSameContent = async (strapi, entries) => {
  const [stock, newsroom] = await Promise.all(
    ['stock', 'newsroom'].map((side) => publishedLinks(strapi, side, entries)),
  );
  if (stock.length === entries.article.length && isDeepStrictEqual(stock, newsroom)) return;
  throw new Error('The import and the script have not written the same.');
};

/**
 * Imports of bundles that nobody has seen before, against a script that writes the same entries; then the same
 * bundles again, when there is nothing to do.
 * @returns one result each, in milliseconds for one entry
 */
export async function measureImports({ strapi, first, size, rounds }) {
  const perRun = size.people + size.organizations + size.articles;
  const warmUp = 1;
  const bundle = (round) => inventedEntries(size, first + (round + warmUp) * perRun);
  const importAgain = async (files) => {
    const changes = await importFiles(strapi, files);
    if (changes.some(({ action }) => action !== 'keep'))
      throw new Error('The second import changed something.');
  };

  const settle = () => quietDatabase(strapi);
  /** What Strapi still does when the call is back belongs to the price of so many writes. */
  const toTheEnd = (write) => async (given) => {
    await write(given);
    await settle();
  };

  const once = await measure(
    `import of ${perRun} entries`,
    {
      'stock, create and publish': {
        prepare: bundle,
        run: toTheEnd((entries) => writeToStock(strapi, entries)),
      },
      'stock, in one transaction': {
        prepare: (round) => bundle(round + rounds + warmUp),
        run: toTheEnd((entries) => strapi.db.transaction(() => writeToStock(strapi, entries))),
      },
      newsroom: {
        prepare: (round) => filesOf(bundle(round)),
        run: toTheEnd((files) => importFiles(strapi, files)),
      },
    },
    { rounds, warmUp, perRun, settle },
  );
  await insistOnSameContent(strapi, bundle(0));
  const again = await measure(
    'the same import again',
    { newsroom: { prepare: (round) => filesOf(bundle(round)), run: importAgain } },
    { rounds, warmUp, perRun, settle },
  );
  return [once, again];
}
