import { adminApi } from '@strapi/strapi/admin';

/** What an import may change of what the admin has asked for. */
const changed = ['Document', 'Relations', 'NewsroomLikeness'] as const;

const api = adminApi.enhanceEndpoints({ addTagTypes: changed }).injectEndpoints({
  endpoints: (builder) => ({
    /** Asks the server nothing: an import writes long after the request that started it was answered. */
    entriesImported: builder.mutation<null, void>({
      queryFn: () => ({ data: null }),
      invalidatesTags: changed,
    }),
  }),
});

/** Tells the admin that an import has ended: lists, links, checks and panels are asked for again. */
export const { useEntriesImportedMutation } = api;
