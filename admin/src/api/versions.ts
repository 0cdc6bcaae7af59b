import { adminApi } from '@strapi/strapi/admin';
import type { Version, VersionAnswer } from '../../../server/src/api/contracts/versions';
import type { PublicType } from '../../../server/src/model';
import { pluginId } from '../plugin-id';

export interface VersionOf {
  type: PublicType;
  documentId: string;
  locale?: string | undefined;
}

const paths: Record<PublicType, string> = {
  article: 'articles',
  person: 'people',
  organization: 'organizations',
};

const request = {
  query: ({ type, documentId, locale }: VersionOf) => ({
    url: `/${pluginId}/${paths[type]}/${documentId}/version`,
    method: 'GET' as const,
    config: { params: locale ? { locale } : {} },
  }),
  transformResponse: ({ data }: VersionAnswer) => data,
};

const api = adminApi.injectEndpoints({
  endpoints: (builder) => ({
    version: builder.query<Version, VersionOf>(request),
    // A query would settle for the answer of one that is under way, which may be older than the question.
    versionNow: builder.mutation<Version, VersionOf>(request),
  }),
});

/** When the draft of an entry was saved last, and by whom; `useVersionNowMutation` asks the server each time. */
export const { useVersionQuery, useVersionNowMutation } = api;
