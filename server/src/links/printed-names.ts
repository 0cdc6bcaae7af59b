import type { Core } from '@strapi/types';
import { type PublicType, nameField, uidOf } from '../model';
import { components } from '../model/components';
import { chunksOf } from './chunks';
import { type Database, type Version, itemsWithKeys } from './statements';
import { type ListTables, placesTo } from './tables';

/** Lists whose items may print a name of their own beside the link: credits and mentions. */
const printsNames = ({ component }: ListTables): boolean => 'name' in components[component].fields;

const namesOf = async (strapi: Core.Strapi, type: PublicType, documentId: string) => {
  const versions: Array<Record<string, unknown>> = await strapi.db
    .query(uidOf(type))
    .findMany({ select: [nameField[type], 'publishedAt'], where: { documentId } });
  return new Map(
    versions.map((version): [Version, unknown] => [
      version.publishedAt ? 'published' : 'draft',
      version[nameField[type]],
    ]),
  );
};

/**
 * Gives items that print no name that of the entry which they link to, before it is deleted: drafts the name of its
 * draft, published versions that of its published version, so that no name of a draft gets out. The items are found
 * first and written by their ids: one statement for both would lock, on MySQL, what it reads on the way.
 * @param trx the transaction of the delete
 */
export const keepPrintedNames = async (
  strapi: Core.Strapi,
  trx: Database,
  lists: ListTables[],
  target: { type: PublicType; documentId: string },
): Promise<void> => {
  const places = placesTo(lists.filter(printsNames), target.type);
  if (places.length === 0) return;
  for (const [version, name] of await namesOf(strapi, target.type, target.documentId)) {
    if (!name) continue;
    for (const { list, link } of places) {
      const nameless: number[] = await itemsWithKeys(trx, list, 'all', version)
        .where(`c.${link.keyColumn}`, target.documentId)
        .where((where) => {
          where.whereNull('c.name').orWhere('c.name', '');
        })
        .pluck('c.id');
      for (const some of chunksOf(nameless)) await trx(list.items).whereIn('id', some).update({ name });
    }
  }
};
