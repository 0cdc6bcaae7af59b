import { type Borrowed, aliasCircles, byName } from './alias-circles';
import { foldName } from './characters';
import type { ReportOf } from './check-slugs';
import type { LocatedEntry } from './read-entities';
import type { AliasDeclaration, Place } from './types';

const quotedName = ({ declaration }: LocatedEntry): string => `'${declaration.name}'`;

const placeInWords = ({ declaration: { file, at } }: LocatedEntry): string => `${file}, line ${at.line}`;

const reportCircle = (circle: Borrowed[], reportOf: ReportOf): void => {
  const [first, ...others] = circle;
  if (!first) return;
  const { from, owner, at } = first;
  const back = others.map(
    (step) => `${quotedName(step.from)} (${placeInWords(step.from)}) lists ${quotedName(step.owner)}`,
  );
  const message = `${quotedName(from)} lists ${quotedName(owner)} as an alias, and ${back.join(', and ')}: each name leads to more than one entry.`;
  const remedy = 'Delete the alias that belongs to the other entry, or make the entries one.';
  reportOf(from.declaration.file).error('alias-cycle', at, message, remedy);
};

const warnOfShared = (
  at: Place,
  from: LocatedEntry,
  alias: AliasDeclaration,
  other: LocatedEntry,
  reportOf: ReportOf,
) => {
  const message = `'${alias.name}' is a name of ${quotedName(other)} too: ${placeInWords(other)}. A text that uses it may mean either.`;
  const remedy = "Delete it from one of them, or make it 'kind: weak'.";
  reportOf(from.declaration.file).warning('shared-alias', at, message, remedy);
};

/** Warns of an alias that belongs to two entries, or is the name of another one. */
const checkShared = (entries: LocatedEntry[], circular: Set<AliasDeclaration>, reportOf: ReportOf): void => {
  const owners = new Map(
    [...byName(entries)].flatMap(([name, [owner]]) => (owner ? [[name, owner] as const] : [])),
  );
  for (const entry of entries) {
    const own = foldName(entry.declaration.name);
    for (const [index, alias] of (entry.declaration.aliases ?? []).entries()) {
      if (alias.kind === 'weak') continue;
      const name = foldName(alias.name);
      const other = owners.get(name);
      if (!other) owners.set(name, entry);
      else if (other !== entry && name !== own && !circular.has(alias)) {
        warnOfShared(entry.aliasesAt[index] ?? entry.declaration.at, entry, alias, other, reportOf);
      }
    }
  }
};

/**
 * Checks that names lead to one entry: circles of aliases are errors (`alias-cycle`), shared aliases warnings
 * (`shared-alias`). Names are compared without case and accents, people with organizations too.
 */
export const checkAliases = (entries: LocatedEntry[], reportOf: ReportOf): void => {
  const circles = aliasCircles(entries);
  for (const circle of circles) reportCircle(circle, reportOf);
  checkShared(entries, new Set(circles.flatMap((circle) => circle.map(({ alias }) => alias))), reportOf);
};
