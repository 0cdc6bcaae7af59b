import { isDeepStrictEqual } from 'node:util';
import { ask } from './ask.mjs';
import { measure } from './measure.mjs';

const linked = 'populate[credits][populate]=*&populate[mentions][populate]=*';
const rowOwn = new Set(['id', 'createdAt', 'updatedAt', 'publishedAt']);

/** The entries of an answer without what each table numbers and dates for itself. */
const contentOf = (body) => {
  const { data } = JSON.parse(body, (key, value) => (rowOwn.has(key) ? undefined : value));
  return [data].flat();
};

/** What is compared must be the same: a faster answer that says less would be no better. */
const insistOnSameContent = async (addresses) => {
  const [first, ...others] = await Promise.all(Object.values(addresses).map((address) => ask(address(1))));
  const expected = contentOf(first);
  if (expected.length === 0) throw new Error('There is nothing in the answers to compare.');
  if (others.every((body) => isDeepStrictEqual(contentOf(body), expected))) return;
  throw new Error(`These do not answer the same: ${Object.keys(addresses).join(', ')}`);
};

/**
 * Anonymous requests over loopback, one after the other; each round asks for another entry.
 * @returns one result for each kind of request
 */
export async function measureReads({ url, entries, rounds }) {
  const { article, person } = entries;
  const one = (round) => article.at(round % article.length);
  const somebody = (round) => person.at(round % person.length).fields.slug;
  const page = (round) => 1 + (Math.abs(round) % Math.floor(person.length / 25));
  const newsroom = `${url}/api/newsroom`;
  const stock = `${url}/api/stock`;

  const kinds = {
    'article with its links': {
      'stock, by documentId': (round) => `${stock}/articles/${one(round).documentId}?${linked}`,
      'stock, by filters[slug]': (round) =>
        `${stock}/articles?filters[slug][$eq]=${one(round).fields.slug}&${linked}`,
      'newsroom, by documentId': (round) => `${newsroom}/articles/${one(round).documentId}?${linked}`,
      'newsroom, by slug': (round) => `${newsroom}/articles/${one(round).fields.slug}?${linked}`,
    },
    'page of 25 people': {
      stock: (round) => `${stock}/people?sort=name&pagination[pageSize]=25&pagination[page]=${page(round)}`,
      newsroom: (round) =>
        `${newsroom}/people?sort=name&pagination[pageSize]=25&pagination[page]=${page(round)}`,
    },
    'articles that mention somebody': {
      stock: (round) =>
        `${stock}/articles?filters[mentions][person][slug][$eq]=${somebody(round)}&sort=title`,
      newsroom: (round) =>
        `${newsroom}/articles?filters[mentions][person][slug][$eq]=${somebody(round)}&sort=title`,
    },
  };

  const results = [];
  for (const [what, addresses] of Object.entries(kinds)) {
    await insistOnSameContent(addresses);
    const contenders = Object.entries(addresses).map(([name, address]) => [
      name,
      (round) => ask(address(round)),
    ]);
    results.push(await measure(what, Object.fromEntries(contenders), { rounds, warmUp: 30 }));
  }
  return results;
}
