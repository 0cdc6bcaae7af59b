import type {
  ArticleDossier,
  ArticleFacts,
  DossierAnswer,
  DossierMember,
  NamedAs,
  NamingArticle,
  OrganizationDossier,
  PagedAnswer,
  PersonDossier,
} from '../api/contracts/dossiers';
import type { GraphAnswer, GraphQuery } from '../api/contracts/graph';
import type { FoundName, NamesAnswer, NamesQuery } from '../api/contracts/names';
import { type Paged, pagedBy } from './pages';
import { type CallOptions, type ClientOptions, type Query, askerOf } from './request';

export type * from '../api/contracts/dossiers';
export type * from '../api/contracts/graph';
export type * from '../api/contracts/names';
export { scriptSafeJson } from '../formats/script-safe';
export { NewsroomError } from './errors';
export type { Paged } from './pages';
export type { CallOptions, ClientOptions } from './request';
export type { Clock, RetryOptions } from './retries';

/** Which version of an entry, and in which language articles are. */
export interface VersionOptions extends CallOptions {
  locale?: string;
  /** `draft` takes the permission `readDrafts`. */
  status?: 'published' | 'draft';
}

/** And how much of it. */
export interface DossierOptions<Field extends string> extends VersionOptions {
  /** The parts of the answer; all of them when it is missing. */
  fields?: readonly Field[];
}

/** Only articles that name somebody in one of these roles, or that were written between two partial dates. */
export interface NamingOptions extends VersionOptions {
  role?: NamedAs | readonly NamedAs[];
  from?: string;
  to?: string;
  pageSize?: number;
}

/** The people of an organization, at a partial date. */
export interface MembersOptions extends VersionOptions {
  at?: string;
  pageSize?: number;
}

/** JSON-LD in schema.org's words, ready for `scriptSafeJson`. */
export interface JsonLd {
  '@context': string;
  '@graph': unknown[];
}

type Part<Dossier> = Extract<keyof Dossier, string>;
type Trimmed<Dossier, Field extends Part<Dossier>> = Pick<
  Dossier,
  Field | Extract<'documentId', keyof Dossier>
>;

const withoutSignal = <Options extends CallOptions>({ signal: _, ...query }: Options) => query as Query;

/**
 * A client of the content API of Newsroom, for browsers and Node. Slugs may be documentIds everywhere; a former slug leads
 * to the entry, too. Its types are those that the server answers with.
 * @throws TypeError for a `url` that is no absolute address; its methods throw NewsroomError
 */
export const createClient = (options: ClientOptions) => {
  const ask = askerOf(options);

  const dossierOf =
    <Dossier>(collection: string) =>
    async <Field extends Part<Dossier> = Part<Dossier>>(
      slug: string,
      asked: DossierOptions<Field> = {},
    ): Promise<Trimmed<Dossier, Field>> => {
      const path = [collection, slug, 'dossier'];
      const { data } = await ask<DossierAnswer<Trimmed<Dossier, Field>>>(path, withoutSignal(asked), asked);
      return data;
    };

  const jsonLdOf =
    (collection: string) =>
    (slug: string, asked: VersionOptions = {}): Promise<JsonLd> =>
      ask<JsonLd>([collection, slug, 'dossier'], { ...withoutSignal(asked), format: 'jsonld' }, asked);

  const listOf = <Item>(path: string[], asked: CallOptions): Paged<Item> =>
    pagedBy((page) => ask<PagedAnswer<Item>>(path, { ...withoutSignal(asked), page }, asked));

  return {
    /** An article with everybody in it. */
    article: dossierOf<ArticleDossier>('articles'),
    /** A person with roles, articles and whom articles name together with them. */
    person: dossierOf<PersonDossier>('people'),
    /** An organization with people, ties and articles. */
    organization: dossierOf<OrganizationDossier>('organizations'),

    /** The same as JSON-LD. */
    jsonLd: {
      article: jsonLdOf('articles'),
      person: jsonLdOf('people'),
      organization: jsonLdOf('organizations'),
    },

    /** What an article is the source of. */
    async facts(slug: string, asked: VersionOptions = {}): Promise<ArticleFacts> {
      const path = ['articles', slug, 'facts'];
      return (await ask<DossierAnswer<ArticleFacts>>(path, withoutSignal(asked), asked)).data;
    },

    /** The articles that name a person. */
    articlesOfPerson: (slug: string, asked: NamingOptions = {}) =>
      listOf<NamingArticle>(['people', slug, 'articles'], asked),
    /** The articles that name an organization. */
    articlesOfOrganization: (slug: string, asked: NamingOptions = {}) =>
      listOf<NamingArticle>(['organizations', slug, 'articles'], asked),
    /** The people of an organization. */
    peopleOf: (slug: string, asked: MembersOptions = {}) =>
      listOf<DossierMember>(['organizations', slug, 'people'], asked),

    /** Whom articles name together, around somebody: `{ center: 'person:guo-shengkun', depth: 2 }`. */
    async graph(query: GraphQuery, asked: CallOptions = {}): Promise<GraphAnswer['data']> {
      return (await ask<GraphAnswer>(['graph'], { ...query }, asked)).data;
    },

    /** People and organizations by any of their names, best first. */
    async names(query: NamesQuery, asked: CallOptions = {}): Promise<FoundName[]> {
      return (await ask<NamesAnswer>(['names'], { ...query }, asked)).data;
    },
  };
};

export type NewsroomClient = ReturnType<typeof createClient>;
