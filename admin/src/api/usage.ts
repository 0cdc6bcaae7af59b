import { adminApi } from '@strapi/strapi/admin';
import type { UsageAnswer, UsageQuery } from '../../../server/src/api/contracts/usage';
import type { Place } from '../content-manager';
import { pluginId } from '../plugin-id';

export interface UsageQuestion extends UsageQuery {
  place: Place;
  documentId: string;
}

const api = adminApi.injectEndpoints({
  endpoints: (builder) => ({
    entryUsage: builder.query<UsageAnswer['data'], UsageQuestion>({
      query: ({ place, documentId, ...params }) => ({
        url: `/${pluginId}/${place}/${documentId}/usage`,
        method: 'GET',
        config: { params },
      }),
      transformResponse: ({ data }: UsageAnswer) => data,
      // Whoever deletes wants to know what is so now.
      keepUnusedDataFor: 0,
    }),
  }),
});

/** Where an entry is named: what a delete would touch. */
export const { useEntryUsageQuery } = api;
