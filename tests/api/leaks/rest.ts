import { type PublicType, nameField, uidOf } from '../../../server/src/model';
import { guessAt, inTurn, operators } from './guesses';
import { type Question, brackets, get, parameter } from './questions';
import { secretWord } from './samples';
import { type Site, types } from './site';
import { some } from './thin';
import { type Place, leadsOn, placesFrom } from './walk';

const names = new Set(['title', 'name', 'slug', 'documentId', 'publishedAt']);

/** All there is next to an entry, and of what lies further away, by up to three links, what it is called. */
const placesToAskAbout = (site: Site, type: PublicType): Place[] =>
  placesFrom(site.app.strapi, type, 3).filter(
    ({ path, links, owner }) =>
      links < 2 || (names.has(path.at(-1) ?? '') && owner.startsWith('plugin::newsroom.')),
  );

const filterQueries = (site: Site, places: Place[]): string[] => {
  const next = inTurn(Object.keys(operators));
  return places.flatMap((place) => {
    const guess = guessAt(site, place);
    return next(place.links === 0 ? 2 : 1).map((operator) => {
      const value = operators[operator]?.(guess) ?? guess;
      return parameter(`filters${brackets([...place.path, `$${operator}`])}`, value);
    });
  });
};

/** Every operator, alone and within others, on what an entry and what it names is called. */
const operatorQueries = (site: Site, type: PublicType, places: Place[]): string[] => {
  const own = places.filter(({ path, links }) => path.at(-1) === 'slug' && links < 2);
  return own.flatMap((place) => {
    const guess = guessAt(site, place);
    const asked = Object.entries(operators).map(([operator, value]) =>
      parameter(`filters${brackets([...place.path, `$${operator}`])}`, value(guess)),
    );
    const at = brackets(place.path);
    return [
      ...(place.links === 0 ? asked : []),
      `filters[$and][0]${at}[$contains]=${secretWord}&filters[$and][1]${at}=${guess}`,
      `filters[$or][0]${at}=${guess}&filters[$or][1][${nameField[type]}]=nothing`,
      `filters[$not]${at}=${guess}`,
      `filters${at}[$not][$eq]=${guess}`,
    ];
  });
};

const sortQueries = (places: Place[]): string[] => {
  const direction = inTurn(['asc', 'desc']);
  return places
    .filter((place) => !leadsOn(place))
    .map(({ path }, index) => {
      const [way] = direction(1);
      return index % 3 === 0 ? `sort[0]${brackets(path)}=${way}` : `sort=${path.join('.')}:${way}`;
    });
};

const wayTo = (path: string[]): string =>
  path.map((name, index) => (index === 0 ? `populate[${name}]` : `[populate][${name}]`)).join('');

/** Everything that links lead to, shown, filtered, sorted, counted, and with the parameters of a whole query. */
const populateQueries = (site: Site, places: Place[]): string[] => {
  const extra = inTurn([
    'status=draft',
    'locale=fr',
    'publicationFilter=modified',
    'hasPublishedVersion=false',
    'count=true',
    'sort=id:desc',
    'fields=*',
    'limit=1',
    'start=1',
  ]);
  const shown = places.filter(leadsOn).flatMap((place) => {
    const way = wayTo(place.path);
    const [parameterInside = ''] = extra(1);
    const [name, value] = parameterInside.split('=');
    const morphs = place.attribute.relation?.startsWith('morph') ? types.map(uidOf) : [];
    return [
      `${way}[populate]=*`,
      `${way}[populate]=*&${way}[${name}]=${value}`,
      `populate=${place.path.join('.')}`,
      ...morphs.map((uid) => `${way}[on][${uid}][populate]=*`),
    ];
  });
  const next = inTurn(Object.keys(operators));
  const compared = places
    .filter(({ path, links }) => path.length > 1 && links > 0 && links < 3 && names.has(path.at(-1) ?? ''))
    .flatMap((place) => {
      const [list = '', ...rest] = place.path;
      const [operator = 'eq'] = next(1);
      const value = operators[operator]?.(guessAt(site, place)) ?? '';
      const [start, end] = [place.path.slice(0, -1), place.path.slice(-1)];
      return [
        parameter(`populate[${list}][filters]${brackets([...rest, `$${operator}`])}`, value),
        parameter(`${wayTo(start)}[filters]${brackets([...end, `$${operator}`])}`, value),
        `populate[${list}][sort]=${rest.join('.')}`,
        `${wayTo(start)}[sort]=${end}`,
        `${wayTo(start)}[fields]=${end}`,
      ];
    });
  return ['populate=*', 'populate=true', 'populate=**', ...shown, ...compared];
};

