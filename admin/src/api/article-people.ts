import { adminApi } from '@strapi/strapi/admin';
import type {
  ArticlePeople,
  ArticlePeopleAnswer,
  ArticlePeopleQuery,
} from '../../../server/src/api/contracts/article-people';
import { pluginId } from '../plugin-id';

const article = `plugin::${pluginId}.article`;

/** Tags of Strapi's content manager: what it saves, publishes or deletes is asked for again. */
const api = adminApi.enhanceEndpoints({ addTagTypes: ['Document', 'Relations'] }).injectEndpoints({
  endpoints: (builder) => ({
    articlePeople: builder.query<Record<string, ArticlePeople>, ArticlePeopleQuery>({
      query: (params) => ({ url: `/${pluginId}/articles/people`, method: 'GET', config: { params } }),
      transformResponse: ({ data }: ArticlePeopleAnswer) => data,
      providesTags: (_answer, _error, { ids }) => [
        'Relations',
        { type: 'Document', id: `${article}_LIST` },
        ...ids.map((id) => ({ type: 'Document' as const, id: `${article}_${id}` })),
      ],
    }),
  }),
});

/** Who made some articles and who is in them; all who ask for the same articles share one request. */
export const { useArticlePeopleQuery } = api;
