/** Examples of the piece that comes with the package: parts of real answers, lists cut to their first item. */

const article = {
  documentId: 'uhdnj35utr263lvam8mx2owb',
  slug: 'us-china-cyber-security-talks-paying-dividends',
  locale: 'en',
  title: 'U.S., China cyber security talks paying dividends',
  writtenOn: '2017',
  publishedAt: '2026-11-23T07:36:43.659Z',
};

const guo = { documentId: 'kabr5oj1cwjru8jpilyth227', slug: 'guo-shengkun', name: 'Guo Shengkun' };
const scobell = { documentId: 'ke4mmijwbm1me4uklofl15c1', slug: 'andrew-scobell', name: 'Andrew Scobell' };

const ministry = {
  documentId: 'ytodm1corsihemgi6qqtimo2',
  slug: 'ministry-of-public-security-china',
  name: 'Ministry of Public Security (China)',
  shortName: 'Ministry of Public Security',
  classification: 'ministry',
};

const said = { from: null, to: null, asOf: '2017', source: article, note: null };

const minister = {
  organization: ministry,
  kind: 'officeholder',
  role: 'minister of public security',
  ...said,
};

const { organization: _seenFromThere, ...office } = minister;
const member = { person: guo, ...office };

const quoted = {
  role: 'quoted',
  title: 'State Councilor',
  name: 'Guo Shengkun',
  printed: 'Guo Shengkun',
  person: guo,
  organization: null,
};

const page = { pagination: { page: 1, pageSize: 25, pageCount: 1, total: 1 } };
const naming = { data: [{ ...article, roles: ['quoted', 'depicted'] }], meta: page };

const entry = ({ documentId, slug, name }: typeof guo) => ({ id: 7, documentId, slug, name });
const story = { id: 2, documentId: article.documentId, slug: article.slug, title: article.title };
const nowhere = { total: 0, items: [] };

const untouched = { articles: nowhere, affiliations: nowhere, ties: nowhere, sources: nowhere };

const usage = {
  data: {
    published: {
      ...untouched,
      articles: {
        total: 1,
        items: [
          {
            type: 'article',
            documentId: article.documentId,
            locale: 'en',
            name: article.title,
            slug: article.slug,
            list: 'mentions',
            position: 1,
            role: 'quoted',
            printed: 'Guo Shengkun',
          },
        ],
      },
    },
    drafts: null,
  },
};

/** What answers of JSON routes look like, by what follows `/newsroom/`. Dossiers may be trimmed with `fields`. */
export const answerExamples: Record<string, object> = {
  articles: { data: [story], meta: page },
  'articles/{id}': { data: story, meta: {} },
  'articles/{id}/usage': { data: { published: untouched, drafts: null } },
  'articles/{id}/dossier': { data: { ...article, mentions: [quoted], related: [{ ...article, shared: 2 }] } },
  'articles/{id}/facts': { data: { affiliations: [{ ...member, organization: ministry }], ties: [] } },
  people: { data: [entry(guo)], meta: page },
  'people/{id}': { data: entry(guo), meta: {} },
  'people/{id}/usage': usage,
  'people/{id}/dossier': {
    data: {
      ...guo,
      nativeName: '郭声琨',
      affiliations: [minister],
      articles: { quoted: [article] },
      knownWith: { people: [{ entry: scobell, articles: 1 }], organizations: [] },
    },
  },
  'people/{id}/articles': naming,
  organizations: { data: [{ ...entry(ministry), classification: 'ministry' }], meta: page },
  'organizations/{id}': { data: { ...entry(ministry), classification: 'ministry' }, meta: {} },
  'organizations/{id}/usage': usage,
  'organizations/{id}/dossier': {
    data: { ...ministry, country: 'CN', people: { now: [member], before: [] } },
  },
  'organizations/{id}/articles': naming,
  'organizations/{id}/people': { data: [member], meta: page },
  graph: {
    data: {
      center: 'person:guo-shengkun',
      nodes: [
        { key: 'person:guo-shengkun', type: 'person', ...guo, depth: 0 },
        { key: 'person:andrew-scobell', type: 'person', ...scobell, depth: 1 },
      ],
      edges: [
        {
          from: 'person:andrew-scobell',
          to: 'person:guo-shengkun',
          weight: 1,
          articles: [article.documentId],
        },
      ],
      leftOut: { nodes: 8, edges: 0 },
      articles: {
        [article.documentId]: {
          locale: 'en',
          slug: article.slug,
          title: article.title,
          writtenOn: article.writtenOn,
        },
      },
    },
  },
  names: {
    data: [
      {
        type: 'person',
        ...guo,
        disambiguation: null,
        matched: { name: 'Guo Shengkun', kind: 'name', match: 'prefix' },
      },
    ],
  },
};

/** By the name of a parameter; those of addresses by the type whose entry they name. */
export const parameterExamples: Record<string, unknown> = {
  articles: article.slug,
  people: guo.slug,
  organizations: ministry.slug,
  locale: 'en',
  status: 'published',
  center: 'person:guo-shengkun',
  depth: 2,
  at: '2016-12',
  from: '2016',
  to: '2017-06-30',
  role: ['quoted', 'cited'],
  roles: ['quoted', 'cited'],
  page: 1,
  pageSize: 25,
  person: guo.slug,
  organization: ministry.slug,
  q: 'guo',
};
