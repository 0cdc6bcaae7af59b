import type { ArticleFacts, OrganizationReference, PersonReference } from '../api/contracts/dossiers';
import type { Access } from './access';
import { type Affiliation, affiliationsOf } from './affiliations';
import { articleFieldsOf } from './article-fields';
import { seenFromOrganization, seenFromOwn } from './facts';
import { byTime } from './periods';
import { type Reader, foundTogether } from './reader';
import { grouped } from './rows';
import { type Tie, tiesOf } from './ties';

const byName = (one: PersonReference | OrganizationReference, other: typeof one): number => {
  if (one.documentId === other.documentId) return 0;
  return `${one.name} ${one.documentId}` < `${other.name} ${other.documentId}` ? -1 : 1;
};

const inOrder = (affiliations: Affiliation[], ties: Tie[]): ArticleFacts => ({
  affiliations: affiliations
    .sort((one, other) => byName(one.person, other.person) || byTime(one, other))
    .map((affiliation) => ({
      ...seenFromOrganization(affiliation),
      organization: affiliation.organization,
    })),
  ties: ties
    .sort((one, other) => byName(one.of, other.of) || byTime(one, other))
    .map((tie) => ({ ...seenFromOwn(tie), of: tie.of })),
});

/**
 * @returns the affiliations and ties of which an article, in its language, is the source: by name, oldest first; null
 * when there is no such version in that language
 */
export const articleFacts = async (
  reader: Reader,
  documentId: string,
  access: Access,
): Promise<ArticleFacts | null> => {
  const source = { source: [documentId], locale: access.locale };
  const { article, affiliations, ties } = await foundTogether(reader, {
    article: articleFieldsOf(reader, documentId, new Set(), access),
    affiliations: affiliationsOf(reader, source, access),
    ties: tiesOf(reader, source, access),
  });
  return article && inOrder(affiliations, ties);
};

/** @returns the same for several articles at once, by documentId; none for those who may not find articles */
export const factsOfEach = async (
  reader: Reader,
  documentIds: string[],
  access: Access,
): Promise<Map<string, ArticleFacts>> => {
  const source = { source: documentIds, locale: access.locale };
  const { affiliations, ties } = await foundTogether(reader, {
    affiliations: affiliationsOf(reader, source, access),
    ties: tiesOf(reader, source, access),
  });
  const sourceOf = ({ source: said }: Affiliation | Tie): string => said?.documentId ?? '';
  const [held, tied] = [grouped(affiliations, sourceOf), grouped(ties, sourceOf)];
  return new Map(documentIds.map((id) => [id, inOrder(held.get(id) ?? [], tied.get(id) ?? [])]));
};
