import { adminApi } from '@strapi/strapi/admin';
import type { InTheNewsAnswer, NamesToLinkAnswer } from '../../../server/src/api/contracts/widgets';
import { pluginId } from '../plugin-id';

const types = ['article', 'person', 'organization'];

/** The homepage shows what was saved or published since it was shown last. */
const tags = types.map((type) => ({ type: 'Document' as const, id: `plugin::${pluginId}.${type}_LIST` }));

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (builder) => ({
    namesToLink: builder.query<NamesToLinkAnswer['data'], void>({
      query: () => ({ url: `/${pluginId}/widgets/names-to-link`, method: 'GET' }),
      transformResponse: ({ data }: NamesToLinkAnswer) => data,
      providesTags: tags,
    }),
    inTheNews: builder.query<InTheNewsAnswer['data'], void>({
      query: () => ({ url: `/${pluginId}/widgets/in-the-news`, method: 'GET' }),
      transformResponse: ({ data }: InTheNewsAnswer) => data,
      providesTags: tags,
    }),
  }),
});

/** What the widgets of the homepage show. */
export const { useNamesToLinkQuery, useInTheNewsQuery } = api;