/** A picture knows what it is used in, drafts too. */
const pictureQueries = (places: Place[]): string[] => {
  const uses = places.filter(({ path, links }) => path.at(-1) === 'related' && links < 2);
  return uses.flatMap(({ path }) => {
    const way = wayTo(path);
    return [
      `populate=${path.join('.')}`,
      `populate=${path.slice(0, -1).join('.')}.*`,
      `populate[0]=${path.join('.')}`,
      `${way}=true`,
      `${way}=*`,
      `${way}[count]=true`,
      `${wayTo(path.slice(0, -1))}[populate]=*`,
      `${wayTo(path.slice(0, -1))}[populate]=true`,
      `${wayTo(path.slice(0, -1))}[populate][0]=related`,
      `${way}[on][plugin::newsroom.article][fields]=title`,
      `filters${brackets(path)}[id][$notNull]=true`,
      `filters${brackets(path)}[$notNull]=true`,
      `sort=${path.join('.')}.id`,
    ];
  });
};

const fieldQueries = (places: Place[]): string[] => {
  const own = places.filter(({ path }) => path.length === 1);
  return ['fields=*', ...own.map(({ path }) => `fields=${path[0]}`)];
};

/** Parameters that choose versions and languages, each with every value that it can have. */
const versionQueries = [
  ...['en', 'fr', '*', 'xx', ''].map((locale) => `locale=${locale}`),
  ...['draft', 'published', 'modified', '*'].map((status) => `status=${status}`),
  ...[
    ...['never-published', 'has-published-version', 'modified', 'unmodified', 'never-published-document'],
    ...['has-published-version-document', 'published-without-draft', 'published-with-draft'],
  ].map((filter) => `publicationFilter=${filter}`),
  ...['true', 'false'].map((has) => `hasPublishedVersion=${has}`),
  'locale=fr&status=draft',
  'locale=fr&populate=*',
  'locale=*&populate=*',
  'pagination[pageSize]=1&pagination[page]=2',
  'pagination[withCount]=true&pagination[limit]=-1',
];

const searches = [
  secretWord,
  secretWord.toUpperCase(),
  `${secretWord}-e-unborn`,
  '1901',
  'e-unborn',
  'plainly',
  'AQ',
];

/** @returns what somebody who looks for secrets asks of the list of a type */
export const listQueries = (site: Site, type: PublicType): string[] => {
  const places = placesToAskAbout(site, type);
  return [
    '',
    ...versionQueries,
    ...searches.map((word) => `_q=${word}`),
    ...operatorQueries(site, type, places),
    ...pictureQueries(places),
    ...some(filterQueries(site, places)),
    ...sortQueries(
      places.filter(({ path, links }) => links === 1 && /^(name|title)$/.test(path.at(-1) ?? '')),
    ),
    ...some(sortQueries(places)),
    ...some(fieldQueries(places)),
    ...some(populateQueries(site, places)),
  ];
};

/** Every address that an entry has or may be thought to have. */
export const addressesOf = (site: Site, type: PublicType): string[] => [
  ...Object.values(site.ids[type]),
  ...Object.keys(site.ids[type]).flatMap((kind) => [`plain-${kind}`, `${secretWord}-${kind}`]),
  `${secretWord}-once`,
  `${secretWord}-original`,
  'en-francais',
  site.french,
  'nobody',
];

