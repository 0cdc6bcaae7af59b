import type { PublicType } from '../model';
import { listed } from '../database/ask';
import { type Readable, among } from './readable';
import type { Reader } from './reader';
import { type Row, text } from './rows';
import { inVersion } from './schema';

/** An entry that an asker may see, in one language. */
export interface DraftThere {
  documentId: string;
  locale: string | null;
  isPublished: boolean;
}

/** @returns the drafts of these entries that are among the readable ones, in every language, and whether each is published */
export const draftsThere = async (
  { ask, schema }: Reader,
  type: PublicType,
  documentIds: string[],
  readable: Readable,
): Promise<DraftThere[]> => {
  if (documentIds.length === 0) return [];
  const { marks, values } = listed([...new Set(documentIds)]);
  const table = schema.tables[type];
  const only = among('r', readable);
  const rows = await ask<Row>(
    `select r."document_id" "documentId", r."locale" "locale", case when exists (
       select 1 from ${table} q where q."document_id" = r."document_id" and ${inVersion('q', 'published')}
         and coalesce(q."locale", '') = coalesce(r."locale", '')
     ) then 1 else 0 end "published"
     from ${table} r where r."document_id" in ${marks} and ${inVersion('r', 'draft')}${only.text}`,
    [...values, ...only.values],
  );
  return rows.map(({ documentId, locale, published }) => ({
    documentId: String(documentId),
    locale: text(locale),
    isPublished: Number(published) === 1,
  }));
};
