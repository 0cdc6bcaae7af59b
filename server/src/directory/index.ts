export { type ChangingDirectory, changingDirectory } from './changing-directory';
export { createDirectory, directorySteps, type Directory } from './create-directory';
export { type Findings, findNames } from './find-names';
export { placesOf } from './places';
export type { DirectoryEntry } from './types';
