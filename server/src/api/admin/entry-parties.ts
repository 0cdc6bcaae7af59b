import type { NamedType } from '../../dossiers/appearances';
import type { ArticleReference } from '../contracts/dossiers';
import type { EntryParty } from '../contracts/entry-panels';
import type { Desk } from './desk';

type Source = ArticleReference | null;

/** @returns how to show some articles by their titles: those whose title the asker may not read are left out */
export const readableSources = async (
  { dossiers, readable }: Desk,
  sources: Source[],
): Promise<(source: Source) => EntryParty['source']> => {
  const rows = readable('article', ['title']);
  if (rows === undefined) return () => null;
  const ids = sources.flatMap((source) => source?.documentId ?? []);
  const there = await dossiers.draftsThere('article', ids, rows);
  const keyOf = (documentId: string, locale: string | null) => `${documentId} ${locale ?? ''}`;
  const keys = new Set(there.map(({ documentId, locale }) => keyOf(documentId, locale)));
  return (source) => {
    if (!source || !keys.has(keyOf(source.documentId, source.locale))) return null;
    const { documentId, locale, title } = source;
    return { documentId, locale, title };
  };
};

const lists = { person: 'affiliations', organization: 'ties' } as const;

/**
 * @returns what each item of the affiliations of a person, or of the ties of an organization, links to, as far as the
 * asker may read it; null when they may not read the links
 */
export const partiesFor = async (
  desk: Desk,
  type: NamedType,
  documentId: string,
): Promise<EntryParty[] | null> => {
  const list = lists[type];
  const rows = desk.readable(type, [`${list}.organization`]);
  if (rows === undefined) return null;
  const { dossiers, access } = desk;
  const [own] = await dossiers.draftsThere(type, [documentId], rows);
  if (!own) return null;
  const parties = await dossiers.parties(type, documentId, access);
  const organizations = desk.readable('organization', ['name']);
  const named =
    organizations === undefined
      ? []
      : await dossiers.draftsThere(
          'organization',
          parties.flatMap(({ organization }) => organization?.documentId ?? []),
          organizations,
        );
  const mayName = new Set(named.map((one) => one.documentId));
  const maySee = desk.readable(type, [`${list}.source`]);
  const seen = maySee === undefined ? [] : await dossiers.draftsThere(type, [documentId], maySee);
  const sources = await readableSources(
    desk,
    parties.map(({ source }) => source),
  );
  return parties.map(({ item, organization, source }) => ({
    item,
    organization:
      organization && mayName.has(organization.documentId)
        ? { documentId: organization.documentId, name: organization.name }
        : null,
    source: seen.length > 0 ? sources(source) : null,
  }));
};
