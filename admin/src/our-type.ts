import type { PublicType } from '../../server/src/model';
import { pluginId } from './plugin-id';

const types: PublicType[] = ['article', 'person', 'organization'];

/** @returns which of our types a uid of the content manager is, or null */
export const ourType = (uid: string | undefined): PublicType | null =>
  types.find((type) => uid === `plugin::${pluginId}.${type}`) ?? null;
