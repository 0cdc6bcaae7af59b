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

const api = adminApi.injectEndpoints({
  endpoints: (builder) => ({
    version: builder.query<Version, VersionOf>({
      query: ({ type, documentId, locale }) => ({
        url: `/${pluginId}/${paths[type]}/${documentId}/version`,
        method: 'GET',
        config: { params: locale ? { locale } : {} },
      }),
      transformResponse: ({ data }: VersionAnswer) => data,
    }),
  }),
});

/** When the draft of an entry was saved last, and by whom. */
export const { useVersionQuery, useLazyVersionQuery } = api;
