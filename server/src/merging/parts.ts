import type { Core } from '@strapi/types';
import { chunksOf } from '../links/chunks';
import type { Database } from '../links/statements';
import type { Place } from '../links/tables';
import { type PublicType, uidOf } from '../model';
import { qualifiedTable } from '../model/qualified-table';
import { itemsOfOthers } from './links';
import type { Item } from './lists';
import type { SharedList } from './shared';
import type { MergeQuestion } from './types';

/** The parts of a merge: a query on their content type, and the table that statements name. */
export const partUid = 'plugin::newsroom.merge-part';

const tableOf = (strapi: Core.Strapi, uid: string): string =>
  qualifiedTable(strapi, strapi.db.metadata.get(uid).tableName);

export const partsTable = (strapi: Core.Strapi) => tableOf(strapi, partUid);
export const ownersTable = (strapi: Core.Strapi, type: PublicType) => tableOf(strapi, uidOf(type));

const versionSql = "case when o.published_at is null then 'draft' else 'published' end";
const languageSql = "coalesce(o.locale, '')";

/** Whether a part (`r`) speaks of a version of an entry (`o`). */
export const sameVersion = (trx: Database) =>
  trx.raw(`r.owner = o.document_id and r.language = ${languageSql} and r.version = ${versionSql}`);

/** Which version of an entry a row of it (`o`) is, in the columns of a part. */
const placeOf = (trx: Database) => [
  'o.document_id as owner',
  trx.raw(`${languageSql} as language`),
  trx.raw(`${versionSql} as version`),
];

/** What is written has been read before: a statement that did both would lock, on MySQL, all that it reads. */
const writeParts = async (strapi: Core.Strapi, trx: Database, parts: object[]): Promise<void> => {
  for (const some of chunksOf(parts)) await trx(partsTable(strapi)).insert(some);
};

/** Remembers when each version of some entries was last changed. */
export const recordVersions = async (
  strapi: Core.Strapi,
  trx: Database,
  merge: string,
  type: PublicType,
  documentIds: ReturnType<Database['queryBuilder']> | string[],
): Promise<void> => {
  const known = trx(`${partsTable(strapi)} as k`)
    .where({ 'k.merge': merge, 'k.kind': 'version', 'k.type': type })
    .where('k.owner', trx.ref('o.document_id'))
    .select(trx.raw('1'));
  const rows: object[] = await trx(`${ownersTable(strapi, type)} as o`)
    .whereIn('o.document_id', documentIds)
    .whereNotExists(known)
    .select(...placeOf(trx), 'o.updated_at as at');
  await writeParts(
    strapi,
    trx,
    rows.map((row) => ({ merge, kind: 'version', type, ...row })),
  );
};

/** Remembers the lists that lose an item, as they are. */
export const recordLists = async (
  strapi: Core.Strapi,
  merge: string,
  shared: SharedList[],
): Promise<void> => {
  const parts = strapi.db.query(partUid);
  for (const { naming, own, before } of shared) {
    const { documentId, locale, version } = naming;
    const place = { type: own.owner, owner: documentId, language: locale ?? '', version, list: own.list };
    await parts.create({ data: { merge, kind: 'list', ...place, before } });
  }
};

/** Remembers where the links are that are about to move. */
export const recordLinks = async (
  strapi: Core.Strapi,
  trx: Database,
  merge: string,
  at: Place,
  question: MergeQuestion,
): Promise<void> => {
  const { list, link } = at;
  const items = itemsOfOthers(trx, at, question).where(`c.${link.keyColumn}`, question.from);
  const inLists = trx(`${partsTable(strapi)} as r`)
    .where({ 'r.merge': merge, 'r.kind': 'list', 'r.type': list.owner, 'r.list': list.list })
    .whereRaw(sameVersion(trx))
    .select(trx.raw('1'));
  const rows: object[] = await items.whereNotExists(inLists).select(...placeOf(trx), 'm.order as position');
  const place = { merge, kind: 'link', type: list.owner, list: list.list, field: link.field };
  await writeParts(
    strapi,
    trx,
    rows.map((row) => ({ ...place, ...row })),
  );
};

/** A list as it was before the merge. */
export interface ListPart {
  type: PublicType;
  owner: string;
  language: string;
  version: 'draft' | 'published';
  list: string;
  before: Item[];
}
