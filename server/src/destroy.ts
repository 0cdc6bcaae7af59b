import type { Core } from '@strapi/types';
import { changesOf } from './changes/service';
import type { ImportJobService } from './importing/service';
import type { LinkService } from './links/service';
import { noteForReturn } from './persistence';

/** Before the site stops: what writes have left to do, and what a next boot without the plugin would throw away. */
export const destroy = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const jobs: ImportJobService = strapi.plugin('newsroom').service('import-jobs');
  await jobs.stop();
  const { settling }: LinkService = strapi.plugin('newsroom').service('links');
  await settling.finished();
  await changesOf(strapi).finished();
  // What has not booted to its end may lack the half of what there is to keep.
  if (strapi.isLoaded) await noteForReturn(strapi);
};
