import { adminApi } from '@strapi/strapi/admin';
import type {
  AffiliationAnswer,
  AffiliationOrder,
  NewEntry,
  Reading,
  ReadingAnswer,
  ReadingQuestion,
  Rejection,
  RejectionsAnswer,
} from '../../../server/src/api/contracts/readings';
import { listAddress } from '../entry-address';
import { pluginId } from '../plugin-id';
import { encoded } from './encoded';

const uidOf = (type: 'person' | 'organization') => `plugin::${pluginId}.${type}`;

interface Decision {
  article: string;
  rejection: Rejection;
}

/** What a new entry is filled with, and the article that says so. */
export interface NewDraft {
  type: 'person' | 'organization';
  entry: NewEntry;
  source: { documentId: string; locale: string | null } | null;
}

/** Relations as the content manager takes them. */
const connect = (documentId: string, locale: string | null = null) => ({
  connect: [{ documentId, ...(locale ? { locale } : {}) }],
});

const dataOf = ({ type, entry, source }: NewDraft) => {
  if (type === 'organization') return { name: entry.name };
  const { affiliations, ...names } = entry;
  return {
    ...names,
    affiliations: affiliations.map(({ organization, role }) => ({
      kind: 'other',
      role,
      organization: connect(organization),
      ...(source ? { source: connect(source.documentId, source.locale) } : {}),
    })),
  };
};

const listOf = (type: NewDraft['type']) => [
  { type: 'Document' as const, id: `${uidOf(type)}_LIST` },
  'Relations' as const,
];

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Document', 'Relations'] }).injectEndpoints({
  endpoints: (builder) => ({
    /** A question about the form that is not saved; its answer is of no use to anybody else, so nothing is cached. */
    readArticle: builder.mutation<Reading, ReadingQuestion>({
      query: (data) => ({ url: `/${pluginId}/articles/reading`, method: 'POST', data }),
      transformResponse: ({ data }: ReadingAnswer) => data,
    }),
    rejectName: builder.mutation<Rejection[], Decision>({
      query: ({ article, rejection }) => ({
        url: `/${pluginId}/articles/${article}/rejections`,
        method: 'POST',
        data: rejection,
      }),
      transformResponse: ({ data }: RejectionsAnswer) => data,
    }),
    unrejectName: builder.mutation<Rejection[], Decision>({
      query: ({ article, rejection: { type, entry, name } }) => ({
        url: `/${pluginId}/articles/${article}/rejections`,
        method: 'DELETE',
        config: { params: encoded({ type, name, ...(entry ? { entry } : {}) }) },
      }),
      transformResponse: ({ data }: RejectionsAnswer) => data,
    }),
    addAffiliation: builder.mutation<AffiliationAnswer['data'], AffiliationOrder & { article: string }>({
      query: ({ article, ...data }) => ({
        url: `/${pluginId}/articles/${article}/affiliations`,
        method: 'POST',
        data,
      }),
      transformResponse: ({ data }: AffiliationAnswer) => data,
      invalidatesTags: (_answer, _error, { person }) => [
        { type: 'Document', id: `${uidOf('person')}_${person}` },
        ...listOf('person'),
      ],
    }),
    /** Strapi's own route: permissions, fields and slugs are as when somebody fills in the form. */
    createDraft: builder.mutation<{ documentId: string; name: string }, NewDraft>({
      query: (draft) => ({
        url: listAddress(draft.type),
        method: 'POST',
        data: dataOf(draft),
      }),
      transformResponse: ({ data }: { data: { documentId: string; name: string } }) => data,
      invalidatesTags: (_answer, _error, { type }) => listOf(type),
    }),
  }),
});

export const {
  useReadArticleMutation,
  useRejectNameMutation,
  useUnrejectNameMutation,
  useAddAffiliationMutation,
  useCreateDraftMutation,
} = api;
