import { adminApi } from '@strapi/strapi/admin';
import type {
  EntryArticlesAnswer,
  EntryArticlesQuery,
  EntryPartiesAnswer,
  EntryPartiesQuery,
  EntryParty,
  EntryPeopleAnswer,
  EntryPeopleQuery,
  EntryPlace,
  KnownWithAnswer,
} from '../../../server/src/api/contracts/entry-panels';
import { pluginId } from '../plugin-id';

/** An entry in the addresses of the admin. */
export interface EntryAddress {
  place: EntryPlace;
  documentId: string;
}

const types = { people: 'person', organizations: 'organization' } as const;

const tag = (id: string) => ({ type: 'Document' as const, id: `plugin::${pluginId}.${id}` });

/** Saving, publishing or deleting any entry may change what names this one: Strapi forgets relations then. */
const tagsOf = (_answer: unknown, _error: unknown, { place, documentId }: EntryAddress) => [
  'Relations' as const,
  tag('article_LIST'),
  tag('person_LIST'),
  tag(`${types[place]}_${documentId}`),
];

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Document', 'Relations'] }).injectEndpoints({
  endpoints: (builder) => {
    const question = (address: EntryAddress, part: string, params: object = {}) => ({
      url: `/${pluginId}/${address.place}/${address.documentId}/${part}`,
      method: 'GET' as const,
      config: { params },
    });
    return {
      entryArticles: builder.query<EntryArticlesAnswer, EntryAddress & EntryArticlesQuery>({
        query: ({ place, documentId, ...params }) => question({ place, documentId }, 'articles', params),
        providesTags: tagsOf,
      }),
      entryPeople: builder.query<EntryPeopleAnswer, EntryAddress & EntryPeopleQuery>({
        query: ({ place, documentId, ...params }) => question({ place, documentId }, 'people', params),
        providesTags: tagsOf,
      }),
      knownWith: builder.query<KnownWithAnswer['data'], EntryAddress>({
        query: (address) => question(address, 'known-with'),
        transformResponse: ({ data }: KnownWithAnswer) => data,
        providesTags: tagsOf,
      }),
      entryParties: builder.query<EntryParty[], EntryAddress & EntryPartiesQuery>({
        query: ({ place, documentId, ...params }) =>
          question({ place, documentId }, place === 'people' ? 'affiliations' : 'ties', params),
        transformResponse: ({ data }: EntryPartiesAnswer) => data,
        providesTags: tagsOf,
      }),
    };
  },
});

/** What stands beside a person or an organization in its edit view. */
export const { useEntryArticlesQuery, useEntryPeopleQuery, useKnownWithQuery, useEntryPartiesQuery } = api;
