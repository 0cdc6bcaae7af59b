import { adminApi } from '@strapi/strapi/admin';
import type {
  PublishTogetherAnswer,
  PublishTogetherOrder,
  UnpublishedAnswer,
  UnpublishedQuestion,
} from '../../../server/src/api/contracts/publish-together';
import { pluginId } from '../plugin-id';

type Published = PublishTogetherAnswer['data'];

/** Tags of Strapi's content manager: what is published shows at once in lists, forms and links. */
const api = adminApi.enhanceEndpoints({ addTagTypes: ['Document', 'Relations'] }).injectEndpoints({
  endpoints: (builder) => ({
    unpublishedEntries: builder.query<UnpublishedAnswer['data'], UnpublishedQuestion>({
      query: (data) => ({ url: `/${pluginId}/articles/unpublished`, method: 'POST', data }),
      transformResponse: ({ data }: UnpublishedAnswer) => data,
    }),
    publishTogether: builder.mutation<Published, PublishTogetherOrder>({
      query: (data) => ({ url: `/${pluginId}/publish-together`, method: 'POST', data }),
      transformResponse: ({ data }: PublishTogetherAnswer) => data,
      invalidatesTags: (published = []) => [
        'Relations',
        ...published.flatMap(({ type, documentId }) => [
          { type: 'Document' as const, id: `plugin::${pluginId}.${type}_${documentId}` },
          { type: 'Document' as const, id: `plugin::${pluginId}.${type}_LIST` },
        ]),
      ],
    }),
  }),
});

/** Which entries that an article links to are not published, and publishing them. */
export const { useLazyUnpublishedEntriesQuery, usePublishTogetherMutation } = api;