/** @returns what somebody who looks for secrets asks of one entry of a type */
export const entryQuestions = (site: Site, type: PublicType, path: string): Question[] => {
  const at = (id: string) => path.replace(':id', id);
  const places = placesFrom(site.app.strapi, type, 2);
  const ways = places.filter(leadsOn).map((place) => `${wayTo(place.path)}[populate]=*`);
  return [
    ...addressesOf(site, type).flatMap((id) =>
      ['populate=*', 'locale=fr', 'status=draft'].map((query) => get(`${at(id)}?${query}`)),
    ),
    ...[...versionQueries, ...pictureQueries(places), ...some(fieldQueries(places)), ...some(ways)].map(
      (query) => get(`${at('plain-a-edited')}?${query}`),
    ),
    ...some(addressesOf(site, type)).map((id): Question => ({ method: 'head', path: at(id) })),
  ];
};

/** @returns what is asked of the dry run of a delete */
export const usageQuestions = (site: Site, type: PublicType, path: string): Question[] =>
  addressesOf(site, type).flatMap((id) =>
    ['', '?locale=fr', '?status=draft'].map((query) => get(`${path.replace(':id', id)}${query}`)),
  );

/** What each question about an entry may be asked with, besides what it alone takes. */
const dossierQueries = ['', 'locale=fr', 'status=draft', 'status=published', 'locale=xx'];

/** @param more queries of the one route @returns what is asked of a dossier or a list of backlinks */
export const dossierQuestions = (
  site: Site,
  type: PublicType,
  path: string,
  more: string[] = [],
): Question[] =>
  addressesOf(site, type).flatMap((id) =>
    [...dossierQueries, ...more].map((query) => get(`${path.replace(':id', id)}?${query}`)),
  );

/** @returns what is asked of the network, around everybody whom there may be */
export const graphQuestions = (site: Site): Question[] =>
  (['person', 'organization'] as const).flatMap((type) =>
    addressesOf(site, type).flatMap((id) =>
      ['', 'depth=3', 'locale=fr', 'status=draft', 'limit=2&depth=2', 'roles=quoted,author&from=1900'].map(
        (query) => get(`/api/newsroom/graph?center=${type}:${id}&${query}`),
      ),
    ),
  );

/** @returns searches for every name that nobody may see, and for what it begins with and is like */
export const nameQuestions = (): Question[] =>
  [secretWord, secretWord.slice(0, 4), `${secretWord}x`, 'a'].flatMap((word) =>
    ['', '&type=person', '&type=organization&limit=50', '&status=draft'].map((more) =>
      get(`/api/newsroom/names?q=${encodeURIComponent(word)}${more}`),
    ),
  );

/** @returns attempts to write to everything, by those who may not */
export const writeQuestions = (
  site: Site,
  type: PublicType,
  method: 'post' | 'put' | 'delete',
  path: string,
): Question[] => {
  const ids = path.includes(':id') ? addressesOf(site, type) : [''];
  const body = method === 'delete' ? {} : { body: { data: { slug: `${secretWord}-e-unborn` } } };
  return ids.flatMap((id) =>
    some(['', '?status=draft', '?locale=fr&populate=*']).map((query) => ({
      method,
      path: `${path.replace(':id', id)}${query}`,
      ...body,
    })),
  );
};

/** @returns what somebody who looks for secrets asks of a feed: that of all, and of everybody who may be there */
export const feedQuestions = (site: Site, path: string): Question[] => {
  const named = (['person', 'organization'] as const).flatMap((type) =>
    addressesOf(site, type).map((id) => `${type}=${id}`),
  );
  const queries = ['', 'limit=1', 'locale=fr', 'locale=xx', 'status=draft', ...named];
  return queries.flatMap((query) => [get(`${path}?${query}`), get(`${path}?${query}&locale=fr`)]);
};
