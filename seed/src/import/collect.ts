import { open } from 'node:fs/promises';
import {
  type SourceLimits,
  bundleTooLarge,
  fileTooLarge,
  limitsOnDisk,
} from '../../../server/src/pieces/source-limits';
import { pathProblem } from './file-problem';
import { findFiles } from './find-files';
import type { Problem, SourceFile } from '../../../server/src/pieces/types';

export interface Collection {
  files: SourceFile[];
  problems: Problem[];
}

/**
 * Reads the files and folders that a user names. A file above the limit is refused by its size, without reading it.
 * Never throws for what is on the disk: that is in `problems`.
 */
export async function collectFiles(
  paths: string[],
  cwd: string,
  limits: SourceLimits = limitsOnDisk,
): Promise<Collection> {
  const found = await findFiles(paths, cwd, limits.files);
  const files: SourceFile[] = [];
  const problems = [...found.problems];
  let total = 0;
  for (const { file, path } of found.files) {
    try {
      const handle = await open(path, 'r');
      try {
        const { size } = await handle.stat();
        if (size > limits.fileBytes) {
          problems.push(fileTooLarge(file, size, limits));
          continue;
        }
        total += size;
        if (total > limits.totalBytes) {
          problems.push(bundleTooLarge(file, limits));
          break;
        }
        files.push({ file, bytes: await handle.readFile() });
      } finally {
        await handle.close();
      }
    } catch (error) {
      problems.push(pathProblem(file, error, cwd));
    }
  }
  return { files, problems };
}
