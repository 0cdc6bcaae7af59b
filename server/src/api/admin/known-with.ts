import type { NamedType } from '../../dossiers/appearances';
import type { Readable } from '../../dossiers/readable';
import type { Companion } from '../contracts/dossiers';
import type { KnownWithAnswer, NamedEntry } from '../contracts/entry-panels';
import type { Desk } from './desk';

/** Who is named together can be read off these. */
const links = ['credits', 'mentions'].flatMap((list) => [`${list}.person`, `${list}.organization`]);

/** Nobody: no row has this id. */
const nobody: Readable = { text: 'select 0', values: [] };

/** Their other fields may not be the asker's to read. */
const byName = ({ entry: { documentId, name }, articles }: Companion<NamedEntry>): Companion<NamedEntry> => ({
  entry: { documentId, name },
  articles,
});

/**
 * @returns the people and organizations that articles name together with an entry most often, counted in drafts of which
 * the asker may read whom they name; null when that can be none
 */
export const companionsFor = async (
  { dossiers, access, readable }: Desk,
  type: NamedType,
  documentId: string,
): Promise<KnownWithAnswer['data'] | null> => {
  const rows = readable('article', links);
  if (rows === undefined) return null;
  const named = (known: NamedType): Readable => {
    const some = readable(known, ['name']);
    return some === undefined ? nobody : some;
  };
  const known = { person: named('person'), organization: named('organization') };
  const both = { credits: rows, mentions: rows };
  const { people, organizations, looked, total } = await dossiers.knownWith(
    type,
    documentId,
    both,
    known,
    access,
  );
  return {
    people: people.map(byName),
    organizations: organizations.map(byName),
    articles: { counted: looked, total },
  };
};
