import type { Core } from '@strapi/types';
import type { Directory } from '../directory';
import { followedDirectory } from '../pieces/followed-directory';
import type { EntityType } from '../pieces/types';

/**
 * The names of everybody who is published, in the form in which texts are searched for them. It follows what is published
 * on whichever node.
 * @returns how to get the directory of some types
 */
export const publishedDirectory = (strapi: Core.Strapi) => {
  const directoryOf = followedDirectory(strapi, {
    version: 'published',
    entryOf: ({ slug, entry }) => (slug ? entry : null),
  });
  return (types: EntityType[]): Promise<Directory> =>
    directoryOf(types.join(' '), (entry) => (types.includes(entry.type) ? entry : null));
};
