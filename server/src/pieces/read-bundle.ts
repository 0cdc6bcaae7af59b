import { checkAliases } from './check-aliases';
import { checkReferences } from './check-references';
import { checkSlugs } from './check-slugs';
import { declaredNames } from './declared-names';
import { decodeText } from './decode';
import { type FileKind, kindOfFile, reportUnknownFile } from './file-kind';
import { hasFrontMatter } from './front-matter';
import { type Report, reportOn } from './problems';
import { readDirectoryFile } from './read-directory';
import type { LocatedEntry } from './read-entities';
import { type LocatedPiece, readMarkdownPiece } from './read-markdown';
import type { ParseMarkdown } from './read-body';
import { readOrganization } from './read-organizations';
import { readPerson } from './read-people';
import { readTextPiece } from './read-text';
import type {
  Bundle,
  OrganizationDeclaration,
  PersonDeclaration,
  Piece,
  Problem,
  Reference,
  SourceFile,
} from './types';

interface DecodedFile {
  kind: FileKind;
  text: string;
  report: Report;
}

/** A README with front matter is a piece; any other is about the folder, whatever its bytes. */
const isAboutFolder = (kind: FileKind, source: SourceFile): boolean => {
  if (kind !== 'readme') return kind === 'ignored';
  const text = decodeText(source, reportOn(source.file));
  return text === null || !hasFrontMatter(text);
};

const decodeFile = (source: SourceFile, report: Report): DecodedFile[] => {
  const kind = kindOfFile(source.file);
  if (isAboutFolder(kind, source)) return [];
  if (kind === 'unknown') {
    reportUnknownFile(report);
    return [];
  }
  const text = decodeText(source, report);
  return text === null ? [] : [{ kind, text, report }];
};

const readText = ({ text, report }: DecodedFile): LocatedPiece[] => {
  const { piece, problems } = readTextPiece({ file: report.file, text });
  report.problems.push(...problems);
  return piece ? [{ piece, slugAt: piece.at }] : [];
};

const partiesOf = ({ credits = [], mentions = [] }: Piece): Reference[] =>
  [...credits, ...mentions].flatMap(({ target }) => target ?? []);

const linksOf = ({ declaration }: LocatedEntry): Reference[] => {
  const links = declaration.type === 'person' ? declaration.affiliations : declaration.ties;
  return (links ?? []).map(({ organization }) => organization);
};

const inOrder = (problems: Problem[]): Problem[] =>
  problems.sort((one, other) => one.line - other.line || one.column - other.column);

/**
 * Reads directory files and pieces, told apart by their names, and checks what can be known without the CMS.
 * Links to entries that the bundle does not declare are kept as they are.
 * @param files in any order
 * @param parseMarkdown `fromMarkdown` of mdast-util-from-markdown
 * @returns what the files declare and what is wrong with them; never throws for any bytes
 */
export const readBundle = (files: SourceFile[], parseMarkdown: ParseMarkdown): Bundle => {
  const reports = files.map(({ file }) => reportOn(file));
  const byFile = new Map(reports.map((report) => [report.file, report]));
  const reportOf = (file: string): Report => byFile.get(file) ?? reportOn(file);

  const decoded = files.flatMap((source, index) =>
    decodeFile(source, reports[index] ?? reportOn(source.file)),
  );
  const ofKind = (...kinds: FileKind[]) => decoded.filter(({ kind }) => kinds.includes(kind));

  const people: LocatedEntry<PersonDeclaration>[] = ofKind('people').flatMap(({ text, report }) =>
    readDirectoryFile(text, 'people', readPerson, report),
  );
  const organizations: LocatedEntry<OrganizationDeclaration>[] = ofKind('organizations').flatMap(
    ({ text, report }) => readDirectoryFile(text, 'organizations', readOrganization, report),
  );
  const entries = [...people, ...organizations];
  const names = declaredNames(entries);
  const pieces = ofKind('markdown', 'readme', 'text').flatMap((file) =>
    file.kind === 'text'
      ? readText(file)
      : (readMarkdownPiece(file.text, parseMarkdown, names.identify, file.report) ?? []),
  );

  checkSlugs(entries, pieces, reportOf);
  checkAliases(entries, reportOf);
  checkReferences(
    [...entries.flatMap(linksOf), ...pieces.flatMap(({ piece }) => partiesOf(piece))],
    names,
    reportOf,
  );

  return {
    people: people.map(({ declaration }) => declaration),
    organizations: organizations.map(({ declaration }) => declaration),
    pieces: pieces.map(({ piece }) => piece),
    problems: reports.flatMap(({ problems }) => inOrder(problems)),
  };
};
