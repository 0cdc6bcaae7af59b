import { type Decisions, type NameDecision, foundKey } from '../../../../server/src/pieces/decisions';
import type { FoundAffiliation, FoundName, PlannedPiece } from '../../../../server/src/pieces/types';

/** What somebody made of one name of a plan, beside where it stands. */
export type Choice = Omit<NameDecision, 'file' | 'found'> & {
  /** How the entry that was chosen is called, to show it. */
  targetName?: string;
};

/** Everything that somebody changed in a plan, by place. */
export interface Choices {
  names: Record<string, Choice>;
  /** Affiliations that are not believed. */
  affiliations: string[];
}

export const noChoices: Choices = { names: {}, affiliations: [] };

/** @returns the key of a name in `Choices` */
export const nameId = (file: string, name: FoundName): string => JSON.stringify([file, foundKey(name)]);

/** @returns the key of an affiliation in `Choices` */
export const affiliationId = (file: string, { person, organization, role }: FoundAffiliation): string =>
  JSON.stringify([file, person, organization, role]);

const isEmpty = ({ drop, roles, target, name, title }: Choice): boolean =>
  !drop && !roles && !target && name === undefined && title === undefined;

/** @returns the choices with another one for a name; one that says nothing is none */
export const withChoice = (choices: Choices, id: string, choice: Choice): Choices => {
  const { [id]: _before, ...others } = choices.names;
  return { ...choices, names: isEmpty(choice) ? others : { ...others, [id]: choice } };
};

/** @returns the choices with an affiliation kept or dropped */
export const withAffiliation = (choices: Choices, id: string, isKept: boolean): Choices => {
  const others = choices.affiliations.filter((one) => one !== id);
  return { ...choices, affiliations: isKept ? others : [...others, id] };
};

/** @returns how many things somebody changed */
export const countOf = ({ names, affiliations }: Choices): number =>
  Object.keys(names).length + affiliations.length;

/** @returns the choices as the server takes them, for the names that a plan found in the texts */
export const decisionsOf = (pieces: PlannedPiece[], choices: Choices): Decisions => ({
  names: pieces.flatMap(({ file, names }) =>
    names.flatMap((name) => {
      const choice = choices.names[nameId(file, name)];
      if (!choice) return [];
      const { targetName: _shown, ...decision } = choice;
      return [{ file, found: foundKey(name), ...decision }];
    }),
  ),
  affiliations: pieces.flatMap(({ file, affiliations }) =>
    affiliations
      .filter((fact) => choices.affiliations.includes(affiliationId(file, fact)))
      .map(({ person, organization, role }) => ({ file, person, organization, role, drop: true as const })),
  ),
});
