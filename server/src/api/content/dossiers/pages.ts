import type { Core } from '@strapi/types';
import type { NewsroomOptions } from '../../../config';
import type { Part } from '../../../dossiers/members';
import type { PagedAnswer } from '../../contracts/dossiers';

interface Asked {
  page?: number | undefined;
  pageSize?: number | undefined;
}

/** A page as the options of the site allow it. */
export interface Page extends Part {
  page: number;
}

export const pageOf = (strapi: Core.Strapi, { page = 1, pageSize }: Asked): Page => {
  const { defaultPageSize, maxPageSize } = strapi.config.get<NewsroomOptions>('plugin::newsroom');
  const size = Math.min(pageSize ?? defaultPageSize, maxPageSize);
  return { page, size, start: (page - 1) * size };
};

/** @returns the answer with Strapi's words about its page */
export const paged = <Item>(data: Item[], total: number, { page, size }: Page): PagedAnswer<Item> => ({
  data,
  meta: { pagination: { page, pageSize: size, pageCount: Math.ceil(total / size), total } },
});
