import type { MentionRole } from '../pieces/types';
import type { Attribution } from './attributions';
import { leadParagraphs } from './lead';
import { isPerson, type Occurrence } from './occurrence';
import { partiesIn } from './parties';
import type { Phrases } from './phrases';
import { subjectsOf } from './subjects';
import { speakersQuoted } from './quoted';
import type { Reading, Statement } from './reading';

export type Role = MentionRole | 'author';

/** In the order in which they are listed. */
export const roleOrder: readonly Role[] = ['author', 'subject', 'quoted', 'cited', 'depicted', 'mentioned'];

interface Evidence {
  reading: Reading;
  phrases: Phrases;
  statements: readonly Statement[];
  attributions: readonly Attribution[];
  authors: ReadonlySet<Occurrence>;
}

/** `Photo by Jane Roe`, `Jane Roe/Agency`: who took the picture is not in it. */
function isPhotographer({ document: { tokens } }: Reading, { from, to }: Occurrence): boolean {
  const before = tokens[from - 1]?.norm ?? '';
  return (
    before === 'by' ||
    before === 'courtesy' ||
    before === 'credit' ||
    tokens[to]?.gap === '/' ||
    tokens[to]?.text === '/' ||
    tokens[from]?.gap === '/' ||
    tokens[from - 1]?.text === '/'
  );
}

function isDepicted(reading: Reading, occurrence: Occurrence): boolean {
  const isOwner = reading.document.tokens[occurrence.to - 1]?.possessive !== '' && !occurrence.ownPossessive;
  return isPerson(occurrence) && !isOwner && !isPhotographer(reading, occurrence);
}

/** The names that the piece is about; `surely` those that are whatever else they do in it. */
function subjects(
  { reading, phrases, attributions }: Evidence,
  carrying: ReadonlySet<Attribution>,
  affiliations: ReadonlySet<Occurrence>,
): { surely: Set<Occurrence>; likely: Set<Occurrence> } {
  const { document, occurrences } = reading;
  const { tokens, paragraphs } = document;
  const lead = leadParagraphs(document);
  const parties = partiesIn(reading, phrases);
  const speaking = new Set(
    attributions
      .filter((attribution) => attribution.stated || carrying.has(attribution))
      .filter(({ speaker, at }) => tokens[speaker.from]?.sentence === tokens[at]?.sentence)
      .map(({ speaker }) => speaker),
  );
  const surely = new Set<Occurrence>();
  const likely = new Set<Occurrence>();
  for (const occurrence of occurrences) {
    const token = tokens[occurrence.from];
    const paragraph = paragraphs[token?.paragraph ?? 0];
    if (token === undefined || paragraph === undefined || affiliations.has(occurrence)) continue;
    if (paragraph.kind === 'title') surely.add(occurrence);
    if (paragraph.kind !== 'body' || (speaking.has(occurrence) && isPerson(occurrence))) continue;
    const isVenue =
      !isPerson(occurrence) &&
      tokens[phrases.of(occurrence).from - 1]?.norm === 'at' &&
      !parties.has(occurrence);
    const isActor =
      !token.quoted &&
      lead.first.has(paragraph) &&
      subjectsOf(reading, phrases, token.sentence).includes(occurrence);
    if (isActor) surely.add(occurrence);
    if (speaking.has(occurrence)) continue;
    if (parties.has(occurrence) || (lead.all.has(paragraph) && !isVenue)) likely.add(occurrence);
  }
  return { surely, likely };
}

/**
 * The roles that each occurrence shows. An occurrence may show none; then its entity is mentioned, unless another
 * occurrence shows a role. Somebody who is quoted is not listed as cited too, and a person who is quoted, cited or
 * depicted is a subject only in the title or as the actor of the first paragraph.
 */
export function rolesOf(evidence: Evidence): Map<string, Map<Role, Occurrence>> {
  const { reading, phrases, statements, attributions, authors } = evidence;
  const roles = new Map<string, Map<Role, Occurrence>>();
  const show = (occurrence: Occurrence, role: Role): void => {
    for (const { id } of occurrence.entities) {
      const shown = roles.get(id) ?? new Map<Role, Occurrence>();
      const earlier = shown.get(role);
      if (earlier === undefined || occurrence.from < earlier.from) shown.set(role, occurrence);
      roles.set(id, shown);
    }
  };
  const { carrying, others } = speakersQuoted(reading, phrases, attributions);
  for (const attribution of attributions) {
    if (carrying.has(attribution)) show(attribution.speaker, 'quoted');
    else if (attribution.stated) show(attribution.speaker, 'cited');
  }
  for (const speaker of others) show(speaker, 'quoted');
  for (const author of authors) show(author, 'author');
  for (const occurrence of reading.occurrences) {
    const kind = reading.document.paragraphs[reading.document.tokens[occurrence.from]?.paragraph ?? 0]?.kind;
    if (kind === 'caption' && isDepicted(reading, occurrence)) show(occurrence, 'depicted');
  }
  const affiliations = new Set(statements.flatMap(({ printed }) => (printed === null ? [] : [printed])));
  const { surely, likely } = subjects(evidence, carrying, affiliations);
  for (const occurrence of [...surely, ...likely]) {
    const shown = roles.get(occurrence.entities[0]?.id ?? '');
    const isOtherwiseShown =
      shown !== undefined &&
      (['quoted', 'cited', 'depicted', 'author'] as const).some((role) => shown.has(role));
    if (surely.has(occurrence) || !isPerson(occurrence) || !isOtherwiseShown) show(occurrence, 'subject');
  }
  for (const occurrence of reading.occurrences) {
    for (const { id } of occurrence.entities) if (!roles.has(id)) show(occurrence, 'mentioned');
  }
  for (const shown of roles.values()) if (shown.has('quoted')) shown.delete('cited');
  return roles;
}
