import { inventedArticles, inventedEntries } from '../data.mjs';

const asked = 200;

const linked = [
  'populate[image]=true',
  'populate[credits][populate]=*',
  ...['affiliations][populate][organization', 'aliases', 'image'].map(
    (field) => `populate[mentions][populate][person][populate][${field}]=true`,
  ),
  ...['ties][populate][organization', 'aliases', 'logo'].map(
    (field) => `populate[mentions][populate][organization][populate][${field}]=true`,
  ),
].join('&');

/** What the answer of stock Strapi has: all but related articles and translations, which no `populate` finds. */
const sameContent = [
  'documentId,slug,locale,title,subtitle,summary,body,dateline,authorNote,imageCaption,sourceUrl,writtenOn',
  'publishedAt,updatedAt,image,credits,mentions,people,organizations',
].join();

const organizationLinked = [
  'populate[logo]=true',
  'populate[aliases]=true',
  'populate[ties][populate][organization]=true',
].join('&');

const listed = [
  'fields=title,slug,summary,writtenOn,publishedAt',
  'sort=publishedAt:desc',
  'pagination[pageSize]=25',
  'populate[credits][fields]=role,name',
  ...['person', 'organization'].map((link) => `populate[credits][populate][${link}][fields]=name,slug`),
].join('&');

/** Entries spread over all there are, so that the newest and the oldest are asked for alike. */
const some = (count, make) =>
  Array.from({ length: asked }, (_, index) => make(Math.floor((index * count) / asked)));

/**
 * Who answers the same question, stock Strapi first: for each the requests of one page of a website.
 * @param {object} size as the server was filled
 * @returns {Record<string, Record<string, { pages: Array<Array<string>>, validated?: boolean, kept?: boolean }>>}
 * paths; `kept` where answers may come from memory
 */
export const pagesOf = (size) => {
  const article = some(size.articles, (at) => inventedArticles(size, at, at + 1)[0].fields.slug);
  const { organization: all } = inventedEntries({ ...size, people: 0, articles: 0 });
  const organization = some(size.organizations, (at) => all[at].fields.slug);
  const nothing = { pages: [['/api/stock/nothing']] };
  return {
    'article with everybody in it': {
      stock: { pages: article.map((slug) => [`/api/stock/articles?filters[slug][$eq]=${slug}&${linked}`]) },
      'newsroom, the same content': {
        pages: article.map((slug) => [`/api/newsroom/articles/${slug}/dossier?fields=${sameContent}`]),
      },
      newsroom: { pages: article.map((slug) => [`/api/newsroom/articles/${slug}/dossier`]) },
      'newsroom, kept in memory': {
        pages: article.map((slug) => [`/api/newsroom/articles/${slug}/dossier`]),
        kept: true,
      },
      'newsroom, not modified': {
        pages: article.map((slug) => [`/api/newsroom/articles/${slug}/dossier`]),
        validated: true,
      },
      'a route that does nothing': nothing,
      'no Strapi, one statement': { pages: article.map((slug) => [`/${slug}`]), floor: true },
    },
    'organization with its people': {
      stock: {
        pages: organization.map((slug) => [
          `/api/stock/organizations?filters[slug][$eq]=${slug}&${organizationLinked}`,
          `/api/stock/people?filters[affiliations][organization][slug][$eq]=${slug}&populate[affiliations][populate]=*`,
        ]),
      },
      newsroom: { pages: organization.map((slug) => [`/api/newsroom/organizations/${slug}/dossier`]) },
      'newsroom, kept in memory': {
        pages: organization.map((slug) => [`/api/newsroom/organizations/${slug}/dossier`]),
        kept: true,
      },
      'a route that does nothing': nothing,
    },
    'the latest 25 articles with their authors': {
      stock: { pages: [[`/api/stock/articles?${listed}`]] },
      'newsroom, the same list': { pages: [[`/api/newsroom/articles?${listed}`]] },
      'newsroom, the feed': { pages: [['/api/newsroom/feed.json?limit=25']] },
      'newsroom, the feed not modified': {
        pages: [['/api/newsroom/feed.json?limit=25']],
        validated: true,
      },
      'a route that does nothing': nothing,
    },
  };
};
