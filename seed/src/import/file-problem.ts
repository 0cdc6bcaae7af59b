import { fileProblem } from '../../../server/src/pieces/source-limits';
import { codeOf, reasonOf } from '../errors';
import type { Problem } from '../../../server/src/pieces/types';

/** A problem for what the file system says about a path. */
export function pathProblem(file: string, error: unknown, cwd: string): Problem {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const remedy = `Check the path; it was looked up from ${cwd}.`;
    return fileProblem(file, 'no-such-file', 'There is no such file or folder.', remedy);
  }
  const message = `This cannot be read: ${readingErrors[code] ?? reasonOf(error)}.`;
  return fileProblem(file, 'unreadable-file', message, 'Make it readable, or leave it out.');
}

const readingErrors: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'its links lead in a circle',
  EIO: 'the disk reports an error',
  EMFILE: 'too many files are open',
};
