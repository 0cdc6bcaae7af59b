import { adminApi } from '@strapi/strapi/admin';
import type {
  DoneMerge,
  MergeAnswer,
  MergeOrder,
  MergePlan,
  MergePlanAnswer,
  MergeQuestion,
  MergesAnswer,
} from '../../../server/src/api/contracts/merges';
import { pluginId } from '../plugin-id';

/** What a merge changes of what the admin has asked for: entries, links among them, and which names look alike. */
const changed = ['Document', 'Relations', 'NewsroomLikeness', 'NewsroomMerges'] as const;

const api = adminApi.enhanceEndpoints({ addTagTypes: changed }).injectEndpoints({
  endpoints: (builder) => ({
    mergePlan: builder.query<MergePlan, MergeQuestion>({
      query: (params) => ({ url: `/${pluginId}/merges/plan`, method: 'GET', config: { params } }),
      transformResponse: ({ data }: MergePlanAnswer) => data,
      keepUnusedDataFor: 0,
    }),
    merges: builder.query<MergesAnswer, { page: number; pageSize: number }>({
      query: (params) => ({ url: `/${pluginId}/merges`, method: 'GET', config: { params } }),
      providesTags: ['NewsroomMerges'],
    }),
    applyMerge: builder.mutation<DoneMerge, MergeOrder>({
      query: (data) => ({ url: `/${pluginId}/merges`, method: 'POST', data }),
      transformResponse: ({ data }: MergeAnswer) => data,
      invalidatesTags: (_done, error) => (error ? [] : changed),
    }),
    undoMerge: builder.mutation<DoneMerge, string>({
      query: (id) => ({ url: `/${pluginId}/merges/${id}/undo`, method: 'POST' }),
      transformResponse: ({ data }: MergeAnswer) => data,
      invalidatesTags: (_done, error) => (error ? ['NewsroomMerges'] : changed),
    }),
  }),
});

export const { useMergePlanQuery, useMergesQuery, useApplyMergeMutation, useUndoMergeMutation } = api;
