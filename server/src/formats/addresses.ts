import type { Core } from '@strapi/types';
import type { NewsroomOptions, SiteOptions } from '../config';
import type { PublicType } from '../model';
import { type Addressed, encoded, pathOf } from './patterns';

/** Where Strapi answers: `server` is the address of files, `api` that of the content API, both without a slash at the end. */
export interface StrapiAddress {
  server: string;
  api: string;
}

/** Every absolute address that a format writes. */
export interface Addresses {
  /** The content API. */
  api: string;
  /** The front page of the website, or of Strapi when there is no website. */
  home: string;
  /** Who publishes, when the site says so. */
  publisher: string | null;
  /** @returns the page of an entry on the website, or its address in the API when there is no website */
  pageOf(type: PublicType, entry: Addressed): string;
  /** @returns a name for an entry that stays when its slug changes, for `@id` */
  idOf(type: PublicType, entry: Addressed): string;
  /** @returns the absolute address of a file of the media library */
  fileOf(url: string): string;
}

const collections = {
  article: 'articles',
  person: 'people',
  organization: 'organizations',
} as const satisfies Record<PublicType, keyof SiteOptions>;

const inApi = ({ api }: StrapiAddress, type: PublicType, { documentId, locale }: Addressed): string => {
  const address = `${api}/newsroom/${collections[type]}/${encoded(documentId)}`;
  return locale ? `${address}?locale=${encoded(locale)}` : address;
};

/** Absolute as it is, or below a server. A provider may answer addresses without a protocol, too. */
const absolute = (url: string, server: string): string => {
  const onServer = url.startsWith('/') && !url.startsWith('//');
  const address = onServer ? `${server}${url}` : url;
  return URL.canParse(address, server) ? new URL(address, server).href : address;
};

/**
 * @param site the option `site`; without `site.url` pages and names of entries are their addresses in the API
 * @returns the functions that make addresses
 */
export const addressesOf = (site: SiteOptions, strapi: StrapiAddress): Addresses => {
  const website = site.url?.replace(/\/+$/, '');
  return {
    api: strapi.api,
    home: website ?? strapi.server,
    publisher: site.name ?? null,
    pageOf: (type, entry) =>
      website ? `${website}${pathOf(site[collections[type]], entry)}` : inApi(strapi, type, entry),
    idOf: (type, entry) => {
      if (!website) return inApi(strapi, type, entry);
      const name = [type, entry.documentId, ...(entry.locale ? [entry.locale] : [])];
      return `${website}/#${name.map(encoded).join('-')}`;
    },
    fileOf: (url) => absolute(url, strapi.server),
  };
};

/** @returns the addresses of this site, by its configuration */
export const siteAddresses = (strapi: Core.Strapi): Addresses => {
  const { site } = strapi.config.get<NewsroomOptions>('plugin::newsroom');
  const server = strapi.config.get<string>('server.absoluteUrl').replace(/\/+$/, '');
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api').replace(/^\/*(.*?)\/*$/, '$1');
  return addressesOf(site, { server, api: prefix ? `${server}/${prefix}` : server });
};
