import { open } from 'node:fs/promises';
import { fileProblem, pathProblem } from './file-problem';
import { findFiles } from './find-files';
import { collectLimits, sayBytes } from './limits';
import type { Problem, SourceFile } from '../../../server/src/pieces/types';
import type { CollectLimits } from './limits';

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
  limits: CollectLimits = collectLimits,
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

function fileTooLarge(file: string, size: number, limits: CollectLimits): Problem {
  const remedy = `Split it: a file may have at most ${sayBytes(limits.fileBytes)}.`;
  return fileProblem(file, 'file-too-large', `The file has ${sayBytes(size)}.`, remedy);
}

function bundleTooLarge(file: string, limits: CollectLimits): Problem {
  const message = `With this file there are more than ${sayBytes(limits.totalBytes)} to import.`;
  return fileProblem(file, 'bundle-too-large', message, 'Import fewer folders at a time.');
}
