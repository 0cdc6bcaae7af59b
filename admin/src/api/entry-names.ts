import { adminApi } from '@strapi/strapi/admin';
import type {
  EntryName,
  EntryNamesAnswer,
  EntryNamesQuery,
} from '../../../server/src/api/contracts/entry-names';
import { pluginId } from '../plugin-id';
import { encoded } from './encoded';

const api = adminApi.injectEndpoints({
  endpoints: (builder) => ({
    entryNames: builder.query<EntryName[], EntryNamesQuery>({
      query: (params) => ({
        url: `/${pluginId}/entry-names`,
        method: 'GET',
        config: { params: encoded(params) },
      }),
      transformResponse: ({ data }: EntryNamesAnswer) => data,
    }),
  }),
});

/** People and organizations by name. */
export const { useEntryNamesQuery } = api;
