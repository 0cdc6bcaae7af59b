import { adminApi } from '@strapi/strapi/admin';
import type {
  AdminNamesQuery,
  NetworkAnswer,
  NetworkArticlesAnswer,
  NetworkArticlesQuery,
  NetworkQuery,
  NetworkSuggestionsAnswer,
  NetworkSuggestionsQuery,
} from '../../../server/src/api/contracts/network';
import type { NamesAnswer } from '../../../server/src/api/contracts/names';
import { pluginId } from '../plugin-id';
import { encoded } from './encoded';

/** Roles stand in an address with commas between them. */
const asParameters = <Query extends { roles?: string[] | undefined }>({ roles, ...others }: Query) => ({
  ...others,
  ...(roles ? { roles: roles.join(',') } : {}),
});

const get = (path: string, params: object) => ({
  url: `/${pluginId}/${path}`,
  method: 'GET' as const,
  config: { params: encoded(params) },
});

/** Tags of Strapi's content manager: whatever it makes or publishes may change a network, so that it is asked for again. */
const providesTags = [
  'Relations' as const,
  ...['article', 'person', 'organization'].map((type) => ({
    type: 'Document' as const,
    id: `plugin::${pluginId}.${type}_LIST`,
  })),
];

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Document', 'Relations'] }).injectEndpoints({
  endpoints: (builder) => ({
    network: builder.query<NetworkAnswer, NetworkQuery>({
      query: (asked) => get('graph', asParameters(asked)),
      providesTags,
    }),
    networkArticles: builder.query<NetworkArticlesAnswer, NetworkArticlesQuery>({
      query: (asked) => get('graph/articles', asParameters(asked)),
      providesTags,
    }),
    networkSuggestions: builder.query<NetworkSuggestionsAnswer, NetworkSuggestionsQuery>({
      query: (asked) => get('graph/suggestions', asked),
      providesTags,
    }),
    networkNames: builder.query<NamesAnswer['data'], AdminNamesQuery>({
      query: (asked) => get('names', asked),
      transformResponse: ({ data }: NamesAnswer) => data,
      providesTags,
    }),
  }),
});

/** Networks, the articles behind their edges, and names, as the asker may see them. */
export const {
  useNetworkQuery,
  useLazyNetworkQuery,
  useNetworkArticlesQuery,
  useNetworkSuggestionsQuery,
  useNetworkNamesQuery,
} = api;
