import { columns } from './columns';
import { printable } from './printable';
import type { FoundAffiliation, FoundName, PlannedPiece } from '../../../server/src/pieces/types';
import type { Colors } from './printable';

/** Who stands in each piece: names with roles, printed forms and lines, then affiliations with the words that say so. */
export function nameLines(pieces: PlannedPiece[], colors: Colors): string[] {
  return pieces.flatMap((piece) => [
    headline(piece, colors),
    ...indented(columns(piece.names.map((name) => nameCells(name, colors)))),
    ...indented(columns(piece.affiliations.map(affiliationCells))),
    '',
  ]);
}

function headline({ file, article }: PlannedPiece, colors: Colors): string {
  const byline = article.byline.length === 0 ? '' : ` by ${article.byline.map(printable).join(', ')}`;
  return `${printable(file)}: ${colors.bold(printable(article.title))}${byline}`;
}

function nameCells(name: FoundName, colors: Colors): string[] {
  const known = name.known === null ? colors.yellow('not in the directory') : printable(name.known);
  const lines = [...new Set(name.at.map(({ line }) => line))];
  return [
    colors.bold(printable(name.name)),
    name.type,
    known,
    name.roles.join(', '),
    name.printed.map((form) => `"${printable(form)}"`).join(', '),
    lines.length === 0 ? '' : `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`,
  ];
}

function affiliationCells({ person, organization, role, evidence, line }: FoundAffiliation): string[] {
  return [
    printable(person),
    `${role === null ? '' : `${printable(role)}, `}${printable(organization)}`,
    `line ${line}: "${printable(evidence)}"`,
  ];
}

function indented(lines: string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
