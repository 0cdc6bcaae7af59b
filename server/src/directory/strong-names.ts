import { isOrdinaryWord, isPartOfLongerName, type NameShape } from './boundaries';
import { findClaims, type Claim } from './claims';
import { choiceFromContext, choiceWithCountry, countryContext } from './country-context';
import type { Directory } from './create-directory';
import type { Document, Range } from './document';
import type { Form } from './forms';
import { Cover, entityOf, type Entity, type Occurrence } from './occurrence';
import { isAllCaps, keyOf } from './tokens';

const shapeOf = ({ type, from, to }: Claim): NameShape =>
  to - from === 1 ? 'single word' : type === 'person' ? 'person' : 'organization';

/**
 * Finds the names that count by themselves: full names, acronyms of the directory, organizations named together. Where
 * names overlap the longest wins. A name that several entries share is left out unless a country tells which is meant.
 */
export function findStrongNames(document: Document, directory: Directory): Cover {
  const { tokens, paragraphs } = document;
  const cover = new Cover(tokens.length);
  const countries = countryContext(document);
  const found = new Set<string>();
  const countriesBeside = new Map<string, Set<string>>();
  const withoutCountry: Claim[] = [];
  const inHeadlines: Claim[] = [];

  const entityAt = (form: Form | null | undefined): Entity[] => {
    const entry = form ? directory.entries[form.entry] : undefined;
    return entry === undefined ? [] : [entityOf(entry)];
  };
  const keyAt = ({ from, to }: Range): string => keyOf(tokens.slice(from, to));

  const keep = (claim: Claim, { from, to }: Range, entities: Entity[]): void => {
    if (entities.length === 0) return cover.set({ from, to }, 'blocked');
    const token = tokens[from];
    const isAcronym = to - from === 1 && token !== undefined && isAllCaps(token) && token.norm.length > 1;
    const form: Occurrence['form'] = claim.together ? 'together' : isAcronym ? 'acronym' : 'full';
    cover.set({ from, to }, { from, to, entities, form, ownPossessive: claim.ownPossessive });
    for (const entity of entities) found.add(entity.id);
  };

  const takePerson = (claim: Claim): void => {
    const [forms = []] = claim.members;
    const isOne = new Set(forms.map((form) => form.entry)).size === 1;
    keep(claim, claim, claim.type === 'person' && isOne ? entityAt(forms[0]) : []);
  };

  const takeOrganization = (claim: Claim): void => {
    const hint = countries.beside(claim);
    const range = hint?.range ?? claim;
    if ((claim.lowered && hint === null) || !cover.isFree(range)) return;
    if (isPartOfLongerName(document, range, shapeOf(claim), cover)) return;
    if (hint === null) {
      withoutCountry.push(claim);
      return cover.set(claim, 'blocked');
    }
    const key = keyAt(claim);
    countriesBeside.set(key, (countriesBeside.get(key) ?? new Set()).add(hint.country));
    keep(
      claim,
      range,
      claim.members.flatMap((forms) => entityAt(choiceWithCountry(forms, hint))),
    );
  };

  /** Decides an organization that stands without a country, once all that stand with one are known. */
  const settle = (claim: Claim): void => {
    const sentence = countries.inSentence(tokens[claim.from]?.sentence ?? 0);
    const beside = countriesBeside.get(keyAt(claim)) ?? new Set<string>();
    const chosen = claim.members.map((forms) => {
      const known = forms.filter((form) => entityAt(form).some((entity) => found.has(entity.id)));
      const named =
        forms.length > 1 ? new Set([...beside, ...known.map((form) => form.country ?? '')]) : beside;
      return choiceFromContext(forms, named, [sentence, countries.inDocument]);
    });
    keep(claim, claim, chosen.flatMap(entityAt));
  };

  for (const claim of findClaims(document, directory)) {
    if (!cover.isFree(claim)) continue;
    const shape = shapeOf(claim);
    const isHeadline = paragraphs[tokens[claim.from]?.paragraph ?? 0]?.capitals !== 'as usual';
    if (shape === 'single word' && isOrdinaryWord(document, claim)) continue;
    if (shape === 'single word' && isHeadline) inHeadlines.push(claim);
    else if (claim.type === 'organization') takeOrganization(claim);
    else if (!isPartOfLongerName(document, claim, shape, cover)) takePerson(claim);
  }
  for (const claim of withoutCountry.sort((a, b) => a.from - b.from)) settle(claim);
  for (const claim of inHeadlines) {
    const entities = claim.members.flatMap((forms) => (forms.length === 1 ? entityAt(forms[0]) : []));
    if (entities.some((entity) => found.has(entity.id)) && cover.isFree(claim)) keep(claim, claim, entities);
  }
  return cover;
}
