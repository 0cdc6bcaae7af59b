import { isPerson, type Occurrence } from './occurrence';
import type { Phrases } from './phrases';
import type { Reading } from './reading';
import { subjectsOf } from './subjects';

const farthest = 12;
const nounsByClass: Readonly<Record<string, readonly string[]>> = {
  company: ['company', 'firm', 'group', 'manufacturer', 'maker'],
  ministry: ['ministry'],
  department: ['department'],
  agency: ['agency'],
  military: ['army', 'military', 'force'],
  university: ['university', 'school', 'college'],
  'think tank': ['institute', 'center', 'centre', 'tank', 'organization'],
  media: ['newspaper', 'agency', 'magazine', 'broadcaster'],
  NGO: ['group', 'organization', 'organisation', 'charity'],
  intergovernmental: ['organization', 'organisation', 'body', 'bloc'],
  party: ['party'],
  other: ['organization', 'organisation', 'group', 'body'],
};

/** Whom pronouns and descriptions mean: the speaker of late, or the subject of a sentence before. */
export interface Anaphora {
  /** `she`: a person. `spoken`: who spoke last, and at which token. */
  person(at: number, spoken: { at: number; speaker: Occurrence } | null): Occurrence | null;
  /** `the company`: an organization that the noun fits. */
  organization(at: number, noun: string): Occurrence | null;
}

const isNear = ({ document: { tokens } }: Reading, occurrence: Occurrence, at: number): boolean =>
  (tokens[at]?.paragraph ?? 0) - (tokens[occurrence.from]?.paragraph ?? 0) <= 1;

/** Prepares the search for antecedents in a text. */
export function anaphoraOf(reading: Reading, phrases: Phrases): Anaphora {
  const { document, occurrences } = reading;
  const { tokens } = document;

  const before = (at: number): Occurrence[] => {
    let low = 0;
    let high = occurrences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((occurrences[middle]?.from ?? Infinity) < at) low = middle + 1;
      else high = middle;
    }
    return occurrences.slice(Math.max(0, low - farthest), low).reverse();
  };

  const isInBody = (occurrence: Occurrence): boolean =>
    document.paragraphs[tokens[occurrence.from]?.paragraph ?? 0]?.kind === 'body';

  return {
    person(at, spoken) {
      const people = before(at).filter(
        (found) => isPerson(found) && isInBody(found) && isNear(reading, found, at),
      );
      const subject = people.find((found) =>
        subjectsOf(reading, phrases, tokens[found.from]?.sentence ?? -1).includes(found),
      );
      const speaker =
        spoken !== null &&
        isPerson(spoken.speaker) &&
        (tokens[at]?.paragraph ?? 0) - (tokens[spoken.at]?.paragraph ?? 0) <= 1
          ? spoken
          : null;
      if (speaker !== null && (subject === undefined || subject.from < speaker.at)) return speaker.speaker;
      if (subject !== undefined) return subject;
      const ids = new Set(people.flatMap((found) => found.entities.map((entity) => entity.id)));
      return ids.size === 1 ? (people[0] ?? null) : null;
    },
    organization(at, noun) {
      const fits = (found: Occurrence): boolean =>
        found.entities.length === 1 &&
        found.entities.some(({ name, entry }) => {
          const words = name.toLowerCase().split(/\s+/);
          return words.includes(noun) || (nounsByClass[entry?.classification ?? ''] ?? []).includes(noun);
        });
      return (
        before(at).find(
          (found) => !isPerson(found) && isInBody(found) && isNear(reading, found, at) && fits(found),
        ) ?? null
      );
    },
  };
}
