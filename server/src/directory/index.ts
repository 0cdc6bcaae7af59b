export { createDirectory, type Directory } from './create-directory';
export { findNames } from './find-names';
export { placesOf } from './places';
export type { DirectoryEntry } from './types';
