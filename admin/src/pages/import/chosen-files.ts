import { isRead } from '../../../../server/src/pieces/kind-of-file';
import type { ImportSettings, UploadOrder } from '../../../../server/src/api/contracts/imports';

/** A file to import, by the path that messages call it. */
export interface ChosenFile {
  name: string;
  content: Blob;
}

const isHidden = (path: string): boolean =>
  path.split('/').some((part) => part.startsWith('.') || part === 'node_modules');

/** Of a folder only what an import reads; a file that somebody chose by itself always, to say what is wrong with it. */
const isWanted = (path: string): boolean => !path.includes('/') || (isRead(path) && !isHidden(path));

const byName = (one: ChosenFile, other: ChosenFile) => (one.name < other.name ? -1 : 1);

/** @returns the files of a file input, those of a folder by their paths in it */
export const fromInput = (list: FileList): ChosenFile[] =>
  [...list]
    .map((file) => ({ name: file.webkitRelativePath || file.name, content: file }))
    .filter(({ name }) => isWanted(name))
    .sort(byName);

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

const entriesIn = async (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  // A reader gives some at a time, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
};

const filesIn = async (entry: FileSystemEntry): Promise<ChosenFile[]> => {
  const name = entry.fullPath.replace(/^\//, '');
  if (isFile(entry)) {
    if (!isWanted(name)) return [];
    const content = await new Promise<File>((resolve, reject) => {
      entry.file(resolve, reject);
    });
    return [{ name, content }];
  }
  if (!isFolder(entry) || isHidden(name)) return [];
  return (await Promise.all((await entriesIn(entry)).map(filesIn))).flat();
};

/** @returns what somebody dropped: files, and those in folders and below */
export const fromDrop = async ({ items, files }: DataTransfer): Promise<ChosenFile[]> => {
  // The browser forgets the items as soon as the event is over.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return fromInput(files);
  return (await Promise.all(entries.map(filesIn))).flat().sort(byName);
};

/** @returns a pasted text as a file; front matter makes it Markdown */
export const fromText = (text: string): ChosenFile[] => [
  { name: /^---\r?\n/.test(text) ? 'pasted.md' : 'pasted.txt', content: new Blob([text]) },
];

/** @returns the body of a request that plans the files */
export const formOf = (files: ChosenFile[], settings: ImportSettings): FormData => {
  const full = files.filter(({ content }) => content.size > 0);
  const order: UploadOrder = {
    ...settings,
    names: full.map(({ name }) => name),
    empty: files.filter(({ content }) => content.size === 0).map(({ name }) => name),
  };
  const form = new FormData();
  form.append('order', JSON.stringify(order));
  for (const [place, { content }] of full.entries()) form.append('files', content, `${place}`);
  return form;
};
