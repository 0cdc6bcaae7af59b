import { limits } from '../model/limits';
import { type Steps, atOnce } from '../turns';
import { checkAliases } from './check-aliases';
import { checkReferences } from './check-references';
import { checkSlugs } from './check-slugs';
import { declaredNames } from './declared-names';
import { decodeText } from './decode';
import { hasFrontMatter } from './front-matter';
import { type FileKind, kindOfFile } from './kind-of-file';
import { type Report, reportOn } from './problems';
import { readDirectoryFile } from './read-directory';
import type { LocatedEntry } from './read-entities';
import { type LocatedPiece, readMarkdownPiece } from './read-markdown';
import type { ParseMarkdown } from './read-body';
import { readOrganization } from './read-organizations';
import { readPerson } from './read-people';
import { readTextPiece } from './read-text';
import { organizationsOf, partiesOf } from './references';
import { reportUnknownFile } from './unknown-file';
import type { Bundle, OrganizationDeclaration, PersonDeclaration, Problem, SourceFile } from './types';

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
  const length = piece?.fields.body?.length ?? 0;
  if (piece && length > limits.body) {
    const message = `The body has ${length} characters, more than the ${limits.body} that fit.`;
    report.error('too-long', piece.at, message, 'Shorten it, or split the article.');
  }
  return piece ? [{ piece, slugAt: piece.at }] : [];
};

const inOrder = (problems: Problem[]): Problem[] =>
  problems.sort((one, other) => one.line - other.line || one.column - other.column);

/** Reads file by file. */
function* eachOf<Found>(files: DecodedFile[], read: (file: DecodedFile) => Found[]): Steps<Found[]> {
  const found: Found[][] = [];
  for (const file of files) {
    yield;
    found.push(read(file));
  }
  return found.flat();
}

/**
 * Reads directory files and pieces, told apart by their names, and checks what can be known without the CMS.
 * Links to entries that the bundle does not declare are kept as they are. Between files others may have a turn.
 * @param files in any order
 * @param parseMarkdown `fromMarkdown` of mdast-util-from-markdown
 * @returns what the files declare and what is wrong with them; never throws for any bytes
 */
export function* bundleSteps(files: SourceFile[], parseMarkdown: ParseMarkdown): Steps<Bundle> {
  const reports = files.map(({ file }) => reportOn(file));
  const byFile = new Map(reports.map((report) => [report.file, report]));
  const reportOf = (file: string): Report => byFile.get(file) ?? reportOn(file);

  const decoded = files.flatMap((source, index) =>
    decodeFile(source, reports[index] ?? reportOn(source.file)),
  );
  const ofKind = (...kinds: FileKind[]) => decoded.filter(({ kind }) => kinds.includes(kind));

  const people: LocatedEntry<PersonDeclaration>[] = yield* eachOf(ofKind('people'), ({ text, report }) =>
    readDirectoryFile(text, 'people', readPerson, report),
  );
  const organizations: LocatedEntry<OrganizationDeclaration>[] = yield* eachOf(
    ofKind('organizations'),
    ({ text, report }) => readDirectoryFile(text, 'organizations', readOrganization, report),
  );
  const entries = [...people, ...organizations];
  const names = declaredNames(entries);
  const pieces = yield* eachOf(ofKind('markdown', 'readme', 'text'), (file): LocatedPiece[] => {
    if (file.kind === 'text') return readText(file);
    const piece = readMarkdownPiece(file.text, parseMarkdown, names.identify, file.report);
    return piece ? [piece] : [];
  });

  checkSlugs(entries, pieces, reportOf);
  checkAliases(entries, reportOf);
  checkReferences(
    [
      ...entries.flatMap(({ declaration }) => organizationsOf(declaration)),
      ...pieces.flatMap(({ piece }) => partiesOf(piece)),
    ],
    names,
    reportOf,
  );

  return {
    people: people.map(({ declaration }) => declaration),
    organizations: organizations.map(({ declaration }) => declaration),
    pieces: pieces.map(({ piece }) => piece),
    problems: reports.flatMap(({ problems }) => inOrder(problems)),
  };
}

/** Reads everything at once: for few and short files. */
export const readBundle = (...of: Parameters<typeof bundleSteps>): Bundle => atOnce(bundleSteps(...of));
