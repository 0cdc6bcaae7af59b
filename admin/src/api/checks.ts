import { adminApi } from '@strapi/strapi/admin';
import type {
  Checks,
  ChecksAnswer,
  RepairAnswer,
  UnlinkedAnswer,
  UnlinkedQuery,
} from '../../../server/src/api/contracts/checks';
import { pluginId } from '../plugin-id';

const lists = ['article', 'person', 'organization'].map((type) => ({
  type: 'Document' as const,
  id: `plugin::${pluginId}.${type}_LIST`,
}));

/** Whoever saves, publishes or deletes something and comes back finds it checked again. */
const api = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document', 'Relations', 'NewsroomLikeness'] })
  .injectEndpoints({
    endpoints: (builder) => ({
      checks: builder.query<Checks, void>({
        query: () => ({ url: `/${pluginId}/checks`, method: 'GET' }),
        transformResponse: ({ data }: ChecksAnswer) => data,
        providesTags: lists,
      }),
      repair: builder.mutation<RepairAnswer['data'], void>({
        query: () => ({ url: `/${pluginId}/checks/repair`, method: 'POST', data: {} }),
        transformResponse: ({ data }: RepairAnswer) => data,
        invalidatesTags: ['Relations'],
        async onQueryStarted(_order, { dispatch, queryFulfilled }) {
          const repaired = await queryFulfilled.catch(() => null);
          if (repaired) dispatch(api.util.updateQueryData('checks', undefined, () => repaired.data.after));
        },
      }),
      /** Asks the server nothing: pairs that look alike are asked for again by whoever shows them. */
      forgetLikeness: builder.mutation<null, void>({
        queryFn: () => ({ data: null }),
        invalidatesTags: ['NewsroomLikeness'],
      }),
      unlinked: builder.query<UnlinkedAnswer['data'], UnlinkedQuery>({
        query: (params) => ({ url: `/${pluginId}/checks/unlinked`, method: 'GET', config: { params } }),
        transformResponse: ({ data }: UnlinkedAnswer) => data,
        keepUnusedDataFor: 0,
      }),
    }),
  });

/** What is wrong with links and slugs, mending it, and drafts with names to link. */
export const { useChecksQuery, useRepairMutation, useForgetLikenessMutation, useLazyUnlinkedQuery } = api;
