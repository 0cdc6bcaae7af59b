import { adminApi } from '@strapi/strapi/admin';
import type { SettingsAnswer } from '../../../server/src/api/contracts/settings';
import { pluginId } from '../plugin-id';

export type Settings = SettingsAnswer['data'];

const api = adminApi.injectEndpoints({
  endpoints: (builder) => ({
    newsroomSettings: builder.query<Settings, void>({
      query: () => ({ url: `/${pluginId}/settings`, method: 'GET' }),
      transformResponse: ({ data }: SettingsAnswer) => data,
      // Roles are changed on other pages.
      keepUnusedDataFor: 0,
    }),
  }),
});

/** What the plugin runs with, and who may do what. */
export const { useNewsroomSettingsQuery } = api;
