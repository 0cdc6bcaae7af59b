import type { NewsroomOptions } from '../../config';
import { wrong } from '../../rules/fault';

type Query = Record<string, unknown>;

const isQuery = (value: unknown): value is Query => typeof value === 'object' && value !== null;

const lowest = { page: 1, pageSize: 1, start: 0, limit: -1 } as const;

const wholeNumber = (name: keyof typeof lowest, value: unknown): number => {
  const isNumber = typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
  const number = isNumber ? Number(value) : Number.NaN;
  if (Number.isSafeInteger(number) && number >= lowest[name]) return number;
  throw wrong(
    ['pagination', name],
    `pagination[${name}] must be a whole number of at least ${lowest[name]}.`,
    value,
  );
};

/**
 * Caps the size of a page, as the option `maxPageSize` says: a larger one is cut, `limit=-1` means the largest.
 * @throws ValidationError for anything that is no whole number
 */
export const cappedPagination = (given: unknown, options: NewsroomOptions): Query => {
  if (given !== undefined && !isQuery(given)) {
    throw wrong(['pagination'], 'pagination takes page and pageSize, or start and limit.', given);
  }
  const pagination: Query = { ...given };
  const { withCount } = pagination;
  if (withCount !== undefined && !/^(true|t|1|false|f|0)$/.test(String(withCount))) {
    throw wrong(['pagination', 'withCount'], 'pagination[withCount] is true or false.', withCount);
  }
  for (const name of ['page', 'start'] as const) {
    if (pagination[name] !== undefined) pagination[name] = wholeNumber(name, pagination[name]);
  }
  if (
    (pagination.page ?? pagination.pageSize) !== undefined &&
    (pagination.start ?? pagination.limit) !== undefined
  ) {
    throw wrong(['pagination'], 'pagination takes page and pageSize, or start and limit, not both.', given);
  }
  const size = pagination.limit !== undefined || pagination.start !== undefined ? 'limit' : 'pageSize';
  const asked =
    pagination[size] === undefined ? options.defaultPageSize : wholeNumber(size, pagination[size]);
  pagination[size] = asked === -1 ? options.maxPageSize : Math.min(asked, options.maxPageSize);
  return pagination;
};

/** How deep `populate` nests: one for each relation or component that is followed; filters inside count on. */
const populateDepth = (populate: unknown): number => {
  if (typeof populate === 'string')
    return populate.split(',').reduce((deepest, path) => Math.max(deepest, path.split('.').length), 1);
  if (Array.isArray(populate)) return Math.max(0, ...populate.map(populateDepth));
  if (!isQuery(populate)) return populate ? 1 : 0;
  const inner = Object.values(populate).map((value) =>
    isQuery(value) ? Math.max(populateDepth(value.populate), filterDepth(value.filters)) : 0,
  );
  return 1 + Math.max(0, ...inner);
};

/** How many fields deep a filter reaches; operators ($eq, $and …) and list positions do not count. */
const filterDepth = (filters: unknown): number => {
  if (!isQuery(filters)) return 0;
  const depths = Object.entries(filters).map(
    ([key, value]) => (/^(\$|\d)/.test(key) ? 0 : 1) + filterDepth(value),
  );
  return Math.max(0, ...depths);
};

/** How many fields long the longest path of a sort is, whether it is written `a.b:asc` or nested. */
const sortDepth = (sort: unknown): number => {
  if (typeof sort === 'string')
    return sort.split(',').reduce((longest, path) => Math.max(longest, path.split('.').length), 0);
  if (!isQuery(sort)) return 0;
  const depths = Object.entries(sort).map(([key, value]) => {
    if (/^\d+$/.test(key)) return sortDepth(value);
    return key.split('.').length + (isQuery(value) ? sortDepth(value) : 0);
  });
  return Math.max(0, ...depths);
};

const hasNul = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.includes('\0')
    : isQuery(value) && Object.entries(value).some(([key, inner]) => key.includes('\0') || hasNul(inner));

/** Strapi keeps queries in an object by their text: for `?toString` it finds what every object inherits. */
const inheritedName = (query: unknown): string | undefined => {
  if (query === Object.prototype) return '__proto__';
  if (typeof query !== 'function') return undefined;
  return Object.getOwnPropertyNames(Object.prototype).find(
    (name) => Reflect.get(Object.prototype, name) === query,
  );
};

/**
 * @throws ValidationError for the NUL character, which no entry holds and PostgreSQL does not take, and for a query
 * that is the name of something that every object has
 */
export const refuseNul = (query: Query): void => {
  const inherited = inheritedName(query);
  if (inherited) throw wrong([inherited], `There is no parameter '${inherited}' here.`);
  for (const [name, value] of Object.entries(query)) {
    if (hasNul(value)) throw wrong([name], `${name} contains a NUL character: remove it.`);
  }
};

/** @throws ValidationError when a part of a request nests deeper than the option `maxPopulateDepth` */
export const refuseDeeper = (name: string, depth: number, { maxPopulateDepth }: NewsroomOptions): void => {
  if (depth <= maxPopulateDepth) return;
  throw wrong([name], `${name} nests ${depth} deep; at most ${maxPopulateDepth} is allowed here.`);
};

/** @throws ValidationError when sort nests deeper than the option `maxPopulateDepth` */
export const limitSort = (sort: unknown, options: NewsroomOptions): void =>
  refuseDeeper('sort', sortDepth(sort), options);

/** @throws ValidationError when populate, filters or sort nest deeper than the option `maxPopulateDepth` */
export const limitDepth = (query: Query, options: NewsroomOptions): void => {
  refuseDeeper('populate', populateDepth(query.populate), options);
  refuseDeeper('filters', filterDepth(query.filters), options);
  limitSort(query.sort, options);
};

/** @throws ValidationError for anything but the two words; Strapi would take any other for `draft` */
export const checkStatus = (status: unknown): void => {
  if (status === undefined || status === 'published' || status === 'draft') return;
  throw wrong(['status'], 'status is published or draft.', status);
};

const isPath = (sort: unknown): boolean => {
  if (typeof sort === 'string') return sort.includes('.');
  return (
    isQuery(sort) &&
    Object.values(sort).some((value) => (Array.isArray(sort) ? isPath(value) : isQuery(value)))
  );
};

/** @throws ValidationError for a sort inside populate that goes through a link; Strapi cannot build its SQL */
export const refusePathsInSort = (populate: unknown): void => {
  if (!isQuery(populate)) return;
  for (const [key, value] of Object.entries(populate)) {
    if (key === 'sort' && isPath(value)) {
      throw wrong(['populate'], 'sort inside populate takes fields of the list itself, no links.', value);
    }
    refusePathsInSort(value);
  }
};
