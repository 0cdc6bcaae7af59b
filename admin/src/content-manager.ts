import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { pluginId } from './plugin-id';

/** A type of ours that editors see, as the addresses of the admin name it. */
export type Place = 'articles' | 'people' | 'organizations';

const places: ReadonlyMap<string, Place> = new Map([
  [`plugin::${pluginId}.article`, 'articles'],
  [`plugin::${pluginId}.person`, 'people'],
  [`plugin::${pluginId}.organization`, 'organizations'],
]);

/** @returns how the addresses of the admin name a type of ours; null for everybody else's */
export const placeOf = (model: string): Place | null => places.get(model) ?? null;

type Apis = ContentManagerPlugin['config']['apis'];

/** @returns what the content manager lets plugins add to it */
export const contentManagerOf = (app: StrapiApp): Apis =>
  app.getPlugin('content-manager').apis as unknown as Apis;
