import { createHash } from 'node:crypto';
import { fold, oneLine } from '../directory/fold';
import type { ReadableEntries } from './access';
import type { Rejection } from './types';

/** @returns one key for every way to write what is rejected: an entry whatever it is called, else the name */
export const rejectionKey = ({ type, entry, name }: Rejection): string =>
  createHash('sha256')
    .update(entry ? `${type} ${entry}` : `${type} name ${fold(oneLine(name))}`)
    .digest('hex');

/** @returns each rejection once, by the present name of its entry; without entries that the asker may not read */
export const shownRejections = (rejections: Rejection[], entries: ReadableEntries): Rejection[] => {
  const shown = rejections.flatMap((rejection) => {
    if (!rejection.entry) return [rejection];
    const entry = entries.get(rejection.entry);
    return entry ? [{ ...rejection, name: entry.name }] : [];
  });
  return [...new Map(shown.map((rejection) => [rejectionKey(rejection), rejection])).values()];
};
