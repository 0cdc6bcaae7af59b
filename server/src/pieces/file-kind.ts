import { type Report, didYouMean, fileStart, quoted } from './problems';

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

const baseName = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;

/**
 * @param file a name or path, with slashes of either kind; case does not matter
 * @returns what the file is; `readme` is a piece only when it has front matter
 */
export const kindOfFile = (file: string): FileKind =>
  kinds.find(([name]) => name.test(baseName(file)))?.[1] ?? 'unknown';

const knownNames = [
  'people.yaml',
  'people.yml',
  'people.json',
  'organizations.yaml',
  'organizations.yml',
  'organizations.json',
];
const remedy =
  'Directory files are people.yaml and organizations.yaml (or .yml, .json); pieces are *.md and *.txt.';

/** Says that nothing reads the file: an error for data files, which are mostly misnamed, a warning for others. */
export const reportUnknownFile = (report: Report): void => {
  const name = baseName(report.file);
  const message = `The import does not know files named ${quoted(name)}.${didYouMean(name, knownNames)}`;
  const isData = /\.(ya?ml|json)$/i.test(name);
  report[isData ? 'error' : 'warning']('unknown-file', fileStart, message, remedy);
};
