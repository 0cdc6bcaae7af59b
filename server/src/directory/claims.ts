import { findCandidates } from './candidates';
import { findCoordinations } from './coordination';
import type { Directory } from './create-directory';
import type { Document, Range } from './document';
import type { Form } from './forms';
import { isCapitalised } from './tokens';
import { legalForms } from './words/abbreviations';

/** A range of the text that reads like one or more names of the directory, before it is clear whose. */
export interface Claim extends Range {
  type: 'person' | 'organization' | 'unclear';
  /** The forms for each name that the range stands for: one, or several for organizations named together. */
  members: ReadonlyArray<readonly Form[]>;
  together: boolean;
  lowered: boolean;
  ownPossessive: boolean;
}

/** `FireEye, Inc.` for `FireEye`: the legal form belongs to the printed name. */
function withLegalForm({ tokens }: Document, { from, to }: Range): Range {
  let end = to;
  while (tokens[end - 1]?.possessive === '') {
    const at = tokens[end]?.text === ',' ? end + 1 : end;
    const token = tokens[at];
    const isForm = token?.kind === 'word' && isCapitalised(token) && legalForms.has(token.key);
    if (!isForm || token.paragraph !== tokens[from]?.paragraph) break;
    end = at + 1;
  }
  return { from, to: end };
}

/** All claims of a text, the longest first; they may overlap. */
export function findClaims(document: Document, directory: Directory): Claim[] {
  const typeOf = (forms: readonly Form[]): Claim['type'] => {
    const types = new Set(forms.map((form) => directory.entries[form.entry]?.type));
    const [type] = types;
    return types.size === 1 && type !== undefined ? type : 'unclear';
  };
  const single = findCandidates(document, directory).map((candidate): Claim => {
    const type = typeOf(candidate.forms);
    const range = type === 'organization' ? withLegalForm(document, candidate) : candidate;
    const { lowered, ownPossessive } = candidate;
    return {
      from: range.from,
      to: range.to,
      type,
      members: [candidate.forms],
      together: false,
      lowered,
      ownPossessive,
    };
  });
  const together = findCoordinations(document, directory).map(({ from, to, members }): Claim => ({
    from,
    to,
    type: 'organization',
    members,
    together: true,
    lowered: false,
    ownPossessive: false,
  }));
  return [...single, ...together].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
}
