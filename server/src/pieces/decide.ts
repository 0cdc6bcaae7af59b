import { roleOrder } from '../directory/roles';
import { type AffiliationDecision, type Decisions, type NameDecision, foundKey } from './decisions';
import { type EntryKey, entryKey, partsOf } from './entry';
import { errorAt } from './problems';
import type { Resolver } from './resolve';
import type { EntityType, FoundAffiliation, FoundName, Piece, Problem } from './types';
import type { Linker } from './wish';

/** The names and affiliations of a piece. */
interface Found {
  names: FoundName[];
  affiliations: FoundAffiliation[];
}

export interface Decided extends Found {
  /** What the text states and somebody did not believe. */
  declined: FoundAffiliation[];
  problems: Problem[];
}

interface Lookup {
  resolver: Resolver;
  link: Linker;
  decisions: Decisions;
}

type As = FoundName['as'][number];

const printedAs = (found: FoundName, role: As['role'], { name, title }: NameDecision): As => {
  const shown = found.as.find((as) => as.role === role) ?? found.as[0];
  return {
    role,
    name: name ?? shown?.name ?? found.name,
    title: title === undefined ? (shown?.title ?? null) : title,
  };
};

const isEntity = (type: string): type is EntityType => type === 'person' || type === 'organization';

/** Whom a corrected name means; null when there is nobody of that key, which the link's problems say. */
const targetOf = (found: FoundName, piece: Piece, target: EntryKey, { link, resolver }: Lookup) => {
  const { type, slug } = partsOf(target);
  if (!isEntity(type)) return null;
  const at = found.at[0] ?? piece.at;
  const key = link({ text: slug, file: piece.file, at, type }, [type]);
  const entry = key ? resolver.directory.get(key) : undefined;
  return entry ? { name: entry.name, type: entry.type, known: entry.slug } : null;
};

const corrected = (found: FoundName, piece: Piece, decision: NameDecision, lookup: Lookup): FoundName => {
  const roles = roleOrder.filter((role) => (decision.roles ?? found.roles).includes(role));
  const target = decision.target ? targetOf(found, piece, decision.target, lookup) : null;
  const as = roles.map((role) => printedAs(found, role, decision));
  return {
    ...found,
    ...target,
    roles,
    as,
    printed: [...new Set([...found.printed, ...as.map(({ name }) => name)])],
  };
};

/** Two names of a text may turn out to mean one: together they have the roles and places of both. */
const together = (names: FoundName[]): FoundName[] => {
  const byKey = new Map<string, FoundName>();
  for (const name of names) {
    const key = foundKey(name);
    const first = byKey.get(key);
    const as = [...(first?.as ?? []), ...name.as.filter(({ role }) => !first?.roles.includes(role))];
    const roles = roleOrder.filter((role) => as.some((one) => one.role === role));
    byKey.set(key, {
      ...(first ?? name),
      roles,
      as: roles.flatMap((role) => as.filter((one) => one.role === role)),
      printed: [...new Set([...(first?.printed ?? []), ...name.printed])],
      at: [...(first?.at ?? []), ...name.at],
    });
  }
  return [...byKey.values()];
};

const isSame = (fact: FoundAffiliation, decision: AffiliationDecision): boolean =>
  fact.person === decision.person &&
  fact.organization === decision.organization &&
  fact.role === decision.role;

const unknownDecision = (piece: Piece, what: string): Problem =>
  errorAt(
    piece,
    'unknown-decision',
    `A decision is about ${what}, which the text does not have.`,
    'Plan again without decisions, and decide anew.',
  );

/**
 * Takes over what somebody decided about the names of a piece: pure. Only plain-text pieces have anything to decide;
 * Markdown says itself who is who.
 * @returns names and affiliations as decided, and a problem for each decision that fits nothing
 */
export const decide = (piece: Piece, found: Found, lookup: Lookup): Decided => {
  const names = lookup.decisions.names.filter(({ file }) => file === piece.file);
  const refused = lookup.decisions.affiliations.filter(({ file }) => file === piece.file);
  if (names.length + refused.length === 0) return { ...found, declined: [], problems: [] };
  const decidable = piece.format === 'text' ? found : { names: [], affiliations: [] };
  const decisions = new Map(names.map((decision) => [decision.found, decision]));
  const keys = new Set(decidable.names.map(foundKey));
  const problems = [
    ...names.filter((one) => !keys.has(one.found)).map((one) => unknownDecision(piece, one.found)),
    ...refused
      .filter((one) => !decidable.affiliations.some((fact) => isSame(fact, one)))
      .map(({ person, organization }) => unknownDecision(piece, `${person} at ${organization}`)),
  ];
  /** Whom each name means now, by whom it seemed to mean; null for nobody. */
  const meant = new Map<EntryKey, EntryKey | null>();
  const kept = found.names.flatMap((name) => {
    const decision = decisions.get(foundKey(name));
    const result = decision?.drop ? null : decision ? corrected(name, piece, decision, lookup) : name;
    if (name.known !== null) meant.set(foundKey(name), result && foundKey(result));
    return result && result.roles.length > 0 ? [result] : [];
  });
  const slugNow = (type: EntityType, slug: string): string | null => {
    const key = meant.get(entryKey(type, slug));
    if (key === undefined) return slug;
    return key !== null && partsOf(key).type === type ? partsOf(key).slug : null;
  };
  const declined: FoundAffiliation[] = [];
  const affiliations = found.affiliations.flatMap((fact) => {
    const person = slugNow('person', fact.person);
    const organization = slugNow('organization', fact.organization);
    if (person !== null && organization !== null && !refused.some((one) => isSame(fact, one))) {
      return [{ ...fact, person, organization }];
    }
    declined.push(fact);
    return [];
  });
  return { names: together(kept), affiliations, declined, problems };
};
