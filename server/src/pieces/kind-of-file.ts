/** What a file is, as its name tells. `ignored` files stand beside pieces in most folders and are never read. */
export type FileKind = 'people' | 'organizations' | 'markdown' | 'text' | 'readme' | 'ignored' | 'unknown';

const kinds: Array<[RegExp, FileKind]> = [
  [/^\.|^(licen[cs]e|notice|readme\.txt|licen[cs]e\.(md|txt))$/i, 'ignored'],
  [/^people\.(ya?ml|json)$/i, 'people'],
  [/^organizations\.(ya?ml|json)$/i, 'organizations'],
  [/^readme\.md$/i, 'readme'],
  [/\.md$/i, 'markdown'],
  [/\.txt$/i, 'text'],
];

/** @returns the name of a file without its folders, which slashes of either kind part */
export const baseName = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;

/**
 * @param file a name or path, with slashes of either kind; case does not matter
 * @returns what the file is; `readme` is a piece only when it has front matter
 */
export const kindOfFile = (file: string): FileKind =>
  kinds.find(([name]) => name.test(baseName(file)))?.[1] ?? 'unknown';

/** @returns whether a folder is searched for a file of that name: others in it are left alone */
export const isRead = (name: string): boolean => !['unknown', 'ignored'].includes(kindOfFile(name));
