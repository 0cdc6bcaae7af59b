import type { Core } from '@strapi/types';
import { type Page, paged } from '../../api/content/dossiers/pages';
import type { NewsroomOptions } from '../../config';
import type { ListOfEach } from '../../dossiers/articles-naming-each';
import { pagedArgs } from '../limits';
import type { Args } from '../resolving';
import type { List } from './types';

interface Pagination {
  page?: number;
  pageSize?: number;
  start?: number;
  limit?: number;
}

/**
 * @param args the argument `pagination` of Strapi's lists, by pages or by start and limit
 * @returns the part of the list that is meant, as the options of the site allow it
 * @throws ValidationError for a page or size below the lowest
 */
export const partOf = (strapi: Core.Strapi, { pagination }: Args): Page => {
  const options = strapi.config.get<NewsroomOptions>('plugin::newsroom');
  const asked = pagedArgs({ pagination }, options).pagination as Pagination;
  if (asked.limit === undefined) {
    const { page = 1, pageSize: size = options.defaultPageSize } = asked;
    return { page, size, start: (page - 1) * size };
  }
  const { start = 0, limit: size } = asked;
  return { page: Math.floor(start / Math.max(1, size)) + 1, size, start };
};

/** @returns a list in the words of Strapi's GraphQL */
export const listed = <Item>({ items, total }: ListOfEach<Item>, part: Page): List<Item> => ({
  nodes: items,
  // A page of nothing can be asked for, and then there is no number of pages.
  pageInfo:
    part.size > 0 ? paged(items, total, part).meta.pagination : { page: 1, pageSize: 0, pageCount: 0, total },
});
