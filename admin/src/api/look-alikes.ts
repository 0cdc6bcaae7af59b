import { adminApi } from '@strapi/strapi/admin';
import type {
  LikelyPairsAnswer,
  LikelyPairsQuery,
  LookAlikesAnswer,
  Rejection,
} from '../../../server/src/api/contracts/look-alikes';
import type { EntryType } from '../merging/addresses';
import { entryAddress, listAddress } from '../entry-address';
import { pluginId } from '../plugin-id';
import { encoded } from './encoded';

/** The parts of addresses that name the entries of a type. */
const plurals: Record<EntryType, string> = { person: 'people', organization: 'organizations' };

/** An entry of the content manager's list. */
export interface NamedEntry {
  documentId: string;
  name: string | null;
  slug?: string | null;
  disambiguation?: string | null;
}

const api = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document', 'Relations', 'NewsroomLikeness'] })
  .injectEndpoints({
    endpoints: (builder) => ({
      lookAlikes: builder.query<LookAlikesAnswer, { type: EntryType; documentId: string }>({
        query: ({ type, documentId }) => ({
          url: `/${pluginId}/${plurals[type]}/${documentId}/look-alikes`,
          method: 'GET',
        }),
        providesTags: ['Document', 'NewsroomLikeness'],
      }),
      likelyPairs: builder.query<LikelyPairsAnswer, LikelyPairsQuery>({
        query: (params) => ({ url: `/${pluginId}/look-alikes`, method: 'GET', config: { params } }),
        providesTags: ['Document', 'NewsroomLikeness'],
      }),
      reject: builder.mutation<unknown, Rejection>({
        query: (data) => ({ url: `/${pluginId}/look-alikes/rejections`, method: 'POST', data }),
        invalidatesTags: ['NewsroomLikeness'],
      }),
      takeBack: builder.mutation<unknown, Rejection>({
        query: (params) => ({
          url: `/${pluginId}/look-alikes/rejections`,
          method: 'DELETE',
          config: { params: encoded(params) },
        }),
        invalidatesTags: ['NewsroomLikeness'],
      }),
      entriesNamed: builder.query<NamedEntry[], { type: EntryType; name: string }>({
        query: ({ type, name }) => ({
          url: listAddress(type),
          method: 'GET',
          config: {
            params: encoded({ page: 1, pageSize: 10, sort: 'name:ASC', ...(name ? { _q: name } : {}) }),
          },
        }),
        transformResponse: ({ results }: { results: NamedEntry[] }) => results,
        providesTags: ['Document'],
      }),
      entryNamed: builder.query<NamedEntry, { type: EntryType; documentId: string }>({
        query: ({ type, documentId }) => ({
          url: entryAddress({ type, documentId }),
          method: 'GET',
        }),
        transformResponse: ({ data }: { data: NamedEntry }) => data,
        providesTags: ['Document'],
      }),
    }),
  });

export const {
  useLookAlikesQuery,
  useLikelyPairsQuery,
  useRejectMutation,
  useTakeBackMutation,
  useEntriesNamedQuery,
  useEntryNamedQuery,
} = api;
