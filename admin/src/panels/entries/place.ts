import type { EntryPlace } from '../../../../server/src/api/contracts/entry-panels';
import { placeOf } from '../../content-manager';

/** @returns the place of a person or an organization; null for every other type */
export const entryPlaceOf = (model: string): EntryPlace | null => {
  const place = placeOf(model);
  return place === 'articles' ? null : place;
};
