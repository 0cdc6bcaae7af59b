import { codeOf, reasonOf } from '../errors';
import type { Problem } from '../../../server/src/pieces/types';

/** A problem with a file or folder as a whole. */
export function fileProblem(
  file: string,
  rule: string,
  message: string,
  remedy: string,
  level: Problem['level'] = 'error',
): Problem {
  return { level, file, line: 1, column: 1, rule, message, remedy };
}

/** A problem for a folder without pieces, or a file that is none: a licence, or a README without front matter. */
export function noPieces(path: string, what: 'file' | 'folder'): Problem {
  const message = `There is nothing to import in this ${what}.`;
  const remedy =
    'Pieces are *.md and *.txt (README.md with front matter only); the directory is people.yaml and organizations.yaml (or .yml, .json).';
  return fileProblem(path, 'no-pieces', message, remedy);
}

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
