import type { Version } from '../../../server/src/api/contracts/versions';

/** @returns whether the stored draft is newer than the one that a form was loaded with; not as long as that is unknown */
export const isNewer = (stored: Version | undefined, loaded: string | undefined): stored is Version =>
  stored !== undefined && loaded !== undefined && Date.parse(stored.updatedAt) > Date.parse(loaded);
