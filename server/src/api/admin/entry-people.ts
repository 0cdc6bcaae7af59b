import type { Part } from '../../dossiers/members';
import type { EntryMember } from '../contracts/entry-panels';
import type { Desk } from './desk';
import { readableSources } from './entry-parties';
import { readableWith } from '../../permissions/readable-rows';

/** Whoever is listed, and in which order, says when; the rest can be left out. */
const needed = ['name', ...['organization', 'from', 'to', 'asOf'].map((field) => `affiliations.${field}`)];
const wanted = ['kind', 'role', 'source', 'note'].map((field) => `affiliations.${field}`);

/** @returns roles in an organization that the asker may read, oldest first; null when that can be none */
export const membersFor = async (
  desk: Desk,
  documentId: string,
  when: 'now' | 'before',
  part: Part,
): Promise<{ members: EntryMember[]; total: number } | null> => {
  const given = readableWith(desk.strapi, desk.ability, 'person', { needed, wanted });
  if (!given) return null;
  const { rows, shown } = given;
  const { members, total } = await desk.dossiers.members(documentId, when, part, desk.access, rows);
  const there = await desk.dossiers.draftsThere(
    'person',
    members.map(({ person }) => person.documentId),
    rows,
  );
  const published = new Set(there.flatMap((one) => (one.isPublished ? one.documentId : [])));
  const sources = await readableSources(
    desk,
    members.map(({ source }) => source),
  );
  const mayRead = (field: string) => shown.has(`affiliations.${field}`);
  return {
    total,
    members: members.map((member) => ({
      ...member,
      person: { documentId: member.person.documentId, name: member.person.name },
      kind: mayRead('kind') ? member.kind : 'other',
      role: mayRead('role') ? member.role : null,
      note: mayRead('note') ? member.note : null,
      source: mayRead('source') ? sources(member.source) : null,
      isPublished: published.has(member.person.documentId),
    })),
  };
};
