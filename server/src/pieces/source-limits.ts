import { MAX_FILE_BYTES } from './decode';
import type { Problem } from './types';

/** How much one import reads, in bytes and files. */
export interface SourceLimits {
  fileBytes: number;
  totalBytes: number;
  files: number;
}

/** From a disk: larger sites import folder by folder. */
export const limitsOnDisk: SourceLimits = {
  fileBytes: MAX_FILE_BYTES,
  totalBytes: 200 * 1024 * 1024,
  files: 10_000,
};

/** From a browser, of which the server keeps a copy until the import is done. */
export const limitsOfUpload: SourceLimits = {
  fileBytes: MAX_FILE_BYTES,
  totalBytes: 10 * 1024 * 1024,
  files: 2_000,
};

/** @returns a number of bytes as people say it: `640 bytes`, `5 MiB`, `1.5 MiB` */
export function sayBytes(bytes: number): string {
  const mebibytes = bytes / (1024 * 1024);
  return mebibytes < 0.1 ? `${bytes} bytes` : `${Number(mebibytes.toFixed(1))} MiB`;
}

/** @returns a problem with a file or folder as a whole */
export function fileProblem(
  file: string,
  rule: string,
  message: string,
  remedy: string,
  level: Problem['level'] = 'error',
): Problem {
  return { level, file, line: 1, column: 1, rule, message, remedy };
}

/** @returns a problem for a folder without pieces, or a file that is none: a licence, or a README without front matter */
export function noPieces(path: string, what: 'file' | 'folder'): Problem {
  const message = `There is nothing to import in this ${what}.`;
  const remedy =
    'Pieces are *.md and *.txt (README.md with front matter only); the directory is people.yaml and organizations.yaml (or .yml, .json).';
  return fileProblem(path, 'no-pieces', message, remedy);
}

/** @returns a problem for a file that is over the limit */
export function fileTooLarge(file: string, size: number, limits: SourceLimits): Problem {
  const remedy = `Split it: a file may have at most ${sayBytes(limits.fileBytes)}.`;
  return fileProblem(file, 'file-too-large', `The file has ${sayBytes(size)}.`, remedy);
}

/** @returns a problem for the first file that is one too many for the limit of all together */
export function bundleTooLarge(file: string, limits: SourceLimits): Problem {
  const message = `With this file there are more than ${sayBytes(limits.totalBytes)} to import.`;
  return fileProblem(file, 'bundle-too-large', message, 'Import fewer folders at a time.');
}

/** @returns a problem for a path that leads to more files than the limit */
export function tooManyFiles(path: string, maxFiles: number): Problem {
  const message = `With this there are more than ${maxFiles} files.`;
  return fileProblem(path, 'too-many-files', message, 'Import fewer folders at a time.');
}
