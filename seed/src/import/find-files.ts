import { readdir, realpath, stat } from 'node:fs/promises';
import { join, normalize, resolve, sep } from 'node:path';
import { isRead } from '../../../server/src/pieces/kind-of-file';
import { fileProblem, noPieces, tooManyFiles } from '../../../server/src/pieces/source-limits';
import { pathProblem } from './file-problem';
import type { Dirent } from 'node:fs';
import type { Problem } from '../../../server/src/pieces/types';

/** A file to read: as the user would write it, and where it really is. */
export interface FoundFile {
  file: string;
  path: string;
}

export interface FoundFiles {
  files: FoundFile[];
  problems: Problem[];
}

/**
 * Finds the files that paths stand for: a file is itself, a folder is the pieces and directory files in it and below,
 * in the order of their names. Hidden files, `node_modules` and links that lead out of the folder are left alone.
 * A file that two paths reach is found once. Stops after `maxFiles`.
 */
export async function findFiles(paths: string[], cwd: string, maxFiles: number): Promise<FoundFiles> {
  const files = new Map<string, FoundFile>();
  const problems: Problem[] = [];

  /** Returns false when there is no room left. */
  function add(found: FoundFile): boolean {
    if (!files.has(found.path)) {
      if (files.size === maxFiles) return false;
      files.set(found.path, found);
    }
    return true;
  }

  /** Returns how many pieces the folder has, or null when there is no room left. */
  async function walk(folder: string, dir: string, root: string): Promise<number | null> {
    let count = 0;
    for (const entry of await entriesOf(dir)) {
      const file = join(folder, entry.name);
      if (entry.isDirectory()) {
        const below = await walkOrComplain(file, join(dir, entry.name), root);
        if (below === null) return null;
        count += below;
      } else if (isRead(entry.name)) {
        count += 1;
        const path = entry.isFile()
          ? join(dir, entry.name)
          : await followLink(file, join(dir, entry.name), root);
        if (path !== null && !add({ file, path })) return null;
      }
    }
    return count;
  }

  async function walkOrComplain(folder: string, dir: string, root: string): Promise<number | null> {
    try {
      return await walk(folder, dir, root);
    } catch (error) {
      problems.push(pathProblem(folder, error, cwd));
      // Unreadable is not the same as empty.
      return 1;
    }
  }

  /** Where a link inside a folder leads; null if that is no file, or outside the folder. */
  async function followLink(file: string, link: string, root: string): Promise<string | null> {
    try {
      const path = await realpath(link);
      if (!(await stat(path)).isFile()) return null;
      if (path.startsWith(root + sep)) return path;
      problems.push(linkOutside(file));
    } catch (error) {
      problems.push(pathProblem(file, error, cwd));
    }
    return null;
  }

  /** Returns false when there is no room left. */
  async function addGiven(given: string): Promise<boolean> {
    const file = normalize(given);
    try {
      const path = await realpath(resolve(cwd, given));
      const stats = await stat(path);
      if (stats.isFile()) return add({ file, path });
      if (stats.isDirectory()) {
        const count = await walkOrComplain(file, path, path);
        if (count === 0) problems.push(noPieces(file, 'folder'));
        return count !== null;
      }
      problems.push(notAFile(file));
    } catch (error) {
      problems.push(pathProblem(file, error, cwd));
    }
    return true;
  }

  for (const given of paths) {
    if (!(await addGiven(given))) {
      problems.push(tooManyFiles(normalize(given), maxFiles));
      break;
    }
  }
  return { files: [...files.values()], problems };
}

async function entriesOf(dir: string): Promise<Dirent[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  return entries
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function notAFile(file: string): Problem {
  return fileProblem(
    file,
    'not-a-file',
    'This is neither a file nor a folder.',
    'Save it as a file and import that.',
  );
}

function linkOutside(file: string): Problem {
  const message = 'This is a link that leads out of the folder, so it was not read.';
  return fileProblem(file, 'link-outside', message, 'To import it, name it as a path of its own.', 'warning');
}
